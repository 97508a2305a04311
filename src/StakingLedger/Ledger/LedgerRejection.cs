using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>Why the ledger itself refuses a command, before any protocol sees it: a closed set of cases.</summary>
public abstract record LedgerRejection : Rejection
{
    private LedgerRejection(string code) => Code = code;

    /// <inheritdoc/>
    public override string Code { get; }

    /// <summary>The client id was accepted before, for another command or another actor.</summary>
    /// <param name="Client">The id.</param>
    /// <param name="Event">The event that it led to.</param>
    public sealed record ClientIdReused(ClientId Client, EventNumber Event)
        : LedgerRejection(LedgerRejectionCodes.ClientIdReused);
}
