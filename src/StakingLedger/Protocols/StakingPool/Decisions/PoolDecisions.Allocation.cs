using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Allocation of buffered assets (house pool, section 7).</content>
internal sealed partial class PoolDecisions
{
    public Outcome<StakeAllocated> Decide(AllocateStake command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.OperatorManager) ?? CheckRunning();
        if (refused is not null)
        {
            return refused;
        }

        ValidatorSize size = state.Charter.ValidatorSize;
        Amount spare = Usable.SaturatingSubtract(Terms.Routing.BufferKept);
        UInt256 affordable = spare.Value / size.Step.Value;
        ulong steps = affordable < command.MaxSteps ? (ulong)affordable : command.MaxSteps;
        if (steps == 0)
        {
            return new PoolRejection.BufferShort(spare, size.Step);
        }

        StakeAllocation allocation = new(state.Registry, size.MaxSteps, steps);
        (List<StakeGiven> given, ulong turn) = allocation.By(Terms.Routing);
        return given.Count == 0
            ? new PoolRejection.NoCapacity()
            : new StakeAllocated(command.MaxSteps, size.Step, [.. given], turn);
    }
}
