using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Random cuts, zones and accounts of random and of recorded histories, against a replay of the ledger to each cut.</summary>
public sealed class RandomHistoryTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Zurich", "Pacific/Apia", "America/St_Johns", "Australia/Lord_Howe"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_statement_of_a_random_history_is_what_replays_to_its_bounds_say(int seed)
    {
        Demand(RandomHistories.Workload(seed), seed, statements: 25);
        Demand(RandomHistories.Simulated((ulong)seed), seed, statements: 15);
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_statement_of_a_recorded_history_is_what_replays_to_its_bounds_say(string name) =>
        Demand(StatementHistory.Of(name), name.Length, statements: 12);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void The_withdrawals_of_all_holders_are_those_of_the_pool_gains_and_losses_too(int seed)
    {
        StatementHistory history = RandomHistories.Workload(seed);
        WithdrawalAccount pool = Assert.Single(PoolStatement.Of(history.Ledger, history.Protocol, new()).Periods()).Queue;
        List<WithdrawalAccount> all = [.. history.Accounts.Select(
            account => Assert.Single(history.Periods(new StatementRequest(account))).Withdrawals)];
        foreach (Func<WithdrawalAccount, Amount> of in new Func<WithdrawalAccount, Amount>[]
        {
            static w => w.Requested, static w => w.Cancelled, static w => w.AskedOfFinalised, static w => w.Finalised,
            static w => w.Gains, static w => w.Losses, static w => w.Claimed, static w => w.FeesWithheld,
            static w => w.PendingAfter, static w => w.ClaimableAfter,
        })
        {
            Assert.Equal(of(pool), all.Aggregate(Amount.Zero, (sum, w) => sum + of(w)));
        }

        Assert.True(StatementTies.Sum(all.Select(static w => w.PendingTransferred)).IsZero);
        Assert.True(StatementTies.Sum(all.Select(static w => w.ClaimableTransferred)).IsZero);

        // What was set aside is what was asked for, with the gains and less the losses.
        Assert.Equal(pool.AskedOfFinalised + pool.Gains, pool.Finalised + pool.Losses);
    }

    [Fact]
    public void The_random_histories_reach_what_they_are_to_prove()
    {
        (int parts, int backs, int given, int gains, int losses) = (0, 0, 0, 0, 0);
        for (int seed = 11; seed <= 16; seed++)
        {
            StatementHistory history = RandomHistories.Workload(seed);
            foreach (AccountId account in history.Accounts)
            {
                StatementPeriod whole = Assert.Single(history.Periods(new StatementRequest(account)));
                parts += whole.Lines.Count(static l => l.Stage == WithdrawalStage.Finalised && !l.IsWhole);
                backs += whole.Lines.Count(static l => l.Stage == WithdrawalStage.Cancelled && !l.SetAside.IsZero);
                given += whole.Lines.Count(static l => l.Stage == WithdrawalStage.Transferred && !l.SetAside.IsZero);
                gains += whole.Withdrawals.Gains.IsZero ? 0 : 1;
                losses += whole.Withdrawals.Losses.IsZero ? 0 : 1;
            }
        }

        Assert.All([parts, backs, given, gains, losses], static count => Assert.NotEqual(0, count));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public void Lots_of_a_random_history_add_up_to_the_position_and_its_costs(int seed)
    {
        StatementHistory history = RandomHistories.Workload(seed);
        PriceTable prices = PriceTable.Read(
            new StringReader("time,price,currency\n0,1000.5,CHF\n20000,1900.25,CHF\n60000,700.125,CHF\n"), "made.csv");
        int place = 0;
        foreach (AccountId account in history.Accounts)
        {
            for (int i = 0; i < 6; i++, place++)
            {
                LotRules rules = new()
                {
                    Prices = prices,
                    Currency = new PriceCurrency("CHF", 18),
                    Method = (LotMethod)(i % 3),
                    Quantity = (LotQuantity)(place % 2),
                    Disposal = (DisposalMoment)(place / 2 % 3),
                    IncomeCost = (IncomeLotCost)(place / 3 % 2),
                };
                LotPeriod lots = Assert.Single(LotStatement.Of(history.Statement(new StatementRequest(account)), rules).Periods());
                UInt256 open = lots.Open.Aggregate(UInt256.Zero, static (sum, lot) => sum + lot.Quantity);
                UInt256 cost = lots.Open.Aggregate(UInt256.Zero, static (sum, lot) => sum + lot.Cost);
                cost = lots.InRequests.Aggregate(cost, static (sum, lot) => sum + lot.Lot.Cost);
                HolderPosition closing = lots.Statement.Closing;
                Assert.Equal(rules.Quantity == LotQuantity.Worth ? closing.Assets.Value : closing.Shares.Value, open);
                LotTotals totals = lots.Totals;
                Assert.Equal(totals.Acquired + totals.IncomeCost - totals.CostDisposed - totals.CostLost, cost);
                Assert.Equal(totals.CostAfter, cost);
            }
        }
    }

    public static TheoryData<string> Recorded => [.. StatementHistory.Small];

    private static void Demand(StatementHistory history, int seed, int statements)
    {
        Random random = new(seed);
        AccountId[] accounts = [.. history.Accounts];
        ulong length = history.Last.SecondsSince(history.First) + 2;
        for (int i = 0; i < statements; i++)
        {
            ulong from = (ulong)random.NextInt64((long)length);
            StatementRequest request = new(accounts[random.Next(accounts.Length)])
            {
                Zone = CalendarZone.Parse(Zones[random.Next(Zones.Length)]),
                From = PeriodBound.At(history.First.PlusSeconds(from)),
                To = PeriodBound.At(history.First.PlusSeconds(from + (ulong)random.NextInt64((long)(length - from) + 1))),
                Cut = (PeriodCut)random.Next(4),
                Basis = (IncomeBasis)random.Next(2),
                Control = (ControlRule)random.Next(2),
            };
            List<StatementPeriod> periods = history.Periods(request);
            StatementTies.Demand(history, request, periods);
            HolderStatement statement = history.Statement(request);
            WithdrawalAccount first = periods[0].Withdrawals;
            WithdrawalAccount last = periods[^1].Withdrawals;
            DemandReplayed(history, request.Account, statement.From, periods[0].Opening, first.PendingBefore, first.ClaimableBefore);
            DemandReplayed(
                history, request.Account, statement.To!.Value, periods[^1].Closing, last.PendingAfter, last.ClaimableAfter);
        }
    }

    /// <summary>The slow way: replays all events before a moment, and asks the state.</summary>
    private static void DemandReplayed(
        StatementHistory history, AccountId account, Timestamp until, HolderPosition told, Amount pending, Amount claimable)
    {
        EventNumber last = default;
        while (last < history.Ledger.LastEvent && history.Ledger.ContextOf(last.Next()).Time < until)
        {
            last = last.Next();
        }

        IProtocol protocol = history.Protocol();
        PoolLedger ledger = PoolLedger.Fold(history.Ledger.Journal, protocol, last);
        UInt256 shares = UInt256.Zero;
        for (byte i = 0; i < ledger.Tokens.Count && ledger.Accounts.TryFind(account, out AccountHandle handle); i++)
        {
            bool isPriced = i == 0 || ledger.Tokens[i].IsWrapped;
            shares += isPriced ? ledger.Shares(new TokenId(i)).Of(handle) : UInt256.Zero;
        }

        PricingPair pair = ledger.Timeline.Current.Shares.IsZero ? protocol.PairWithoutShares : ledger.Timeline.Current;
        Assert.Equal(shares, told.Shares.Value);
        Assert.Equal(shares.IsZero ? Amount.Zero : pair.BalanceOf(told.Shares), told.Assets);
        WithdrawalSheet standing = new();
        protocol.TellStandingWithdrawals(standing);
        WithdrawalNote[] mine = [.. standing.Notes.Where(note => note.Owner == account)];
        Assert.Equal(mine.Aggregate(Amount.Zero, static (sum, note) => sum + note.Assets), pending);
        Assert.Equal(mine.Aggregate(Amount.Zero, static (sum, note) => sum + note.SetAside), claimable);
    }
}
