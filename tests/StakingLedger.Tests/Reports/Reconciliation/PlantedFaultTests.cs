using System.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Faults are planted into values of recorded histories, and must come out with their cause.</summary>
public sealed class PlantedFaultTests
{
    private static readonly ObservedKind[] Timed =
        [ObservedKind.Shares, ObservedKind.Balance, ObservedKind.TotalShares, ObservedKind.TotalAssets];

    private static readonly string[] Histories =
        [RecordedPool.LidoSmall, RecordedPool.LidoMedium, RecordedPool.RocketSmall, RecordedPool.RocketMedium];

    public static TheoryData<string> All => [.. Histories];

    [Theory]
    [MemberData(nameof(All))]
    public void What_the_ledger_says_is_equal(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        Reconciliation reconciliation = new(pool.Ledger, pool.Facts);
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 11 * Stride(history)))
        {
            foreach (ObservedKind kind in Enum.GetValues<ObservedKind>().Where(static k => k != ObservedKind.None))
            {
                ObservedRow row = Row(kind, account, at, BigInteger.Zero);
                BigInteger value = Value(pool, row, at);
                ReconciledRow reconciled = reconciliation.Compare(row with { Value = RecordedPool.Wei(value) });
                Assert.Equal(ReconciliationVerdict.Equal, reconciled.Verdict);
                Assert.Empty(reconciled.Findings);
            }
        }

        Assert.False(reconciliation.Summary.HasUnexplained);
        Assert.Equal(reconciliation.Summary.Rows, reconciliation.Summary.Of(ReconciliationVerdict.Equal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_value_of_some_events_earlier_or_later_is_timing(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 13 * Stride(history)))
        {
            foreach (ObservedKind kind in Timed)
            {
                foreach (long distance in new long[] { -3, -1, 1, 2 })
                {
                    long place = Math.Clamp((long)at.Value + distance, 1, (long)pool.Ledger.LastEvent.Value);
                    EventNumber other = EventNumber.From((ulong)place);
                    ObservedRow row = Row(kind, account, at, BigInteger.Zero);
                    BigInteger value = Value(pool, row, other);
                    if (value == Value(pool, row, at))
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
                        value, Value(pool, row, f.Event <= at ? f.Event!.Value.Previous() : f.Event!.Value)));
                }
            }
        }

        Assert.True(planted > 20, $"{planted}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_event_left_out_or_applied_twice_is_named(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 17 * Stride(history)))
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
                    DemandEvent(pool, Row(ObservedKind.Shares, account, at, shares), cause, number, effect);
                    DemandEvent(pool, Row(ObservedKind.Balance, account, at, shares * assets / total), cause, number, effect);
                }
            }
        }

        Assert.True(planted > 10, $"{planted}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_last_event_left_out_is_also_timing_and_both_are_listed(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 5 * Stride(history)))
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
            ReconciledRow row = pool.Compare(Row(ObservedKind.Shares, account, at, pool.Shares(account, last.Previous())));
            Assert.Equal(ReconciliationVerdict.Ambiguous, row.Verdict);
            Assert.Contains(row.Findings, f => f.Cause == DifferenceCause.Timing && f.Event == last);
            Assert.Contains(row.Findings, f => f.Cause == DifferenceCause.MissingEvent && f.Event == last);
        }

        Assert.True(planted > 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Two_events_left_out_of_a_total_are_named(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        EventNumber at = pool.Ledger.LastEvent;
        ObservedRow row = Row(ObservedKind.TotalShares, default, at, BigInteger.Zero);
        List<EventNumber> changes = [];
        for (EventNumber number = EventNumber.First; number <= at; number = number.Next())
        {
            if (Value(pool, row, number) != Value(pool, row, number.Previous()))
            {
                changes.Add(number);
            }
        }

        BigInteger EffectOf(EventNumber number) => Value(pool, row, number) - Value(pool, row, number.Previous());
        (EventNumber first, EventNumber second) = (changes[^2], changes[^4]);
        BigInteger sum = EffectOf(first) + EffectOf(second);
        ReconciledRow missing = pool.Compare(row with { Value = RecordedPool.Wei(Value(pool, row, at) - sum) });
        CauseFinding found = missing.Findings.First(static f => f.Cause == DifferenceCause.MissingEvent);
        Assert.Equal($"events {first} and {second} left out", found.Detail);
        ReconciledRow twice = pool.Compare(row with { Value = RecordedPool.Wei(Value(pool, row, at) + sum) });
        Assert.Contains(
            twice.Findings, f => string.Equals(f.Detail, $"events {first} and {second} applied twice", StringComparison.Ordinal));
        BigInteger mixed = EffectOf(first) - EffectOf(second);
        ReconciledRow both = pool.Compare(row with { Value = RecordedPool.Wei(Value(pool, row, at) + mixed) });
        Assert.Contains(
            both.Findings,
            f => string.Equals(f.Detail, $"event {first} applied twice and event {second} left out", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_value_under_other_rules_is_told_by_their_name(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        OtherHistory other = pool.Facts.OtherHistories[0];
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 7 * Stride(history)))
        {
            BigInteger shares = RecordedPool.Big(other.Ledger.SharesAt(default, account, other.PlaceOf(at)).Value);
            if (shares == pool.Shares(account, at) || shares.IsZero)
            {
                continue;
            }

            planted++;
            ReconciledRow row = pool.Compare(Row(ObservedKind.Shares, account, at, shares));
            Assert.Contains(
                row.Findings, f => f.Cause == DifferenceCause.OtherRules && f.Detail.EndsWith(other.Name, StringComparison.Ordinal));
            Assert.False(row.IsUnexplained);

            // The other history is the host's to hand over: without it nothing names rules.
            Assert.DoesNotContain(
                pool.Compare(Row(ObservedKind.Shares, account, at, shares), withFacts: false).Findings,
                static f => f.Cause == DifferenceCause.OtherRules);
        }

        Assert.True(planted > 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_wrong_unit_and_shares_for_assets_are_told(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 11 * Stride(history)))
        {
            BigInteger balance = pool.Balance(account, at);
            BigInteger shares = pool.Shares(account, at);
            if (balance < BigInteger.Pow(10, 15) || shares == balance)
            {
                continue;
            }

            planted++;
            BigInteger gwei = BigInteger.Pow(10, 9);
            Demand(
                pool,
                Row(ObservedKind.Balance, account, at, balance / gwei),
                DifferenceCause.UnitMistake,
                "the number is in gwei, stated as wei");
            ObservedNumber asGwei = RecordedPool.Number(balance.ToString(null, null), ObservedUnit.Gwei);
            Demand(
                pool,
                Row(ObservedKind.Balance, account, at, 0) with { Value = asGwei },
                DifferenceCause.UnitMistake,
                "the number is in wei, stated as gwei");
            string ether = Amount.FromWei((StakingLedger.Numerics.UInt256)balance).ToEtherString();
            Demand(
                pool,
                Row(ObservedKind.Balance, account, at, 0) with { Value = RecordedPool.Number(ether, ObservedUnit.Wei) },
                DifferenceCause.UnitMistake,
                "the number is in ether, stated as wei");
            Demand(pool, Row(ObservedKind.Balance, account, at, shares), DifferenceCause.UnitMistake, "shares, stated as assets");
            Demand(pool, Row(ObservedKind.Shares, account, at, balance), DifferenceCause.UnitMistake, "assets, stated as shares");
        }

        Assert.True(planted > 5, $"{planted}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Ether_that_no_report_counted_is_told_in_a_total(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach (UnreportedAssets entry in pool.Facts.Unreported.Where(static u => !u.Amount.IsZero))
        {
            EventNumber at = pool.Ledger.Timeline.PairAt(entry.From).Shares.IsZero ? pool.Ledger.LastEvent : entry.From;
            BigInteger pair = pool.Pair(at).Assets;
            planted++;
            ReconciledRow row = pool.Compare(Row(ObservedKind.PairAssets, default, at, pair + RecordedPool.Big(entry.Amount.Value)));
            Assert.Contains(row.Findings, f =>
                f.Cause == DifferenceCause.UnattributedDonation && f.Detail.Contains(entry.Name, StringComparison.Ordinal));
        }

        Assert.True(planted > 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_number_that_nothing_gives_is_unexplained(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 29 * Stride(history)))
        {
            BigInteger odd = 987_654_321_012_347;
            foreach (ObservedKind kind in Enum.GetValues<ObservedKind>().Where(static k => k != ObservedKind.None))
            {
                ObservedRow row = Row(kind, account, at, BigInteger.Zero);
                ReconciledRow reconciled = pool.Compare(row with { Value = RecordedPool.Wei(Value(pool, row, at) + odd) });
                Assert.Equal(ReconciliationVerdict.Unexplained, reconciled.Verdict);
                Assert.True(reconciled.IsUnexplained);
                Assert.Empty(reconciled.Findings);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_balance_merely_near_is_within_bound_and_stays_unexplained_and_a_total_has_no_bound(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int near = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 3 * Stride(history)))
        {
            // Two units too little: no rounding of a single quotient gives that.
            ReconciledRow row = pool.Compare(Row(ObservedKind.Balance, account, at, BigInteger.Max(0, pool.Balance(account, at) - 2)));
            int own = pool.Ledger.EventsOf(default, account, EventNumber.Genesis, at).Count;
            if (row.Findings.Count == 0)
            {
                near++;
                Assert.Equal(own >= 1 ? ReconciliationVerdict.WithinBound : ReconciliationVerdict.Unexplained, row.Verdict);
                Assert.True(row.IsUnexplained);
            }

            ReconciledRow total = pool.Compare(Row(ObservedKind.TotalShares, default, at, Total(pool, at) - 2));
            Assert.NotEqual(ReconciliationVerdict.WithinBound, total.Verdict);
        }

        Assert.True(near > 0);
    }

    /// <summary>Long histories are looked at in fewer places.</summary>
    private static ulong Stride(string history) => history is RecordedPool.LidoMedium or RecordedPool.RocketMedium ? 31UL : 1UL;

    private static BigInteger Total(RecordedPool pool, EventNumber at) => RecordedPool.Big(pool.Ledger.TotalSharesAt(default, at).Value);

    private static void DemandEvent(RecordedPool pool, ObservedRow row, DifferenceCause cause, EventNumber number, BigInteger effect)
    {
        ReconciledRow reconciled = pool.Compare(row);
        if (reconciled.Verdict == ReconciliationVerdict.Equal)
        {
            // A balance of so little that the shares of the event are worth nothing.
            Assert.Equal(ObservedKind.Balance, row.Kind);
            return;
        }

        // The nearest event with the same effect is named; it may be a later one than that which was planted.
        CauseFinding found = Assert.Single(reconciled.Findings, f => f.Cause == cause);
        Assert.True(found.Event >= number);
        Assert.True(row.Kind == ObservedKind.Balance || effect == pool.Shares(row.Account, found.Event!.Value)
            - pool.Shares(row.Account, found.Event!.Value.Previous()));
    }

    private static void Demand(RecordedPool pool, ObservedRow row, DifferenceCause cause, string detail)
    {
        ReconciledRow reconciled = pool.Compare(row);
        Assert.Contains(reconciled.Findings, f => f.Cause == cause && string.Equals(f.Detail, detail, StringComparison.Ordinal));
        Assert.False(reconciled.IsUnexplained);
    }

    private static ObservedRow Row(ObservedKind kind, AccountId account, EventNumber at, BigInteger value) => new()
    {
        Account = kind.IsOfAccount() ? account : default,
        Name = kind.IsOfAccount() ? account.ToString() : string.Empty,
        Kind = kind,
        Value = RecordedPool.Wei(value),
        At = ObservedPoint.After(at),
    };

    /// <summary>What the ledger says, computed here.</summary>
    private static BigInteger Value(RecordedPool pool, ObservedRow row, EventNumber at)
    {
        (BigInteger assets, BigInteger shares) = pool.Pair(at);
        return row.Kind switch
        {
            ObservedKind.Shares => pool.Shares(row.Account, at),
            ObservedKind.Balance => pool.Balance(row.Account, at),
            ObservedKind.BalanceChange => pool.Balance(row.Account, at) - pool.Balance(row.Account, at.Previous()),
            ObservedKind.TotalShares => Total(pool, at),
            ObservedKind.TotalAssets => shares.IsZero ? BigInteger.Zero : Total(pool, at) * assets / shares,
            ObservedKind.PairShares => shares,
            _ => assets,
        };
    }
}
