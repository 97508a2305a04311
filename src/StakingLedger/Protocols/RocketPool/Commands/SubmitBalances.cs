using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>An oracle member reports the network balances; the vote that reaches consensus executes the report.</summary>
/// <param name="Report">The report.</param>
public sealed record SubmitBalances(ReportedBalances Report) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.SubmitBalances;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w) => CommandFields.Write(w, Report);

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static SubmitBalances Read(EventReader r) => new(CommandFields.ReadReport(r));
}
