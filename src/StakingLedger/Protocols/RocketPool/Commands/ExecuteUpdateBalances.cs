using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Anybody executes a report that has reached consensus.</summary>
/// <param name="Block">The block reported.</param>
/// <param name="SlotTimestamp">The time of its slot.</param>
/// <param name="TotalEther">All ether behind rETH, in wei.</param>
/// <param name="StakingEther">The part of it that stakes, in wei.</param>
/// <param name="RethSupply">The rETH supply at that block.</param>
internal sealed record ExecuteUpdateBalances(
    ulong Block,
    ulong SlotTimestamp,
    Amount TotalEther,
    Amount StakingEther,
    Amount RethSupply) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.ExecuteUpdateBalances;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.UInt64(Block);
        w.UInt64(SlotTimestamp);
        w.Number(TotalEther.Value);
        w.Number(StakingEther.Value);
        w.Number(RethSupply.Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ExecuteUpdateBalances Read(EventReader r) => new(
        r.ReadUInt64(),
        r.ReadUInt64(),
        Amount.FromWei(r.ReadNumber()),
        Amount.FromWei(r.ReadNumber()),
        Amount.FromWei(r.ReadNumber()));
}
