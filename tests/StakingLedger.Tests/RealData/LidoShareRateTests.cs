using System.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.RealData;

/// <summary>
/// The first 111 daily reports of Lido V2, May to September 2023, as a value-accruing pool with a reported rate would have had
/// them. Published rates are <c>R = ⌊10^18·a/s⌋</c> of a pair (a, s).
/// </summary>
public sealed class LidoShareRateTests
{
    private static readonly BigInteger Unit = BigInteger.Pow(10, 18);

    private static readonly Lazy<IReadOnlyList<ShareRateReport>> Reports = new(ShareRateReport.ReadAll);

    private static readonly Lazy<ShareRateReplay> Large = new(static () => ShareRateReplay.Run(Reports.Value, small: false));

    private static readonly Lazy<ShareRateReplay> Small = new(static () => ShareRateReplay.Run(Reports.Value, small: true));

    [DataFact("lido-share-rate")]
    public void The_published_reports_follow_one_another()
    {
        Assert.Equal(111, Reports.Value.Count);
        foreach ((ShareRateReport before, ShareRateReport after) in Reports.Value.Zip(Reports.Value.Skip(1)))
        {
            Assert.Equal(before.After, after.Before);
            Assert.Equal(after.Elapsed, after.Time.SecondsSince(before.Time));
        }

        // Rounded to the nearest millionth of a basis point.
        BigInteger scale = 10_000 * BigInteger.Pow(10, 6);
        Assert.All(Reports.Value, report =>
        {
            BigInteger exact = 2 * (report.After - report.Before) * scale;
            Assert.Equal(report.Move, (exact + report.Before) / (2 * report.Before));
        });
    }

    [DataTheory("lido-share-rate")]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reported_rate_is_the_published_one_until_the_next_report(bool small)
    {
        ShareRateReplay replay = Replay(small);
        Assert.Equal(Reports.Value.Count, replay.Intervals.Count);
        foreach ((ShareRateReport report, ShareRateInterval interval) in Reports.Value.Zip(replay.Intervals))
        {
            Assert.Equal(report.Before, Rate(interval.StoredBefore));
            Assert.Equal(report.After, Rate(interval.StoredAfter));
            Assert.Equal(interval.LiveAfter, interval.StoredAfter);
        }
    }

    /// <summary>
    /// A deposit at (a, s) leaves less than one share's worth, a/s, and a redemption less than one unit. So after d deposits and r
    /// redemptions the surplus of the live pair (A, S), <c>A − S·a/s</c>, is at least 0 and below <c>d·a/s + r</c>; times s:
    /// <c>0 ≤ A·s − S·a &lt; d·a + r·s</c>. The live rate A/S is a/s plus that surplus over S, and <c>⌊u + v⌋ ≤ ⌊u⌋ + ⌈v⌉</c>: it
    /// exceeds the published one by <c>⌈10^18·(d·a + r·s)/(s·S)⌉</c> at most, and never falls below it.
    /// </summary>
    [DataTheory("lido-share-rate")]
    [InlineData(false)]
    [InlineData(true)]
    public void The_live_rate_drifts_up_by_the_floors_alone(bool small)
    {
        ShareRateReplay replay = Replay(small);
        BigInteger drift = 0;
        foreach ((ShareRateReport report, ShareRateInterval interval) in Reports.Value.Zip(replay.Intervals))
        {
            (BigInteger a, BigInteger s) = Big(interval.StoredBefore);
            (BigInteger assets, BigInteger shares) = Big(interval.LiveBefore);
            BigInteger surplus = (assets * s) - (shares * a);
            BigInteger bound = (interval.Deposits * a) + (interval.Redemptions * s);
            Assert.True(surplus >= 0 && (bound.IsZero ? surplus.IsZero : surplus < bound), $"{surplus} of {bound}");

            BigInteger most = Ceiling(Unit * bound, s * shares);
            BigInteger excess = Rate(interval.LiveBefore) - report.Before;
            Assert.InRange(excess, 0, most);
            drift += excess;
        }

        Assert.Equal(small, drift > 0);
    }

    /// <summary>
    /// A stake of x bought at report i and redeemed at report j receives <c>w = ⌊n·a_j/s_j⌋</c>, <c>n = ⌊x·s_i/a_i⌋</c>. From the
    /// published rates alone one expects <c>p = ⌊m·R_j/10^18⌋</c>, <c>m = ⌊x·10^18/R_i⌋</c>. The reports bring the least assets that
    /// give the rate, so <c>R ≤ 10^18·a/s &lt; R + 10^18/s</c>, and with <c>δ = x·10^36/(s_i·R_i²)</c>:
    /// <list type="bullet">
    /// <item><description><c>0 ≤ m − n ≤ ⌈δ⌉</c>, from <c>x·10^18/R_i − x·s_i/a_i &lt; δ</c>;</description></item>
    /// <item><description><c>p − w ≤ ⌈⌈δ⌉·R_j/10^18⌉</c>, from <c>w &gt; n·R_j/10^18 − 1</c>;</description></item>
    /// <item><description><c>w − p ≤ ⌈n/s_j⌉</c>, from <c>w &lt; n·R_j/10^18 + n/s_j</c> and <c>p &gt; m·R_j/10^18 − 1</c>.
    /// </description></item>
    /// </list>
    /// For these stakes δ is below 1 and n below s: two units too few at most, and one too many.
    /// </summary>
    [DataTheory("lido-share-rate")]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stake_between_two_reports_pays_what_the_published_rates_give(bool small)
    {
        ShareRateReplay replay = Replay(small);
        int count = Reports.Value.Count;
        Assert.Equal(count * (count - 1) / 2, replay.Stakes.Count);
        foreach (ShareRateStake stake in replay.Stakes)
        {
            BigInteger bought = Reports.Value[stake.BoughtAt].After;
            BigInteger sold = Reports.Value[stake.SoldAt].After;
            BigInteger m = stake.Paid * Unit / bought;
            BigInteger delta = Ceiling(stake.Paid * Unit * Unit, SharesAfter(replay, stake.BoughtAt) * bought * bought);
            Assert.InRange(m - stake.Shares, 0, delta);

            BigInteger difference = stake.Received - (m * sold / Unit);
            BigInteger most = Ceiling(stake.Shares, SharesAfter(replay, stake.SoldAt));
            Assert.InRange(difference, -Ceiling(delta * sold, Unit), most);
            Assert.InRange(difference, -2, 1);
        }

        Assert.Contains(replay.Stakes, stake => stake.Received > stake.Paid);
    }

    /// <summary>The same stakes against the pairs themselves: exact, and what the pool remembers of the past gives the same.</summary>
    [DataTheory("lido-share-rate")]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stake_between_two_reports_is_two_floors_at_their_pairs(bool small)
    {
        ShareRateReplay replay = Replay(small);
        (BigInteger A, BigInteger S)[] pairs =
            [.. Reports.Value.Select((_, i) => Big(replay.Pool.At(EpochNumber.From((ulong)i + 1)).Pair))];
        Assert.Equal(replay.Intervals.Select(static i => Big(i.StoredAfter)), pairs);
        foreach (ShareRateStake stake in replay.Stakes)
        {
            (BigInteger a, BigInteger s) = pairs[stake.BoughtAt];
            BigInteger shares = stake.Paid * s / a;
            Assert.Equal(shares, stake.Shares);
            Assert.Equal(shares * pairs[stake.SoldAt].A / pairs[stake.SoldAt].S, stake.Received);
        }
    }

    [DataTheory("lido-share-rate")]
    [InlineData(false)]
    [InlineData(true)]
    public void Shares_are_the_token_and_the_books_balance(bool small)
    {
        StakingPool pool = Replay(small).Pool;
        pool.Ledger.DemandInvariants();
        AccountId holder = AccountId.FromLabel("holder-7");
        Assert.Equal(pool.SharesOf(holder).Value, pool.TokenBalanceOf(holder).Value);
        Assert.Equal(pool.Totals().Buffered, pool.Totals().Assets);
        Assert.Equal(Reports.Value.Count + 1, pool.Reports.Count);
    }

    private static ShareRateReplay Replay(bool small) => (small ? Small : Large).Value;

    private static BigInteger SharesAfter(ShareRateReplay replay, int report) =>
        Big(replay.Intervals[report].StoredAfter).Shares;

    private static BigInteger Rate(in PricingPair pair) => Unit * Big(pair).Assets / Big(pair).Shares;

    private static (BigInteger Assets, BigInteger Shares) Big(in PricingPair pair) =>
        ((BigInteger)pair.Assets.Value, (BigInteger)pair.Shares.Value);

    private static BigInteger Ceiling(in BigInteger dividend, in BigInteger divisor) => (dividend + divisor - 1) / divisor;
}
