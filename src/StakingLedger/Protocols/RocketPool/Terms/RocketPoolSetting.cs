namespace StakingLedger.Protocols.RocketPool;

/// <summary>The settings of the protocol; numbered for ever.</summary>
public enum RocketPoolSetting : uint
{
    /// <summary>None: no setting.</summary>
    None = 0,

    /// <summary><c>deposit.enabled</c>.</summary>
    DepositEnabled = 1,

    /// <summary><c>deposit.assign.enabled</c>.</summary>
    AssignEnabled = 2,

    /// <summary><c>deposit.minimum</c>.</summary>
    DepositMinimum = 3,

    /// <summary><c>deposit.pool.maximum</c>.</summary>
    DepositPoolMaximum = 4,

    /// <summary><c>deposit.assign.maximum</c>.</summary>
    AssignMaximum = 5,

    /// <summary><c>deposit.assign.socialised.maximum</c>.</summary>
    AssignSocialisedMaximum = 6,

    /// <summary><c>deposit.fee</c>.</summary>
    DepositFee = 7,

    /// <summary><c>express.queue.rate</c>.</summary>
    ExpressQueueRate = 8,

    /// <summary><c>express.queue.tickets.base.provision</c>.</summary>
    ExpressTicketsBase = 9,

    /// <summary><c>network.consensus.threshold</c>.</summary>
    ConsensusThreshold = 10,

    /// <summary><c>network.submit.balances.frequency</c>.</summary>
    SubmitBalancesFrequency = 11,

    /// <summary><c>network.reth.collateral.target</c>.</summary>
    CollateralTarget = 12,

    /// <summary><c>network.max.reth.balance.delta</c>.</summary>
    MaxBalanceDelta = 13,

    /// <summary><c>network.node.commission.share</c>.</summary>
    NodeCommissionShare = 14,

    /// <summary><c>network.node.commission.share.security.council.adder</c>.</summary>
    SecurityCouncilAdder = 15,

    /// <summary><c>network.voter.share</c>.</summary>
    VoterShare = 16,

    /// <summary><c>network.pdao.share</c>.</summary>
    ProtocolShare = 17,

    /// <summary><c>network.node.fee.minimum</c>.</summary>
    NodeFeeMinimum = 18,

    /// <summary><c>network.node.fee.target</c>.</summary>
    NodeFeeTarget = 19,

    /// <summary><c>network.node.fee.maximum</c>.</summary>
    NodeFeeMaximum = 20,

    /// <summary><c>network.node.fee.demand.range</c>.</summary>
    NodeFeeDemandRange = 21,

    /// <summary><c>network.penalty.per.rate</c>.</summary>
    PenaltyPerRate = 22,

    /// <summary><c>reduced.bond</c>.</summary>
    ReducedBond = 23,

    /// <summary><c>megapool.dissolve.penalty</c>.</summary>
    DissolvePenalty = 24,

    /// <summary><c>maximum.megapool.eth.penalty</c>.</summary>
    MaximumMegapoolPenalty = 25,

    /// <summary><c>notify.threshold</c>.</summary>
    NotifyThreshold = 26,

    /// <summary><c>late.notify.fine</c>.</summary>
    LateNotifyFine = 27,

    /// <summary><c>user.distribute.delay</c>.</summary>
    UserDistributeDelay = 28,

    /// <summary><c>user.distribute.delay.shortfall</c>.</summary>
    UserDistributeDelayShortfall = 29,

    /// <summary><c>rewards.claim.interval.time</c>.</summary>
    RewardsIntervalTime = 30,

    /// <summary><c>minipool.max.penalty.rate</c>.</summary>
    MinipoolMaxPenaltyRate = 31,

    /// <summary>The oracle members' part of the RPL rewards.</summary>
    OracleClaim = 32,

    /// <summary>The treasury's part of the RPL rewards.</summary>
    ProtocolClaim = 33,

    /// <summary>The nodes' part of the RPL rewards.</summary>
    NodeClaim = 34,
}
