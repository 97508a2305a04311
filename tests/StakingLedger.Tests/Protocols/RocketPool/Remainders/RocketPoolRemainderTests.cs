using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

public sealed class RocketPoolRemainderTests
{
    // What the openings of the cases set in motion, and no case is about.
    private static readonly RocketPoolDivision[] AtTheOpening =
        [RocketPoolDivision.NodeShareKept, RocketPoolDivision.VoterShareKept, RocketPoolDivision.ProtocolShareKept];

    public static TheoryData<string> Cases => [.. RemainderCases.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_event_carries_the_remainder_of_every_division_in_order(string name)
    {
        RemainderScene scene = new();
        RocketPoolEvent happened = RemainderCases.Play(name, scene);
        Assert.NotEmpty(scene.Expected);
        Assert.Contains(scene.Expected, static d => !d.Remainder.IsZero);
        Assert.Equal(
            scene.Expected.Select(static d => (d.Division, d.Remainder, d.Divisor)),
            happened.Remainders.ToArray().Select(static r =>
                (r.Division, RemainderScene.Number(r.Remainder), RemainderScene.Number(r.Divisor))));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_journal_gives_the_remainders_back(string name)
    {
        RemainderScene scene = new();
        RocketPoolEvent happened = RemainderCases.Play(name, scene);
        RocketPoolEvent read = Assert.IsType<RocketPoolEvent>(scene.Bench.Pool.Ledger.EventAt(scene.Bench.Pool.Ledger.LastEvent));
        Assert.Equal(happened.Remainders.ToArray(), read.Remainders.ToArray());
    }

    [Fact]
    public void Every_division_has_a_case()
    {
        SortedSet<RocketPoolDivision> covered = [.. AtTheOpening];
        foreach (string name in RemainderCases.Names)
        {
            RemainderScene scene = new();
            _ = RemainderCases.Play(name, scene);
            covered.UnionWith(scene.Expected.Select(static d => d.Division));
        }

        Assert.Equal(Enum.GetValues<RocketPoolDivision>(), covered);
    }

    [Fact]
    public void A_division_without_a_remainder_is_told_as_well()
    {
        RocketPoolBench bench = new();
        RocketPoolEvent opened = Assert.IsType<RocketPoolEvent>(bench.Pool.Ledger.EventAt(EventNumber.From(1)));
        Assert.Equal(AtTheOpening, opened.Remainders.ToArray().Select(static r => r.Division));
        Assert.All(opened.Remainders.ToArray(), static r => Assert.True(r.Remainder.IsZero));
    }

    [Fact]
    public void What_is_only_compared_is_no_division_of_the_event()
    {
        RemainderScene scene = new();
        scene.Reported();
        RocketPoolEvent nothing = scene.Bench.Happened("user3", new DepositExcessCollateral());
        Assert.Empty(nothing.Remainders.ToArray());
        scene.Bench.Wait(90_000);
        SubmitBalances report = new(new ReportedBalances(2, 2, RocketPoolBench.Ether("213.5"), default, RocketPoolBench.Ether("199.9")));
        scene.Bench.Do("oracle0", report);
        RocketPoolEvent reported = scene.Bench.Happened("oracle1", report);
        Assert.NotNull(reported.Pair);
        Assert.Empty(reported.Remainders.ToArray());
    }

    [Fact]
    public void A_remainder_of_an_unknown_division_is_a_damaged_journal()
    {
        RocketPoolBench bench = new();
        RocketPoolRemainder unknown = new((RocketPoolDivision)99, default, 1UL);
        RocketPoolEvent damaged = new(new DepositExcessCollateral(), null, [], [], [unknown], []);
        Context context = bench.Next("user0");
        Assert.Throws<LedgerCorruptException>(() => bench.Pool.Ledger.Commit(damaged, context));
    }

    [Fact]
    public void A_remainder_is_below_its_divisor_and_the_divisor_is_never_zero()
    {
        foreach (string name in RemainderCases.Names)
        {
            foreach (RocketPoolRemainder left in RemainderCases.Play(name, new RemainderScene()).Remainders)
            {
                Assert.True(left.Remainder < left.Divisor, $"{name}: {left}");
            }
        }
    }
}
