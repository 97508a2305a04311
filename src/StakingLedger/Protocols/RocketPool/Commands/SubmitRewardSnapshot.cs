using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>An oracle member submits a reward interval.</summary>
/// <param name="RewardIndex">The interval.</param>
/// <param name="MerkleRoot">The root of the claims.</param>
/// <param name="IntervalsPassed">How many intervals it spans.</param>
/// <param name="SmoothingPoolEther">What the smoothing pool pays, in wei.</param>
/// <param name="TreasuryRpl">The treasury's RPL.</param>
/// <param name="TreasuryEther">The treasury's ether, in wei.</param>
/// <param name="UserEther">The rETH holders' ether, in wei.</param>
/// <param name="TrustedNodeRpl">The oracle members' RPL, by network.</param>
/// <param name="NodeRpl">The nodes' RPL, by network.</param>
/// <param name="NodeEther">The nodes' ether, by network, in wei.</param>
public sealed record SubmitRewardSnapshot(
    ulong RewardIndex,
    Digest MerkleRoot,
    ulong IntervalsPassed,
    Amount SmoothingPoolEther,
    Amount TreasuryRpl,
    Amount TreasuryEther,
    Amount UserEther,
    ValueList<UInt256> TrustedNodeRpl,
    ValueList<UInt256> NodeRpl,
    ValueList<UInt256> NodeEther) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.SubmitRewardSnapshot;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.UInt64(RewardIndex);
        CommandFields.Write(w, MerkleRoot);
        w.UInt64(IntervalsPassed);
        w.Number(SmoothingPoolEther.Value);
        w.Number(TreasuryRpl.Value);
        w.Number(TreasuryEther.Value);
        w.Number(UserEther.Value);
        CommandFields.Write(w, TrustedNodeRpl);
        CommandFields.Write(w, NodeRpl);
        CommandFields.Write(w, NodeEther);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static SubmitRewardSnapshot Read(EventReader r) => new(
        r.ReadUInt64(),
        CommandFields.ReadDigest(r),
        r.ReadUInt64(),
        Amount.FromWei(r.ReadNumber()),
        Amount.FromWei(r.ReadNumber()),
        Amount.FromWei(r.ReadNumber()),
        Amount.FromWei(r.ReadNumber()),
        CommandFields.ReadNumbers(r),
        CommandFields.ReadNumbers(r),
        CommandFields.ReadNumbers(r));
}
