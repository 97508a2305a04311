using System.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Events are left out of values, or counted twice, and must be named.</summary>
[Collection(RecordedPool.Collection)]
public sealed class PlantedEventTests
{
    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void An_event_left_out_or_applied_twice_is_named(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 17 * PlantedFault.Stride(history)))
        {
            foreach (EventNumber number in pool.Ledger.EventsOf(default, account, EventNumber.Genesis, at).TakeLast(40))
            {
                BigInteger effect = pool.Shares(account, number) - pool.Shares(account, number.Previous());
                (BigInteger assets, BigInteger total) = pool.Pair(at);
                foreach (bool isMissing in new[] { true, false })
                {
                    BigInteger shares = pool.Shares(account, at) + (isMissing ? -effect : effect);
                    if (effect.IsZero || shares < 0)
                    {
                        continue;
                    }

                    planted++;
                    DifferenceCause cause = isMissing ? DifferenceCause.MissingEvent : DifferenceCause.DuplicatedEvent;
                    DemandEvent(pool, PlantedFault.Row(ObservedKind.Shares, account, at, shares), cause, number, effect);
                    DemandEvent(pool, PlantedFault.Row(ObservedKind.Balance, account, at, shares * assets / total), cause, number, effect);
                }
            }
        }

        Assert.True(planted > 10, $"{planted}");
    }

    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void The_last_event_left_out_is_also_timing_and_both_are_listed(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 5 * PlantedFault.Stride(history)))
        {
            if (pool.Ledger.EventsOf(default, account, EventNumber.Genesis, at) is not [.., { } last])
            {
                continue;
            }

            if (pool.Shares(account, last.Previous()) == pool.Shares(account, at))
            {
                continue;
            }

            planted++;
            ReconciledRow row = pool.Compare(PlantedFault.Row(ObservedKind.Shares, account, at, pool.Shares(account, last.Previous())));
            Assert.Equal(ReconciliationVerdict.Ambiguous, row.Verdict);
            Assert.Contains(row.Findings, f => f.Cause == DifferenceCause.Timing && f.Event == last);
            Assert.Contains(row.Findings, f => f.Cause == DifferenceCause.MissingEvent && f.Event == last);
        }

        Assert.True(planted > 0);
    }

    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void Two_events_left_out_of_a_total_are_named(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        EventNumber at = pool.Ledger.LastEvent;
        ObservedRow row = PlantedFault.Row(ObservedKind.TotalShares, default, at, BigInteger.Zero);
        List<EventNumber> changes = [];
        for (EventNumber number = EventNumber.First; number <= at; number = number.Next())
        {
            if (PlantedFault.Value(pool, row, number) != PlantedFault.Value(pool, row, number.Previous()))
            {
                changes.Add(number);
            }
        }

        BigInteger EffectOf(EventNumber number) => PlantedFault.Value(pool, row, number) - PlantedFault.Value(pool, row, number.Previous());
        (EventNumber first, EventNumber second) = (changes[^2], changes[^4]);
        BigInteger sum = EffectOf(first) + EffectOf(second);
        ReconciledRow missing = pool.Compare(row with { Value = RecordedPool.Wei(PlantedFault.Value(pool, row, at) - sum) });
        CauseFinding found = missing.Findings.First(static f => f.Cause == DifferenceCause.MissingEvent);
        Assert.Equal($"events {first} and {second} left out", found.Detail);
        ReconciledRow twice = pool.Compare(row with { Value = RecordedPool.Wei(PlantedFault.Value(pool, row, at) + sum) });
        Assert.Contains(
            twice.Findings, f => string.Equals(f.Detail, $"events {first} and {second} applied twice", StringComparison.Ordinal));
        BigInteger mixed = EffectOf(first) - EffectOf(second);
        ReconciledRow both = pool.Compare(row with { Value = RecordedPool.Wei(PlantedFault.Value(pool, row, at) + mixed) });
        Assert.Contains(
            both.Findings,
            f => string.Equals(f.Detail, $"event {first} applied twice and event {second} left out", StringComparison.Ordinal));
    }

    private static void DemandEvent(RecordedPool pool, ObservedRow row, DifferenceCause cause, EventNumber number, BigInteger effect)
    {
        ReconciledRow reconciled = pool.Compare(row);
        if (reconciled.Verdict == ReconciliationVerdict.Equal)
        {
            // A balance of so little that the shares of the event are worth nothing.
            Assert.Equal(ObservedKind.Balance, row.Kind);
            return;
        }

        int own = pool.Ledger.EventsOf(default, row.Account, EventNumber.Genesis, reconciled.At).Count;
        if (row.Kind == ObservedKind.Balance && reconciled.Difference!.Value.Magnitude <= (ulong)own + 1)
        {
            // Roundings could make it as well, and so do many events: it takes the nearest one to be named.
            CauseFinding[] named = [.. reconciled.Findings.Where(f => f.Cause == cause)];
            Assert.All(named, f => Assert.Contains(f.Event!.Value, pool.Nearest(row.Account, reconciled.At)));
            return;
        }

        // The nearest event with the same effect is named; it may be a later one than that which was planted.
        CauseFinding found = Assert.Single(reconciled.Findings, f => f.Cause == cause);
        Assert.True(found.Event >= number);
        Assert.True(row.Kind == ObservedKind.Balance || effect == pool.Shares(row.Account, found.Event!.Value)
            - pool.Shares(row.Account, found.Event!.Value.Previous()));
    }
}
