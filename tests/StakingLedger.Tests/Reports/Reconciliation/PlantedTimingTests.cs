using System.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Values of other moments are planted, and must come out as timing.</summary>
[Collection(RecordedPool.Collection)]
public sealed class PlantedTimingTests
{
    private static readonly ObservedKind[] Timed =
        [ObservedKind.Shares, ObservedKind.Balance, ObservedKind.TotalShares, ObservedKind.TotalAssets];

    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void A_value_of_some_events_earlier_or_later_is_timing(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 13 * PlantedFault.Stride(history)))
        {
            foreach (ObservedKind kind in Timed)
            {
                foreach (long distance in new long[] { -3, -1, 1, 2 })
                {
                    long place = Math.Clamp((long)at.Value + distance, 1, (long)pool.Ledger.LastEvent.Value);
                    EventNumber other = EventNumber.From((ulong)place);
                    ObservedRow row = PlantedFault.Row(kind, account, at, BigInteger.Zero);
                    BigInteger value = PlantedFault.Value(pool, row, other);
                    BigInteger expected = PlantedFault.Value(pool, row, at);
                    if (value == expected)
                    {
                        continue;
                    }

                    // What roundings could make, and nothing, are told of the nearest event alone.
                    int own = pool.Ledger.EventsOf(default, account, EventNumber.Genesis, at).Count;
                    if (value.IsZero || (kind == ObservedKind.Balance && BigInteger.Abs(value - expected) <= own + 1))
                    {
                        continue;
                    }

                    planted++;
                    ReconciledRow reconciled = pool.Compare(row with { Value = RecordedPool.Wei(value) });
                    CauseFinding[] found = [.. reconciled.Findings.Where(static f => f.Cause == DifferenceCause.Timing)];
                    Assert.NotEmpty(found);
                    Assert.Contains(found, f => distance < 0 ? f.Event <= at : f.Event > at);
                    Assert.All(found, f => Assert.Equal(pool.Ledger.ContextOf(f.Event!.Value).Time, f.Time));

                    // Each finding is true: the value before its event, or after it.
                    Assert.All(found, f => Assert.Equal(
                        value, PlantedFault.Value(pool, row, f.Event <= at ? f.Event!.Value.Previous() : f.Event!.Value)));
                }
            }
        }

        Assert.True(planted > 20, $"{planted}");
    }
}
