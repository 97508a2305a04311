using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The sub-totals of a period. They tie: opening + what came − what left + rounding + gains − losses = closing, for shares and for
/// assets.
/// </summary>
public sealed class StatementTotals
{
    private readonly MovementTotal[] _movements = new MovementTotal[(int)MovementCause.Restatement + 1];
    private readonly SourceTotal[] _sources = new SourceTotal[(int)StatementSource.Dealings + 1];

    internal StatementTotals()
    {
        for (int i = 0; i < _movements.Length; i++)
        {
            _movements[i] = new MovementTotal { Cause = (MovementCause)i };
        }

        for (int i = 0; i < _sources.Length; i++)
        {
            _sources[i] = new SourceTotal((StatementSource)i, default, default);
        }
    }

    /// <summary>Gets the causes of movements that moved something, in the order of their numbers.</summary>
    public IEnumerable<MovementTotal> Movements => _movements.Where(static m => m != new MovementTotal { Cause = m.Cause });

    /// <summary>Gets the sources that gave or took something, in the order of their numbers.</summary>
    public IEnumerable<SourceTotal> Sources => _sources.Where(static s => !s.Gains.IsZero || !s.Losses.IsZero);

    /// <summary>Gets the rewards: gains from both layers, incentives and an oracle that does not say.</summary>
    public Amount Rewards => Of(StatementSource.Consensus).Gains + Of(StatementSource.Execution).Gains
        + Of(StatementSource.Incentives).Gains + Of(StatementSource.Unattributed).Gains;

    /// <summary>Gets the penalties borne: losses by the same, by slashing and by bad debt.</summary>
    public Amount Penalties => Of(StatementSource.Consensus).Losses + Of(StatementSource.Slashing).Losses
        + Of(StatementSource.Execution).Losses + Of(StatementSource.Incentives).Losses
        + Of(StatementSource.BadDebt).Losses + Of(StatementSource.Unattributed).Losses;

    /// <summary>Gets the fees on rewards borne: the holder's part.</summary>
    public Amount Fees => Of(StatementSource.Fees).Losses;

    /// <summary>Gets the fees in assets that the holder paid besides, for deposits and withdrawals.</summary>
    public Amount FeesPaid { get; private set; }

    /// <summary>Gets what the floors of the holder's own movements made of them.</summary>
    public SignedAmount Rounding { get; private set; }

    /// <summary>Gets by how many shares the position changed.</summary>
    public SignedAmount Shares { get; private set; }

    /// <summary>Gets by how much the worth of the position changed: the sum of the lines.</summary>
    public SignedAmount Assets { get; private set; }

    /// <summary>What movements of a cause brought and took.</summary>
    /// <param name="cause">The cause.</param>
    public MovementTotal Of(MovementCause cause) => _movements[(int)cause];

    /// <summary>What a source gave and took.</summary>
    /// <param name="source">The source.</param>
    public SourceTotal Of(StatementSource source) => _sources[(int)source];

    internal void Add(StatementLine line)
    {
        FeesPaid += line.Fee;
        switch (line.Kind)
        {
            case StatementLineKind.Movement:
                _movements[(int)line.Movement] = Of(line.Movement).Plus(line);
                Rounding += line.Rounding;
                break;
            case StatementLineKind.Rate:
                _sources[(int)line.Source] = Of(line.Source).Plus(line.Assets);
                break;
            default:
                return;
        }

        Shares += line.Shares;
        Assets += line.Assets;
    }
}
