using System.Globalization;
using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

[Collection(RecordedPool.Collection)]
public sealed class ReconciliationTests
{
    private static readonly RecordedPool Pool = RecordedPool.Of(RecordedPool.LidoSmall);

    [Theory]
    [InlineData("1.234567890", 9, true)]
    [InlineData("1.234567891", 9, false)]
    public void A_value_with_fewer_decimals_is_equal_at_its_printed_precision_or_not_at_all(string text, int decimals, bool isEqual)
    {
        Assert.Equal(decimals, text.Split('.')[1].Length);
        (AccountId account, EventNumber at) = Large();
        string exact = Amount.FromWei((StakingLedger.Numerics.UInt256)Pool.Balance(account, at)).ToEtherString();
        string cut = exact[..(exact.IndexOf('.', StringComparison.Ordinal) + 1 + decimals)];
        string shown = isEqual ? cut : cut[..^1] + (char)('0' + ((cut[^1] - '0' + 5) % 10));
        ReconciledRow row = Pool.Compare(Balance(account, at, RecordedPool.Number(shown, ObservedUnit.Ether)));
        Assert.Equal(isEqual ? ReconciliationVerdict.EqualAtPrintedPrecision : ReconciliationVerdict.Unexplained, row.Verdict);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    public void A_whole_number_of_so_many_digits_and_zeros_is_equal_at_that_precision(int digits)
    {
        (AccountId account, EventNumber at) = Large();
        BigInteger value = Pool.Balance(account, at);
        BigInteger step = BigInteger.Pow(10, value.ToString(CultureInfo.InvariantCulture).Length - digits);
        ReconciledRow row = Pool.Compare(Balance(account, at, RecordedPool.Wei(value / step * step)));
        Assert.Contains(row.Findings, f =>
            f.Cause == DifferenceCause.PrintedPrecision && f.Detail.Contains($"{digits} significant digits", StringComparison.Ordinal));
        Assert.False(row.IsUnexplained);
        if (row.Findings.Count == 1)
        {
            Assert.Equal(ReconciliationVerdict.EqualAtPrintedPrecision, row.Verdict);
        }
    }

    [Fact]
    public void A_moment_is_found_by_event_block_and_time_alike()
    {
        Reconciliation reconciliation = new(Pool.Ledger);
        for (ulong i = 3; i <= Pool.Ledger.LastEvent.Value; i++)
        {
            EventNumber number = EventNumber.From(i);
            Context context = Pool.Ledger.ContextOf(number);
            ObservedRow row = new() { Kind = ObservedKind.PairAssets, Value = default };
            EventNumber last = number;
            while (last < Pool.Ledger.LastEvent && Pool.Ledger.ContextOf(last.Next()).Block == context.Block)
            {
                last = last.Next();
            }

            Assert.Equal(number, reconciliation.Compare(row with { At = ObservedPoint.After(number) }).At);
            Assert.Equal(last, reconciliation.Compare(row with { At = ObservedPoint.At(context.Block) }).At);
            Assert.Equal(last, reconciliation.Compare(row with { At = ObservedPoint.At(context.Time) }).At);
        }

        // Before the first event there is nothing to compare with, not even nothing.
        ObservedRow early = new() { Kind = ObservedKind.PairAssets, Value = default, At = ObservedPoint.At(BlockNumber.From(0)) };
        Assert.Equal("block 0, which is before the history: its first event is at block 1", reconciliation.FaultOf(early));
        Assert.StartsWith(
            "1970-01-01T00:00:07Z, which is before the history: its first event is at 20",
            reconciliation.FaultOf(early with { At = ObservedPoint.At(Timestamp.FromSeconds(7)) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_cannot_be_placed_is_refused_with_the_reason()
    {
        (AccountId account, EventNumber at) = Large();
        Reconciliation reconciliation = new(Pool.Ledger);
        ObservedRow row = Balance(account, at, default);
        (ObservedRow Row, string Reason)[] faults =
        [
            (row with { At = new ObservedPoint(ObservedPointKind.Event, 9_999) }, "event 9999, where the history ends with event 84"),
            (row with { At = new ObservedPoint(ObservedPointKind.Epoch, 1) }, "an epoch, where the history has none"),
            (row with { Account = default }, "no account, where the kind needs one"),
            (row with { Kind = ObservedKind.TotalShares }, "an account, where the kind is a total"),
            (row with { Kind = ObservedKind.None }, "no kind of value"),
            (row with { Token = new TokenId(1) }, "assets of wstETH, where only stETH is priced"),
            (row with { Token = new TokenId(9), Kind = ObservedKind.Shares }, "token 9, where there are 2"),
            (row with { Since = ObservedPoint.End }, "an earlier moment, where the kind is no change"),
            (
                row with { Kind = ObservedKind.BalanceChange, At = ObservedPoint.At(BlockNumber.From(90)) },
                "a change at block 90 alone, where only an event or an epoch names one event"),
            (
                row with { Kind = ObservedKind.BalanceChange, At = ObservedPoint.After(EventNumber.First), Since = ObservedPoint.End },
                "a change since the end, which is later than event 1"),
        ];
        foreach ((ObservedRow faulty, string reason) in faults)
        {
            Assert.StartsWith(reason, reconciliation.FaultOf(faulty), StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => reconciliation.Compare(faulty));
        }

        Assert.Null(reconciliation.FaultOf(row));
        Assert.Equal(0, reconciliation.Summary.Rows);
    }

    [Fact]
    public void An_account_that_never_took_part_has_nothing_and_is_marked()
    {
        AccountId stranger = AccountId.Parse("0x00000000000000000000000000000000000000fe");
        ReconciledRow row = Pool.Compare(Balance(stranger, Pool.Ledger.LastEvent, RecordedPool.Wei(1_000_000)));
        Assert.True(row.IsAccountUnknown);
        Assert.Equal(ReconciliationVerdict.Unexplained, row.Verdict);
        Assert.Equal(ReconciliationVerdict.Equal, Pool.Compare(Balance(stranger, Pool.Ledger.LastEvent, default)).Verdict);
    }

    [Fact]
    public void A_change_over_a_period_and_over_one_event_are_compared()
    {
        (AccountId account, EventNumber at) = Large();
        EventNumber since = EventNumber.From(at.Value / 2);
        BigInteger change = Pool.Balance(account, at) - Pool.Balance(account, since);
        ObservedRow row = Balance(account, at, RecordedPool.Wei(change)) with
        {
            Kind = ObservedKind.BalanceChange,
            Since = ObservedPoint.After(since),
        };
        Assert.Equal(ReconciliationVerdict.Equal, Pool.Compare(row).Verdict);
        IReadOnlyList<EventNumber> own = Pool.Ledger.EventsOf(default, account, since, at);
        BigInteger without = change - (Pool.Balance(account, own[0]) - Pool.Balance(account, own[0].Previous()));
        ReconciledRow missing = Pool.Compare(row with { Value = RecordedPool.Wei(without) });
        Assert.Contains(missing.Findings, f => f.Cause == DifferenceCause.MissingEvent && f.Event == own[0]);
    }

    [Fact]
    public void What_a_division_left_over_explains_a_sum_to_the_unit_and_nothing_else()
    {
        StatedDivision division = new("voter-share dust", Amount.FromWei(1_000), Amount.FromWei(957), 60);
        ReconciledRow row = Reconciliation.CompareSum("pool", Amount.FromWei(5_000), Amount.FromWei(5_043), [division]);
        Assert.Equal(ReconciliationVerdict.Explained, row.Verdict);
        Assert.StartsWith("voter-share dust: 1000 was stated", Assert.Single(row.Findings).Detail, StringComparison.Ordinal);
        Assert.Equal(
            ReconciliationVerdict.Unexplained,
            Reconciliation.CompareSum("pool", Amount.FromWei(5_000), Amount.FromWei(5_042), [division]).Verdict);
        Assert.Equal(
            ReconciliationVerdict.Equal,
            Reconciliation.CompareSum("pool", Amount.FromWei(5_000), Amount.FromWei(5_000), [division]).Verdict);

        // Forty-three parts cannot leave over forty-three units.
        Assert.Equal(
            ReconciliationVerdict.Unexplained,
            Reconciliation.CompareSum("pool", Amount.FromWei(5_000), Amount.FromWei(5_043), [division with { Count = 43 }]).Verdict);
    }

    [Fact]
    public void A_source_in_the_wrong_unit_is_told_from_a_row_in_the_wrong_unit()
    {
        (AccountId Account, EventNumber At)[] places =
            [.. Pool.Places(stride: 9).Where(static p => Pool.Balance(p.Account, p.At) > 1_000_000_000_000)];
        UnitOfSource all = new();
        UnitOfSource one = new();
        for (int i = 0; i < places.Length; i++)
        {
            BigInteger balance = Pool.Balance(places[i].Account, places[i].At);
            ReconciledRow right = Pool.Compare(Balance(places[i].Account, places[i].At, RecordedPool.Wei(balance)));
            ReconciledRow wrong = Pool.Compare(Balance(places[i].Account, places[i].At, RecordedPool.Wei(balance / 1_000_000_000)));
            all.Add(wrong);
            one.Add(i == 0 ? wrong : right);
        }

        Assert.Equal("the number is in gwei, stated as wei", all.Mistake);
        Assert.NotNull(all.First);
        Assert.Null(one.Mistake);
    }

    private static (AccountId Account, EventNumber At) Large() => Pool.Places(stride: 1)
        .Where(static p => Pool.Ledger.EventsOf(default, p.Account, EventNumber.From(p.At.Value / 2), p.At).Count > 1)
        .MaxBy(static p => Pool.Balance(p.Account, p.At));

    private static ObservedRow Balance(AccountId account, EventNumber at, ObservedNumber value) => new()
    {
        Account = account,
        Name = account.ToString(),
        Kind = ObservedKind.Balance,
        Value = value,
        At = ObservedPoint.After(at),
    };
}
