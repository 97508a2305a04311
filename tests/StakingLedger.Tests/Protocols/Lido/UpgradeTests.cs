using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Protocols.Lido.Differential;
using StakingLedger.Tests.Reference;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>One history under v2 terms that goes on under v3 terms: each part obeys its own rules.</summary>
public sealed class UpgradeTests
{
    private static readonly Lazy<DifferentialRun> Upgraded = new(static () => Run(seed: 1));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Before_and_after_the_upgrade_the_library_answers_as_the_reference_model(int seed)
    {
        DifferentialRun run = seed == 1 ? Upgraded.Value : Run(seed);

        Assert.True(run.Differences.Count == 0, string.Join(Environment.NewLine, run.Differences));
        Assert.Equal(LidoVersion.V3, run.Pool.Terms.Version);
    }

    [Fact]
    public void Each_part_charges_fees_by_the_formula_of_its_version()
    {
        List<ReportPlan> plans = [.. Events().OfType<OracleReported>().Select(static e => e.Plan)];
        List<ReportPlan> before = [.. plans.Where(static p => p.Version == LidoVersion.V2 && !p.Fees.Minted.IsZero)];
        List<ReportPlan> after = [.. plans.Where(static p => p.Version == LidoVersion.V3 && !p.Fees.Minted.IsZero)];

        Assert.All(before, static p => Assert.Equal(FeeOfV2(p), (BigInteger)p.Fees.Minted.Value));
        Assert.All(after, static p => Assert.Equal(FeeOfV3(p), (BigInteger)p.Fees.Minted.Value));
        Assert.True(before.Count > 3 && after.Count > 3, $"{before.Count} and {after.Count} reports with a fee");
        Assert.Contains(before, static p => FeeOfV2(p) != FeeOfV3(p));
        Assert.Contains(after, static p => FeeOfV2(p) != FeeOfV3(p));
    }

    [Fact]
    public void The_journal_holds_the_change_of_terms_and_folding_it_gives_the_live_pool()
    {
        PoolLedger live = Upgraded.Value.Pool.Ledger;
        TermsChanged change = Assert.Single(Events().OfType<TermsChanged>());
        LidoPool folded = LidoPool.Fold(live.Journal, live.LastEvent);

        Assert.Equal(LidoVersion.V3, change.Terms.Version);
        Assert.Equal(live.StateDigest(), folded.Ledger.StateDigest());
        Assert.Equal(live.JournalDigest(includeOpenTail: true), folded.Ledger.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void External_shares_are_refused_before_and_accepted_after()
    {
        (LidoPool pool, Context now) = OpenV2();
        ILidoCommand[] commands = [new SetMaxExternalRatio(3_000), new MintExternalShares(now.Actor, Shares.Of(7))];
        Assert.All(commands, c => Assert.Equal(
            new LidoRejection.NotAvailableInVersion(LidoVersion.V2), pool.Execute(c, now).Rejection));

        _ = pool.Execute(new ChangeTerms(pool.Terms with { Version = LidoVersion.V3 }), now).OrThrow();
        Assert.All(commands, c => Assert.True(pool.Execute(c, now).IsAccepted));
        Assert.Equal(Shares.Of(7), pool.Totals(now.Block).ExternalShares);
        Assert.Empty(pool.Ledger.CheckInvariants());
    }

    [Fact]
    public void The_change_itself_moves_no_balance_and_no_total()
    {
        (LidoPool pool, Context now) = OpenV2();
        LidoTotals before = pool.Totals(now.Block);
        Amount balance = pool.BalanceOf(now.Actor);
        _ = pool.Execute(new ChangeTerms(pool.Terms with { Version = LidoVersion.V3 }), now).OrThrow();

        Assert.Equal(before, pool.Totals(now.Block));
        Assert.Equal(balance, pool.BalanceOf(now.Actor));
    }

    [Fact]
    public void Accounts_clock_and_an_older_version_are_refused()
    {
        (LidoPool pool, Context now) = OpenV2();
        _ = pool.Execute(new ChangeTerms(pool.Terms with { Version = LidoVersion.V3 }), now).OrThrow();
        LidoTerms terms = pool.Terms;
        Digest before = pool.Ledger.StateDigest();
        (LidoTerms Terms, string Field)[] refused =
        [
            (terms with { Version = LidoVersion.V2 }, nameof(LidoTerms.Version)),
            (terms with { Accounts = terms.Accounts with { Treasury = LidoLabels.Of("other") } }, nameof(LidoTerms.Accounts)),
            (terms with { GenesisTime = terms.GenesisTime.PlusSeconds(1) }, nameof(LidoTerms.GenesisTime)),
            (terms with { SecondsPerSlot = 6 }, nameof(LidoTerms.GenesisTime)),
            (terms with { Modules = [] }, nameof(LidoTerms.Modules)),
        ];

        Assert.All(refused, r => Assert.Equal(
            new LidoRejection.TermsCannotChange(r.Field), pool.Execute(new ChangeTerms(r.Terms), now).Rejection));
        Assert.Equal(before, pool.Ledger.StateDigest());
    }

    private static DifferentialRun Run(int seed) => new DifferentialRun(ReferenceScenario.RelaxedV2, seed)
        .Run(600, everythingEvery: 100)
        .Upgrade(ReferenceScenario.Relaxed, seed + 100)
        .Run(600, everythingEvery: 100);

    private static (LidoPool Pool, Context Now) OpenV2()
    {
        using System.Text.Json.JsonDocument header = System.Text.Json.JsonDocument.Parse(ReferenceScenario.RelaxedV2.Header());
        LidoPool pool = LidoScene.Open(header.RootElement);
        Timestamp time = pool.Terms.GenesisTime.PlusSeconds(60);
        Context now = Context.By(LidoLabels.Of("vaultOwner")).At(time).InBlock(BlockNumber.From(6));
        _ = pool.Execute(new Submit(Amount.FromEther("3"), default), now).OrThrow();
        return (pool, now);
    }

    private static IEnumerable<IEvent> Events()
    {
        PoolLedger ledger = Upgraded.Value.Pool.Ledger;
        for (EventNumber number = EventNumber.From(1); number <= ledger.LastEvent; number = number.Next())
        {
            yield return ledger.EventAt(number);
        }
    }

    private static BigInteger FeeOfV2(ReportPlan plan)
    {
        (BigInteger r, BigInteger f) = ((BigInteger)plan.Fees.Rewards.Value, (BigInteger)plan.Fees.TotalFee);
        BigInteger pooled = (BigInteger)plan.Pre.TotalPooledEther.Value + r;
        return r * f * (BigInteger)plan.Pre.TotalShares.Value / ((pooled * ReferenceNumber.FeePrecision) - (r * f));
    }

    private static BigInteger FeeOfV3(ReportPlan plan)
    {
        BigInteger fee = (BigInteger)plan.Fees.Rewards.Value * (BigInteger)plan.Fees.TotalFee / ReferenceNumber.FeePrecision;
        BigInteger shares = (BigInteger)(plan.Pre.InternalShares - plan.Burn.Total).Value;
        return fee * shares / ((BigInteger)plan.Post.InternalEther.Value - fee);
    }
}
