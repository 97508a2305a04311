using StakingLedger.Ingestion;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <summary>Whose state a recorded operation comes with.</summary>
internal static class RocketPoolSubjects
{
    /// <summary>The node whose megapool is observed; null where none is.</summary>
    public static AccountId? MegapoolOf(RocketPoolTraceOperation operation) => operation.Command switch
    {
        DepositNode or DepositNodeWithCredit => operation.Context.Actor,
        StakeMegapoolValidator c => c.Node,
        DissolveMegapoolValidator c => c.Node,
        DequeueMegapoolValidator c => c.Node,
        FundMegapool c => c.Node,
        DistributeMegapool c => c.Node,
        ClaimMegapool c => c.Node,
        RepayMegapoolDebt c => c.Node,
        PenaliseMegapool c => c.Node,
        ReduceMegapoolBond c => c.Node,
        ChallengeExit c => c.Node,
        NotifyNotExit c => c.Node,
        NotifyExit c => c.Node,
        NotifyFinalBalance c => c.Node,
        _ => null,
    };

    /// <summary>The minipool that is observed; null where none is.</summary>
    public static AccountId? MinipoolOf(RocketPoolTraceOperation operation) => operation.Command switch
    {
        CreateMinipool c => c.Minipool,
        StakeMinipool c => c.Minipool,
        FundMinipool c => c.Minipool,
        DistributeMinipool c => c.Minipool,
        BeginUserDistribute c => c.Minipool,
        FinaliseMinipool c => c.Minipool,
        SubmitMinipoolPenalty c => c.Minipool,
        _ => null,
    };
}
