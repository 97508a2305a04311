using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Anybody executes a report that has reached consensus.</summary>
/// <param name="Report">The report.</param>
public sealed record ExecuteUpdateBalances(ReportedBalances Report) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.ExecuteUpdateBalances;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w) => CommandFields.Write(w, Report);

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static ExecuteUpdateBalances Read(EventReader r) => new(CommandFields.ReadReport(r));
}
