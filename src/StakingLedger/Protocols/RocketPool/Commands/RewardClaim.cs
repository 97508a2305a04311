using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node's claim of one reward interval.</summary>
/// <param name="RewardIndex">The interval.</param>
/// <param name="Rpl">The RPL.</param>
/// <param name="SmoothingPoolEther">The ether of the smoothing pool, in wei.</param>
/// <param name="VoterEther">The ether of the voter share, in wei.</param>
/// <param name="Proof">The siblings from the leaf upwards.</param>
public readonly record struct RewardClaim(
    ulong RewardIndex, Amount Rpl, Amount SmoothingPoolEther, Amount VoterEther, ValueList<Digest> Proof);
