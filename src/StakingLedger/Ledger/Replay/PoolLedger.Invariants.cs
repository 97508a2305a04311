namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    /// <summary>The laws of the ledger, then those of the protocol.</summary>
    public IReadOnlyList<Invariant> Invariants => [.. LedgerInvariants.For(_protocol), .. _protocol.Invariants];

    /// <summary>Checks every law now. The time grows with the number of accounts.</summary>
    /// <returns>The laws that do not hold; empty when all do.</returns>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public IReadOnlyList<InvariantBreach> CheckInvariants()
    {
        DemandSound();
        List<InvariantBreach> breaches = [];
        foreach (Invariant invariant in Invariants)
        {
            if (invariant.Check(this) is { } message)
            {
                breaches.Add(new InvariantBreach(invariant.Name, LastEvent, message));
            }
        }

        return breaches;
    }

    /// <summary>Checks every law now, and throws for the first that does not hold.</summary>
    /// <exception cref="LedgerCorruptException">A law does not hold, or the ledger is corrupt.</exception>
    public void DemandInvariants()
    {
        if (CheckInvariants() is [{ } first, ..])
        {
            throw new LedgerCorruptException(first.Event, first.Invariant, first.Message);
        }
    }
}
