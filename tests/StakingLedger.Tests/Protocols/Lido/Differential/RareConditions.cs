using System.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;

namespace StakingLedger.Tests.Protocols.Lido.Differential;

/// <summary>Notes which rare conditions the accepted operations of a run met, so that a test can demand them.</summary>
internal sealed class RareConditions(bool isV3, ReferenceLido reference)
{
    private readonly SortedSet<string> reached = new(StringComparer.Ordinal);

    /// <summary>The conditions that the runs of the tests must meet, in ordinal order.</summary>
    public static IReadOnlyList<string> Expected { get; } =
    [
        "v2: bunker entered",
        "v2: bunker left",
        "v2: burn limited",
        "v2: consensus loss",
        "v2: cover and other shares burnt together",
        "v2: cover burnt",
        "v2: discounted batch",
        "v2: discounted claim",
        "v2: execution rewards left in the vault",
        "v2: execution rewards without a fee",
        "v2: mint of no shares",
        "v2: rate below one",
        "v2: several batches",
        "v2: several modules paid",
        "v2: shares of finalised requests wait on the burner",
        "v2: stopped",
        "v2: stopped module",
        "v2: withdrawals left in the vault",
        "v3: bad debt",
        "v3: buffer truncated by a report",
        "v3: bunker entered",
        "v3: bunker left",
        "v3: burn limited",
        "v3: consensus loss",
        "v3: cover and other shares burnt together",
        "v3: cover burnt",
        "v3: discounted batch",
        "v3: discounted claim",
        "v3: execution rewards left in the vault",
        "v3: execution rewards without a fee",
        "v3: mint of no shares",
        "v3: rate below one",
        "v3: several batches",
        "v3: several modules paid",
        "v3: shares of finalised requests wait on the burner",
        "v3: stopped",
        "v3: stopped module",
        "v3: withdrawals left in the vault",
    ];

    public IReadOnlyCollection<string> Reached => reached;

    public void Note(ILidoEvent accepted, LidoPool pool)
    {
        switch (accepted)
        {
            case Submitted e:
                Note(e.Shares.IsZero, "mint of no shares");
                Note(!e.Truncated.IsZero, "buffer truncated by a deposit");
                break;
            case WithdrawalsClaimed e:
                Note(e.Items.Any(IsDiscounted), "discounted claim");
                break;
            case PoolStopped:
                Note(condition: true, "stopped");
                break;
            case OracleReported e:
                Rates(e);
                Queue(e);
                Burns(e.Plan);
                Fees(e.Plan, pool);
                break;
            default:
                break;
        }
    }

    private void Rates(OracleReported e)
    {
        ReportPlan plan = e.Plan;
        Note(plan.Post.InternalEther.Value < plan.Post.InternalShares.Value, "rate below one");
        Note(!plan.ClDecrease.Decrease.IsZero, "consensus loss");
        Note(!plan.BadDebt.IsZero, "bad debt");
        Note(!plan.Truncated.IsZero, "buffer truncated by a report");
        Note(!plan.LeftInExecutionVault.IsZero, "execution rewards left in the vault");
        Note(!plan.LeftInWithdrawalVault.IsZero, "withdrawals left in the vault");
        Note(plan.Bunker == BunkerChange.Enabled, "bunker entered");
        Note(plan.Bunker == BunkerChange.Disabled, "bunker left");
    }

    private void Queue(OracleReported e)
    {
        Note(e.Report.FinalizationBatches.Count > 1, "several batches");
        Note(e.Plan.Remainders.Any(static r => r.Division == ReportDivision.DiscountedBatch), "discounted batch");
    }

    private void Burns(ReportPlan plan)
    {
        BigInteger waiting = reference.State.CoverRequested + reference.State.NonCoverRequested;
        Note(waiting.Sign > 0, "burn limited");
        Note(!plan.Burn.Cover.IsZero, "cover burnt");
        Note(!plan.Burn.NonCover.IsZero && !plan.Burn.Cover.IsZero, "cover and other shares burnt together");
        Note(plan.Burn.ForWithdrawals < plan.Burn.FromQueue, "shares of finalised requests wait on the burner");
    }

    private void Fees(ReportPlan plan, LidoPool pool)
    {
        bool isFree = plan.Fees.Minted.IsZero;
        Note(isFree && !plan.ExecutionRewardsTransfer.IsZero, "execution rewards without a fee");
        Note(!isFree && pool.Modules.Any(IsStopped), "stopped module");
        Note(!isFree && plan.Fees.Modules.Length > 1, "several modules paid");
    }

    /// <summary>The model still knows the request: a claim only marks it.</summary>
    private bool IsDiscounted(ClaimedWithdrawal claim)
    {
        int id = (int)claim.Request.Value;
        BigInteger nominal = reference.State.Requests[id].CumulativeStEth - reference.State.Requests[id - 1].CumulativeStEth;
        return (BigInteger)claim.Ether.Value < nominal;
    }

    private static bool IsStopped(StakingModule module) =>
        module is { Status: StakingModuleStatus.Stopped, ActiveValidators: > 0 };

    private void Note(bool condition, string name)
    {
        if (condition)
        {
            _ = reached.Add(isV3 ? $"v3: {name}" : $"v2: {name}");
        }
    }
}
