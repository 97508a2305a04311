using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>How a journal is written.</summary>
public sealed record JournalOptions
{
    private const int MostDecimals = 77;

    /// <summary>Writes for a program, in units.</summary>
    /// <param name="format">The program.</param>
    /// <param name="assets">In what assets are counted.</param>
    /// <param name="tokens">In what each token is counted, by its id.</param>
    /// <exception cref="ArgumentNullException">The tokens are null.</exception>
    /// <exception cref="ArgumentException">A symbol is blank, or there are no decimals from 0 to 77.</exception>
    public JournalOptions(JournalFormat format, ReportUnit assets, IReadOnlyList<ReportUnit> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Demand(assets, nameof(assets));
        foreach (ReportUnit token in tokens)
        {
            Demand(token, nameof(tokens));
        }

        (Format, Assets, Tokens) = (format, assets, [.. tokens]);
    }

    /// <summary>Gets the program.</summary>
    public JournalFormat Format { get; }

    /// <summary>Gets in what assets are counted.</summary>
    public ReportUnit Assets { get; }

    /// <summary>Gets in what each token is counted, by its id.</summary>
    public IReadOnlyList<ReportUnit> Tokens { get; }

    /// <summary>Gets the first line: what the journal is of. None, if empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Gets how holders are called beside their ids; their ids, if not given.</summary>
    public Func<AccountId, string> NameOf { get; init; } = static account => account.ToString();

    /// <summary>Gets how an event is called in the pool's books; by the name of its type, if not given.</summary>
    public Func<IEvent, string> NameOfEvent { get; init; } = static e => e.GetType().Name;

    private static void Demand(ReportUnit unit, string parameter)
    {
        if (string.IsNullOrWhiteSpace(unit.Symbol) || unit.Decimals is < 0 or > MostDecimals)
        {
            throw new ArgumentException(
                $"'{unit.Symbol}' with {unit.Decimals} decimals; expected a symbol, and 0 to {MostDecimals} decimals.", parameter);
        }
    }
}
