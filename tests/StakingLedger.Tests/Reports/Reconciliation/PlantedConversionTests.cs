using System.Globalization;
using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Tests.Protocols.HousePool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>
/// Another system rounded the conversions that made the shares otherwise: the holder's shares differ for ever after. Only that rounding,
/// done again in every conversion of the holder, may be named, with the conversions that it changes.
/// </summary>
[Collection(RecordedPool.Collection)]
public sealed class PlantedConversionTests
{
    private const string Begin = "all conversions of this account's assets to shares ";
    private const string Up = "rounded up";
    private const string Down = "rounded down";
    private const string Nearest = "rounded to the nearest unit";

    public static TheoryData<string, int> Histories => new()
    {
        { RecordedPool.LidoSmall, 100 },
        { RecordedPool.LidoMedium, 100 },
        { RecordedPool.LidoV2, 100 },
        { RecordedPool.LidoTiny, 20 },
        { RecordedPool.RocketSmall, 20 },
        { RecordedPool.RocketMedium, 100 },
        { RecordedPool.HouseReported, 5 },
        { RecordedPool.HouseCustodian, 10 },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void Conversions_that_were_all_rounded_otherwise_are_named_with_their_number_and_events(string history, int least)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in Holders(pool, history))
        {
            foreach (string form in new[] { Up, Nearest, Down })
            {
                (BigInteger more, EventNumber[] events) =
                    OtherConversions.Sum(pool, default, account, at, OtherConversions.Of(form));
                BigInteger shares = pool.Shares(account, at) + more;
                if (more.IsZero || shares < 0)
                {
                    continue;
                }

                planted++;
                Demand(pool, PlantedFault.Row(ObservedKind.Shares, account, at, shares), form, events);
                (BigInteger assets, BigInteger total) = pool.Pair(at);
                BigInteger balance = shares * assets / total;
                if (balance != pool.Balance(account, at))
                {
                    Demand(pool, PlantedFault.Row(ObservedKind.Balance, account, at, balance), form, events);
                }
            }
        }

        Assert.True(planted >= least, $"{planted}");
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Shares_that_no_stated_rounding_of_the_conversions_gives_are_not_explained_by_one(string history, int least)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int looked = 0;
        foreach ((AccountId account, EventNumber at) in Holders(pool, history))
        {
            BigInteger[] reached =
            [
                .. new[] { Up, Nearest, Down }
                    .Select(f => OtherConversions.Sum(pool, default, account, at, OtherConversions.Of(f)).More),
            ];
            foreach (int off in new[] { -3, -2, -1, 1, 2, 3, 4 })
            {
                if (reached.Contains(off) || pool.Shares(account, at) + off < 0)
                {
                    continue;
                }

                looked++;
                ReconciledRow row = pool.Compare(PlantedFault.Row(ObservedKind.Shares, account, at, pool.Shares(account, at) + off));
                Assert.DoesNotContain(row.Findings, IsOfConversions);
                Assert.True(row.IsUnexplained || row.Findings.Count > 0);
            }
        }

        Assert.True(looked >= least, $"{looked}");
    }

    [Fact]
    public void Shares_of_a_wrapped_token_are_conversions_too_and_unwrapping_divides_twice()
    {
        RecordedPool pool = RecordedPool.Of(RecordedPool.LidoMedium);
        TokenId wrapped = new(1);
        EventNumber end = pool.Ledger.LastEvent;
        int planted = 0;
        for (uint h = 0; h < (uint)pool.Ledger.Accounts.Count; h++)
        {
            AccountId account = pool.Ledger.Accounts[new AccountHandle(h)];
            (BigInteger more, EventNumber[] events) = OtherConversions.Sum(pool, wrapped, account, end, OtherConversions.Of(Up));
            BigInteger shares = RecordedPool.Big(pool.Ledger.SharesAt(wrapped, account, end).Value) + more;
            if (!more.IsZero && shares >= 0)
            {
                planted++;
                Demand(pool, PlantedFault.Row(ObservedKind.Shares, account, end, shares) with { Token = wrapped }, Up, events);
            }
        }

        Assert.True(planted > 5, $"{planted}");

        // The shares of the wstETH contract itself: wrapping brings them, unwrapping takes them by two divisions.
        AccountId pot = pool.Contracts!.WstEth;
        (BigInteger all, EventNumber[] concerned) = OtherConversions.Sum(pool, default, pot, end, OtherConversions.Of(Up));
        Assert.True(concerned.Length > 20);
        Demand(pool, PlantedFault.Row(ObservedKind.Shares, pot, end, pool.Shares(pot, end) + all), Up, concerned);
    }

    [Fact]
    public void A_change_of_a_balance_counts_the_other_shares_at_both_ends()
    {
        RecordedPool pool = RecordedPool.Of(RecordedPool.LidoMedium);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 61))
        {
            EventNumber since = EventNumber.From(at.Value / 2);
            (BigInteger more, EventNumber[] events) = OtherConversions.Sum(pool, default, account, at, OtherConversions.Of(Up));
            (BigInteger then, _) = OtherConversions.Sum(pool, default, account, since, OtherConversions.Of(Up));
            (BigInteger a, BigInteger s) = pool.Pair(at);
            (BigInteger earlier, BigInteger of) = pool.Pair(since);
            BigInteger before = pool.Shares(account, since) + then;
            if (of.IsZero || before < 0 || pool.Shares(account, at) + more < 0 || events.Length == 0)
            {
                continue;
            }

            BigInteger change = ((pool.Shares(account, at) + more) * a / s) - (before * earlier / of);
            if (change == pool.Balance(account, at) - pool.Balance(account, since))
            {
                continue;
            }

            planted++;
            Demand(
                pool,
                PlantedFault.Row(ObservedKind.BalanceChange, account, at, change) with { Since = ObservedPoint.After(since) },
                Up,
                events);
        }

        Assert.True(planted > 50, $"{planted}");
    }

    [Fact]
    public void A_request_that_the_ledger_rounds_up_may_have_been_rounded_down_elsewhere()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.ProRata));
        _ = pool.Deposit(Actors.Alice, Amount.FromWei(1_000_003)).Deposit(Actors.Bob, Amount.FromWei(500_000));
        _ = pool.Donate(Amount.FromWei(77_777));
        _ = pool.Request(Actors.Alice, Amount.FromWei(100_001));
        PoolLedger ledger = pool.Pool.Ledger;
        ReconciliationFacts facts = new() { Books = new ReconciliationBooks(ledger, static () => new StakingPoolProtocol()) };
        BigInteger shares = RecordedPool.Big(ledger.SharesAt(default, Actors.Alice, ledger.LastEvent).Value);
        ReconciledRow row = new Reconciliation(ledger, facts)
            .Compare(PlantedFault.Row(ObservedKind.Shares, Actors.Alice, ledger.LastEvent, shares + 1));
        CauseFinding found = Assert.Single(row.Findings, static f => f.Detail.Contains(Down, StringComparison.Ordinal));
        Assert.Equal($"{Begin}{Down}: 1 gives other shares, in event {ledger.LastEvent}", found.Detail);
        Assert.Equal(ledger.LastEvent, found.Event);
        Assert.Equal(ReconciliationVerdict.Explained, row.Verdict);
    }

    [Fact]
    public void Another_cause_of_the_same_number_is_listed_beside_it()
    {
        // Where a few wei move, a conversion rounded up and an event left out or applied twice may be one number.
        RecordedPool pool = RecordedPool.Of(RecordedPool.LidoTiny);
        int both = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 1))
        {
            (BigInteger more, _) = OtherConversions.Sum(pool, default, account, at, OtherConversions.Of(Up));
            if (!more.IsZero && pool.Shares(account, at) + more >= 0)
            {
                ReconciledRow row = pool.Compare(
                    PlantedFault.Row(ObservedKind.Shares, account, at, pool.Shares(account, at) + more));
                bool isBoth = row.Findings.Any(static f => f.Cause != DifferenceCause.Rounding);
                both += isBoth ? 1 : 0;
                Assert.Equal(
                    isBoth ? ReconciliationVerdict.Ambiguous : ReconciliationVerdict.Explained, row.Verdict);
            }
        }

        Assert.True(both > 0);
    }

    [Fact]
    public void Without_the_books_no_conversion_is_known_and_the_row_stays_what_it_was()
    {
        RecordedPool pool = RecordedPool.Of(RecordedPool.LidoSmall);
        (AccountId account, EventNumber at) = pool.Places(stride: 1).First(p =>
            !OtherConversions.Sum(pool, default, p.Account, p.At, OtherConversions.Of(Up)).More.IsZero);
        (BigInteger more, _) = OtherConversions.Sum(pool, default, account, at, OtherConversions.Of(Up));
        ObservedRow row = PlantedFault.Row(ObservedKind.Shares, account, at, pool.Shares(account, at) + more);
        Assert.Equal(ReconciliationVerdict.Unexplained, pool.Compare(row, withFacts: false).Verdict);
        Assert.Equal(ReconciliationVerdict.Explained, pool.Compare(row).Verdict);
    }

    private static IEnumerable<(AccountId Account, EventNumber At)> Holders(RecordedPool pool, string history) =>
        pool.Places(pool.Ledger.LastEvent.Value > 1_000 ? 53UL : 3UL)
            .Where(p => !history.StartsWith("house", StringComparison.Ordinal) || p.Account != AccountId.FromLabel("queue"));

    private static void Demand(RecordedPool pool, ObservedRow asked, string form, EventNumber[] events)
    {
        ReconciledRow row = pool.Compare(asked);
        CauseFinding found = Assert.Single(
            row.Findings, f => IsOfConversions(f) && f.Detail.StartsWith($"{Begin}{form}:", StringComparison.Ordinal));
        Assert.Equal(DifferenceCause.Rounding, found.Cause);
        Assert.False(row.IsUnexplained);
        Assert.Equal(events[^1], found.Event);
        string count = events.Length.ToString(CultureInfo.InvariantCulture);
        Assert.Contains($": {count} {(count is "1" ? "gives" : "give")} other shares, in event", found.Detail, StringComparison.Ordinal);
        foreach (EventNumber number in events.Distinct().Reverse().Take(8))
        {
            Assert.Matches($"[ s]{number}(,|$| and)", found.Detail);
        }
    }

    private static bool IsOfConversions(CauseFinding finding) => finding.Detail.StartsWith(Begin, StringComparison.Ordinal);
}
