using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The staking modules and how they share the protocol fee (specification 12.6).</summary>
internal sealed class ReferenceRouter(ReferenceChain chain)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    public ReferenceModule Find(BigInteger id) =>
        State.Modules.Find(module => module.Id == id) ?? throw ReferenceRevertException.Custom("StakingModuleUnregistered");

    public ReferenceFeeDistribution Distribution()
    {
        List<(ReferenceModule Module, BigInteger Active)> modules = [.. State.Modules.Select(m => (m, m.ActiveValidators))];
        BigInteger totalActive = modules.Aggregate(BigInteger.Zero, static (sum, m) => sum + m.Active);
        List<(ReferenceModule Module, BigInteger Active)> rewarded = [.. modules.Where(static m => m.Active.Sign > 0)];
        List<BigInteger> fees = [];
        BigInteger total = 0;
        foreach ((ReferenceModule module, BigInteger active) in rewarded)
        {
            BigInteger weight = active * ReferenceNumber.FeePrecision / totalActive;
            BigInteger moduleFee = weight * module.ModuleFeeBP / ReferenceNumber.BasisPoints;
            BigInteger treasuryFee = weight * module.TreasuryFeeBP / ReferenceNumber.BasisPoints;
            total += moduleFee + treasuryFee;

            // A stopped module's part stays in the total, so it falls to the treasury.
            fees.Add(module.Status is ReferenceModule.Stopped ? 0 : moduleFee);
        }

        return new(
            [.. rewarded.Select(static r => r.Module.Label)],
            [.. rewarded.Select(static r => r.Module.Id)],
            fees,
            total,
            ReferenceNumber.FeePrecision);
    }

    public void SetSummary(BigInteger id, BigInteger exited, BigInteger deposited) =>
        Replace(Find(id) with { Exited = exited, Deposited = deposited });

    public void SetStatus(BigInteger id, string status)
    {
        ReferenceModule module = Find(id);
        if (string.Equals(module.Status, status, StringComparison.Ordinal))
        {
            throw ReferenceRevertException.Custom("StakingModuleStatusTheSame");
        }

        Replace(module with { Status = status });
    }

    public void SetFees(BigInteger id, BigInteger moduleFeeBP, BigInteger treasuryFeeBP)
    {
        ReferenceModule module = Find(id);
        if (CheckedMath.Add(moduleFeeBP, treasuryFeeBP) > ReferenceNumber.BasisPoints)
        {
            throw ReferenceRevertException.Custom("InvalidFeeSum");
        }

        Replace(module with { ModuleFeeBP = moduleFeeBP, TreasuryFeeBP = treasuryFeeBP });
    }

    private void Replace(ReferenceModule module) =>
        State = State with { Modules = State.Modules.SetItem(State.Modules.FindIndex(m => m.Id == module.Id), module) };
}
