using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <content>Reports.</content>
internal static partial class RejectionCases
{
    private static readonly ReportLine Active = TestPool.Line(100);

    private static TestPool Staked(PoolTerms? terms = null) =>
        Of((terms ?? TestTerms.Plain).With(new ValidatorSize(Wei(32), 4))).WithOperator(1, validators: 2).Staked(4);

    private static RejectionCase Report(string code, Func<TestPool> pool, Func<ReportEpoch, ReportEpoch> change) =>
        Case(code, pool, Oracle, p => change(p.NextReport()));

    private static RejectionCase Lines(string code, Func<TestPool> pool, params ReportLine[] lines) =>
        Report(code, pool, r => r with { Lines = [.. lines] });

    private static IEnumerable<RejectionCase> OfReports()
    {
        ReportLine large = Active with { Swept = MaxAssets + Wei(1) };
        yield return Case("not-permitted", Plain, Governor, p => p.NextReport(large) with { Epoch = Ep(0) });
        yield return Report("epoch-not-after-last", () => Staked(), r => r with { Epoch = Ep(1), ReferenceTime = default });
        yield return Report("epoch-not-after-last", () => Staked(), r => r with { Epoch = Ep(0) });
        yield return Report("reference-time-out-of-order", () => TestPool.Open(), r => r with { ReferenceTime = Timestamp.FromSeconds(1_000), Lines = [large] });
        yield return Report("reference-time-out-of-order", () => Staked(), r => r with { ReferenceTime = Timestamp.FromSeconds(4_600) });
        yield return Report("reference-time-out-of-order", () => TestPool.Open(), r => r with { ReferenceTime = r.ReferenceTime.PlusSeconds(1) });
        foreach (ReportLine line in new[]
        {
            Active with { Deposited = MaxAssets + Wei(1) }, Active with { ConsensusRewards = MaxAssets + Wei(1) },
            Active with { ExecutionRewards = MaxAssets + Wei(1) }, Active with { Incentives = MaxAssets + Wei(1) },
            Active with { InactivityPenalties = MaxAssets + Wei(1) }, Active with { Slashings = MaxAssets + Wei(1) },
            large, Active with { Closing = MaxAssets + Wei(1) },
        })
        {
            yield return Lines("amount-too-large", () => Staked(), TestPool.LineOfOperator(1), line);
        }

        yield return Report("amount-too-large", () => Staked(), r => r with { PoolExecutionRewards = MaxAssets + Wei(1), Lines = [TestPool.Line(9)] });
        yield return Report("amount-too-large", () => Staked(), r => r with { PoolIncentives = MaxAssets + Wei(1), Lines = [TestPool.Line(9)] });

        yield return Lines("report-subject-kind", () => Staked(), Active, TestPool.LineOfOperator(77));
        yield return Lines("report-subject-kind", () => Of(TestTerms.Plain.With(ReportSubject.Operators)), TestPool.Line(1));
        yield return Lines("unknown-validator", () => Staked(), Active, TestPool.Line(77), Active);
        yield return Lines("unknown-operator", () => Of(TestTerms.Plain.With(ReportSubject.Operators)), TestPool.LineOfOperator(1));
        yield return Lines("operator-retired", RetiredByOperators, TestPool.LineOfOperator(1) with { Slashings = Wei(1) });
        yield return Lines("validator-not-active", () => Staked(), Active, TestPool.Line(101), TestPool.Line(101));
        yield return Lines("subject-reported-twice", () => Staked(), Active, Active with { Deposited = Wei(1) });
        yield return Lines("deposited-exceeds-in-flight", () => Staked(), Active with { Deposited = Wei(1), Slashings = Wei(900) });
        yield return Lines("balance-short", () => Staked(), Active with { Slashings = Wei(100), Swept = Wei(29), Closing = Wei(5) });
        yield return Lines("closing-balance-mismatch", () => Staked(), Active with { Swept = Wei(28), Closing = Wei(101) });

        yield return Report("unknown-validator", () => Staked(), r => r with { Exited = [Val(77)] });
        yield return Report("validator-not-active", () => Staked(), r => r with { Exited = [Val(101), Val(101)] });
        yield return Report("subject-reported-twice", () => Staked(), r => r with { Lines = [Active with { Swept = Wei(128) }], Exited = [Val(100), Val(100)] });
        yield return Report("exited-with-balance", () => Staked(), r => r with { Lines = [Active with { Swept = Wei(127) }], Exited = [Val(100)] });
        yield return Report("exited-with-balance", () => WithOperator().Allocate(1), r => r with { Exited = [Val(100)] });

        PoolLimits all = new() { MaxPositiveRebase = Bp(100), MaxAnnualReward = Bp(100), MaxPenalty = Bp(100) };
        ReportLine both = Active with { ConsensusRewards = Wei(11), Slashings = Wei(11) };
        yield return Lines("rebase-too-large", () => Staked(TestTerms.Plain.With(all)), both);
        yield return Lines("reward-rate-too-large", () => Staked(TestTerms.Plain.With(all with { MaxPositiveRebase = null })), both);
        yield return Lines("penalty-needs-confirmation", () => Staked(TestTerms.Plain.With(new PoolLimits { MaxPenalty = Bp(100) })), both);
        yield return Report("capacity-exceeded", () => Staked(), r => r with { PoolIncentives = MaxAssets });
        PoolTerms gross = TestTerms.Plain.WithFee(10_000, RewardFeeForm.Withheld, RewardFeeBase.Gross);
        yield return Report(
            "fee-takes-all",
            () => TestPool.Open(gross).Deposit(Alice, 128).Staked(4),
            r => r with { Lines = [Active with { ConsensusRewards = Wei(9), Slashings = Wei(128) }] });
        yield return Report("buffer-short", () => TestPool.Open(gross).Deposit(Alice, 128).Staked(4), r => r with { Lines = [Active with { ConsensusRewards = Wei(9) }] });
        PoolTerms minted = TestTerms.Plain.WithFee(10_000, RewardFeeForm.TwoFloors);
        yield return Report("capacity-exceeded", () => ManyShares(minted), r => r with { PoolIncentives = MaxAssets - Wei(1) });
    }

    private static TestPool RetiredByOperators()
    {
        TestPool pool = Of(TestTerms.Plain.With(ReportSubject.Operators)).WithOperator(1, validators: 0);
        _ = pool.Do(Manager, new RetireOperator(Op(1)));
        return pool;
    }

    /// <summary>2^128 − 1 shares that stand for one unit: a fee of all but that unit needs more shares than there may be.</summary>
    private static TestPool ManyShares(PoolTerms terms)
    {
        TestPool pool = TestPool.Open(terms.With(new ValidatorSize(MaxAssets, 1))).Deposit(Alice, MaxAssets).Staked(1);
        _ = pool.Slash(MaxAssets - Wei(1));
        return pool;
    }
}
