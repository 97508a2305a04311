using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The rules of version 1.3.1 where they differ from those of 1.4. They were read in the contracts' source; no recorded history
/// confirms them.
/// </summary>
internal sealed class RocketPoolRulesV131 : RocketPoolRules
{
    /// <summary>Gets a value indicating whether the token contract gets a part of incoming ether: no, the pool has all of it.</summary>
    public override bool SharesIncoming => false;

    /// <summary>Gets a value indicating whether a vote is checked for more staking ether than there is: only an execution is.</summary>
    public override bool ChecksStakingOnSubmission => false;

    /// <summary>Gets a value indicating whether the rate may move by so much only: no.</summary>
    public override bool LimitsChange => false;

    /// <summary>The ether that waiting validators want: minipools alone.</summary>
    public override Amount Capacity(Amount requested, Amount minipools) => minipools;

    /// <summary>When the next report is allowed: at any time.</summary>
    public override UInt256 EarliestReport(in UInt256 last, in UInt256 frequency) => default;
}
