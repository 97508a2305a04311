using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Anybody assigns pool ether to waiting validators.</summary>
/// <param name="Max">How many at most.</param>
internal sealed record AssignDeposits(ulong Max) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.AssignDeposits;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.UInt64(Max);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static AssignDeposits Read(EventReader r) => new(r.ReadUInt64());
}
