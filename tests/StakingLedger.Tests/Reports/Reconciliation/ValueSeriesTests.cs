using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>What a row that differs looks up is remembered and not divided out twice: the numbers are the ledger's own.</summary>
[Collection(RecordedPool.Collection)]
public sealed class ValueSeriesTests
{
    [Theory]
    [InlineData(RecordedPool.LidoMedium)]
    [InlineData(RecordedPool.RocketMedium)]
    [InlineData(RecordedPool.HouseReported)]
    public void Values_looked_up_in_any_order_are_those_of_the_ledger(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        PoolLedger ledger = pool.Ledger;
        Random random = new(20_261_126);
        AccountId[] accounts = [.. pool.Places(ledger.LastEvent)];
        TotalLevels totals = new();
        foreach (ObservedKind kind in Enum.GetValues<ObservedKind>().Where(static k => k != ObservedKind.None))
        {
            for (int i = 0; i < 20; i++)
            {
                ObservedRow row = PlantedFault.Row(kind, accounts[random.Next(accounts.Length)], ledger.LastEvent, 1);
                ValueSeries series = new(ledger, row, totals);
                ulong number = (ulong)random.Next((int)ledger.LastEvent.Value + 1);
                for (int step = 0; step < 60; step++)
                {
                    EventNumber at = EventNumber.From(number);
                    ObservedRow level = kind == ObservedKind.BalanceChange ? row with { Kind = ObservedKind.Balance } : row;
                    SignedAmount expected = ObservedQuantity.Of(ledger, level, at, at);
                    Assert.Equal(expected, series.At(at));
                    Assert.Equal(ledger.Timeline.PairAt(at), series.PairAt(at));
                    if (kind is ObservedKind.Balance or ObservedKind.BalanceChange)
                    {
                        Assert.True(series.IsWorth(at, expected.Magnitude));
                        Assert.False(series.IsWorth(at, expected.Magnitude + UInt256.One));
                        Assert.False(!expected.IsZero && series.IsWorth(at, expected.Magnitude - UInt256.One));
                    }

                    // Mostly the next event either way, at times a far one.
                    long next = random.Next(8) == 0
                        ? random.Next((int)ledger.LastEvent.Value + 1)
                        : (long)number + random.Next(-2, 3);
                    number = (ulong)Math.Clamp(next, 0, (long)ledger.LastEvent.Value);
                }
            }
        }
    }

    [Fact]
    public void Worths_beyond_128_bits_are_divided_out()
    {
        RecordedPool pool = RecordedPool.Of(RecordedPool.LidoHuge);
        EventNumber end = pool.Ledger.LastEvent;
        foreach (AccountId account in pool.Places(end))
        {
            ValueSeries series = new(pool.Ledger, PlantedFault.Row(ObservedKind.Balance, account, end, 1), new TotalLevels());
            Assert.True(series.IsWorth(end, pool.Ledger.BalanceAt(account, end).Value));
            Assert.False(series.IsWorth(end, UInt256.MaxValue));
        }
    }

    [Theory]
    [InlineData(RecordedPool.LidoMedium)]
    [InlineData(RecordedPool.RocketMedium)]
    public void Events_around_a_total_are_those_of_a_walk_over_every_event(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        PoolLedger ledger = pool.Ledger;
        foreach (ObservedKind kind in new[]
        {
            ObservedKind.TotalShares, ObservedKind.TotalAssets, ObservedKind.PairShares, ObservedKind.PairAssets,
        })
        {
            foreach (ulong number in new[] { 1UL, 2UL, ledger.LastEvent.Value / 2, ledger.LastEvent.Value })
            {
                ObservedRow row = PlantedFault.Row(kind, default, EventNumber.From(number), 1);
                ReconciliationFacts facts = new() { Reach = 9 };
                EventNumber at = EventNumber.From(number);
                ObservedCase c = new(ledger, new HistoryPoints(ledger, null), facts, new TotalLevels(), row, at, at);
                Assert.Equal(Walk(ledger, row, number, isBack: true), NearbyEvents.Before(c));
                Assert.Equal(Walk(ledger, row, number, isBack: false), NearbyEvents.After(c));
            }
        }
    }

    /// <summary>What the findings were before values were remembered: the digests were made by the code of then.</summary>
    [Theory]
    [InlineData(RecordedPool.LidoMedium, "96A99D503758B2D4")]
    [InlineData(RecordedPool.LidoV2, "5BA4EF8A783D8361")]
    [InlineData(RecordedPool.RocketMedium, "615161799AD18BE1")]
    public void Large_planted_files_are_explained_as_they_were(string history, string digest)
    {
        RecordedPool pool = RecordedPool.Of(history);
        Random random = new(7);
        AccountId[] accounts = [.. pool.Places(pool.Ledger.LastEvent)];
        StringBuilder findings = new();
        for (int i = 0; i < 1_200; i++)
        {
            ObservedKind kind = (ObservedKind)random.Next(1, 8);
            int last = (int)pool.Ledger.LastEvent.Value;
            EventNumber at = EventNumber.From((ulong)random.Next(last / 4, last + 1));
            ObservedRow row = PlantedFault.Row(kind, accounts[random.Next(accounts.Length)], at, 1);
            BigInteger value = PlantedFault.Value(pool, row, at);
            EventNumber other = EventNumber.From(Math.Max(2, at.Value - (ulong)random.Next(0, 40)));
            BigInteger planted = random.Next(6) switch
            {
                0 => value + random.Next(1, 4),
                1 => value - random.Next(1, 4),
                2 => PlantedFault.Value(pool, row, other),
                3 => value + PlantedFault.Value(pool, row, other) - PlantedFault.Value(pool, row, other.Previous()),
                4 => value / 1_000_000_000,
                _ => value + random.NextInt64(1, 1_000_000_000_000_000),
            };
            if (planted < 0 && kind != ObservedKind.BalanceChange)
            {
                continue;
            }

            ReconciledRow compared = pool.Compare(row with { Value = RecordedPool.Wei(planted) });
            _ = findings.Append(compared.Verdict);
            foreach (CauseFinding f in compared.Findings)
            {
                _ = findings.Append('|').Append(f.Cause).Append(' ').Append(f.Detail).Append(' ').Append(f.Event?.Value ?? 0);
            }

            _ = findings.Append('\n');
        }

        Assert.Equal(digest, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(findings.ToString())))[..16]);
    }

    private static List<EventNumber> Walk(PoolLedger ledger, ObservedRow row, ulong number, bool isBack)
    {
        List<EventNumber> found = [];
        ulong first = isBack ? number : number + 1;
        for (ulong n = first; n >= 1 && n <= ledger.LastEvent.Value && found.Count < 9; n = isBack ? n - 1 : n + 1)
        {
            EventNumber at = EventNumber.From(n);
            if (n + 576 > number && n <= number + 576
                && ObservedQuantity.Of(ledger, row, at, at) != ObservedQuantity.Of(ledger, row, at.Previous(), at.Previous()))
            {
                found.Add(at);
            }
        }

        return found;
    }
}
