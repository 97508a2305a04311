using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Values that count what no price has counted are planted, as the books of each protocol have it.</summary>
[Collection(RecordedPool.Collection)]
public sealed class PlantedDonationTests
{
    [Theory]
    [InlineData(RecordedPool.LidoSmall)]
    [InlineData(RecordedPool.LidoMedium)]
    [InlineData(RecordedPool.LidoHuge)]
    public void The_books_say_after_every_event_what_the_pool_says_of_its_vaults(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        Assert.True(pool.Vaults.Count > 50);
        Assert.Contains(pool.Vaults, static v => !v.Execution.IsZero);
        foreach ((EventNumber at, Amount execution, Amount withdrawals) in pool.Vaults)
        {
            Assert.Equal(SignedAmount.Of(execution.Value), Waiting(pool, at, RewardSource.Execution));
            Assert.Equal(SignedAmount.Of(withdrawals.Value), Waiting(pool, at, RewardSource.Consensus));
        }
    }

    [Theory]
    [InlineData(RecordedPool.LidoSmall)]
    [InlineData(RecordedPool.LidoMedium)]
    [InlineData(RecordedPool.RocketMedium)]
    public void A_total_or_a_balance_that_counts_what_is_unreported_is_told(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        for (ulong i = 1; i <= pool.Ledger.LastEvent.Value; i += PlantedFault.Stride(history))
        {
            EventNumber at = EventNumber.From(i);
            if (pool.Pair(at).Shares.IsZero)
            {
                continue;
            }

            foreach ((BookAccount account, SignedAmount amount) in pool.Facts.Books!.WaitingAt(at)
                .Where(static w => w.Account.Kind == BookAccountKind.Unreported && !w.Amount.IsNegative).Take(4))
            {
                planted++;
                string name = account.Party.IsDefault ? "unreported" : account.Party.ToString();
                _ = DemandCounted(pool, at, RecordedPool.Big(amount.Magnitude), name);
            }
        }

        Assert.True(planted > 10, $"{planted}");
    }

    [Theory]
    [InlineData(RecordedPool.RocketSmall, 1)]
    [InlineData(RecordedPool.RocketMedium, 10)]
    [InlineData(RecordedPool.HouseReported, 1)]
    public void A_donation_that_the_price_does_not_count_is_named_by_its_event_until_the_price_moves(string history, int least)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        for (EventNumber at = EventNumber.First; at <= pool.Ledger.LastEvent; at = at.Next())
        {
            UncountedDonation[] donations = [.. pool.Facts.Books!.DonationsAt(at)];
            foreach (UncountedDonation donation in donations.Where(d => d.Event == at))
            {
                planted++;
                CauseFinding[] found = DemandCounted(pool, at, RecordedPool.Big(donation.Amount.Magnitude), string.Empty);
                Assert.True(
                    donations.Length > 1 || Array.Exists(found, f => f.Event == at),
                    string.Join('\n', found.Select(static f => f.Detail)));
            }

            Assert.True(pool.Ledger.Timeline.PlacesOf(at) is var (_, steps) && (steps == 0 || donations.Length == 0));
        }

        Assert.True(planted >= least, $"{planted}");
    }

    [Fact]
    public void Without_the_books_and_of_shares_nothing_is_a_donation()
    {
        RecordedPool pool = RecordedPool.Of(RecordedPool.HouseReported);
        EventNumber at = Enumerable.Range(1, (int)pool.Ledger.LastEvent.Value).Select(static i => EventNumber.From((ulong)i))
            .First(n => pool.Facts.Books!.DonationsAt(n).Count > 0);
        BigInteger given = RecordedPool.Big(pool.Facts.Books!.DonationsAt(at)[0].Amount.Magnitude);
        ObservedRow row = PlantedFault.Row(ObservedKind.PairAssets, default, at, pool.Pair(at).Assets + given);
        Assert.Contains(pool.Compare(row).Findings, static f => f.Cause == DifferenceCause.UnattributedDonation);
        Assert.DoesNotContain(
            pool.Compare(row, withFacts: false).Findings, static f => f.Cause == DifferenceCause.UnattributedDonation);
        ObservedRow shares = PlantedFault.Row(ObservedKind.PairShares, default, at, pool.Pair(at).Shares + given);
        Assert.DoesNotContain(pool.Compare(shares).Findings, static f => f.Cause == DifferenceCause.UnattributedDonation);
    }

    /// <summary>One wei more or less than what waits is no donation.</summary>
    private static CauseFinding[] DemandCounted(RecordedPool pool, EventNumber at, BigInteger amount, string name)
    {
        (BigInteger assets, BigInteger shares) = pool.Pair(at);
        ReconciledRow row = pool.Compare(PlantedFault.Row(ObservedKind.PairAssets, default, at, assets + amount));
        CauseFinding[] found = [.. row.Findings.Where(static f => f.Cause == DifferenceCause.UnattributedDonation)];
        Assert.NotEmpty(found);
        Assert.False(row.IsUnexplained);
        Assert.Contains(found, f => f.Detail.Contains(name, StringComparison.Ordinal)
            || f.Detail.Contains("unreported", StringComparison.Ordinal));
        BigInteger total = PlantedFault.Value(pool, row.Row with { Kind = ObservedKind.TotalAssets }, at);
        Demand(pool, PlantedFault.Row(ObservedKind.TotalAssets, default, at, total + amount));
        AccountId holder = pool.Places(at).OrderByDescending(h => pool.Balance(h, at)).First();
        BigInteger balance = pool.Shares(holder, at) * (assets + amount) / shares;
        if (balance - pool.Balance(holder, at) > pool.Ledger.LastEvent.Value)
        {
            Demand(pool, PlantedFault.Row(ObservedKind.Balance, holder, at, balance));
        }

        foreach (int off in new[] { -1, 1 })
        {
            Assert.DoesNotContain(
                pool.Compare(row.Row with { Value = RecordedPool.Wei(assets + amount + off) }).Findings,
                f => f.Cause == DifferenceCause.UnattributedDonation
                    && f.Detail.StartsWith($"it counts {amount} ", StringComparison.Ordinal));
        }

        return found;
    }

    private static void Demand(RecordedPool pool, ObservedRow row) => Assert.Contains(
        pool.Compare(row).Findings, static f => f.Cause == DifferenceCause.UnattributedDonation);

    private static SignedAmount Waiting(RecordedPool pool, EventNumber at, RewardSource source) => pool.Facts.Books!.WaitingAt(at)
        .Where(w => w.Account.Kind == BookAccountKind.Unreported && w.Account.Detail == (ushort)source)
        .Aggregate(SignedAmount.Zero, static (sum, w) => sum + w.Amount);
}
