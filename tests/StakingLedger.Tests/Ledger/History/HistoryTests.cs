using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class HistoryTests
{
    [Theory]
    [InlineData(60, 0)]
    [InlineData(61, 150)]
    public void Shares_and_balances_after_every_event_agree_with_a_slow_model_for_every_account(int seed, int resumeAfter)
    {
        const int Events = 500;
        PoolLedger ledger = new(new ToyPool());
        ToyWorkload workload = new(seed);
        ToyModel model = new();
        workload.Continue(ledger, resumeAfter);
        for (int n = 1; n <= resumeAfter; n++)
        {
            model.Apply(ledger.EventAt(EventNumber.From((ulong)n)));
        }

        ledger = resumeAfter == 0 ? ledger : PoolLedger.Resume(ledger.Snapshot(), new ToyPool());
        List<(EventNumber Event, List<Holding> Holdings, BigInteger Total)> expected = [];
        expected.Add((ledger.LastEvent, Holdings(ledger, model), model.Shares));
        for (int i = 0; i < Events; i++)
        {
            workload.Continue(ledger, 1);
            model.Apply(ledger.EventAt(ledger.LastEvent));
            expected.Add((ledger.LastEvent, Holdings(ledger, model), model.Shares));
            if (i % 97 == 0)
            {
                // Asking in between extends the index in pieces.
                _ = ledger.SharesAt(ToyPool.Staked, ToyPool.Desk, ledger.LastEvent);
            }
        }

        foreach ((EventNumber number, List<Holding> holdings, BigInteger total) in expected)
        {
            Assert.Equal(total, (BigInteger)ledger.TotalSharesAt(ToyPool.Staked, number).Value);
            foreach ((AccountId account, BigInteger staked, BigInteger wrapped, BigInteger balance) in holdings)
            {
                Assert.Equal(staked, (BigInteger)ledger.SharesAt(ToyPool.Staked, account, number).Value);
                Assert.Equal(wrapped, (BigInteger)ledger.SharesAt(ToyPool.Wrapped, account, number).Value);
                Assert.Equal(balance, (BigInteger)ledger.BalanceAt(account, number).Value);
            }
        }
    }

    [Fact]
    public void Room_made_for_events_changes_no_answer_about_the_past()
    {
        const int Events = 5_000;
        PoolLedger plain = ToyWorkload.Run(63, Events);
        PoolLedger roomy = new(new ToyPool(), new LedgerOptions { ExpectedEvents = 3 * Events });
        new ToyWorkload(63).Continue(roomy, Events);
        foreach (AccountHandle handle in Enumerable.Range(0, plain.Accounts.Count).Select(static i => new AccountHandle((uint)i)))
        {
            for (ulong n = 0; n <= Events; n += 61)
            {
                EventNumber number = EventNumber.From(n);
                AccountId account = plain.Accounts[handle];
                Assert.Equal(plain.SharesAt(ToyPool.Staked, account, number), roomy.SharesAt(ToyPool.Staked, account, number));
            }
        }
    }

    [Fact]
    public void The_events_of_an_account_are_those_that_moved_its_shares()
    {
        PoolLedger ledger = ToyWorkload.Run(62, 700);
        EventEffects effects = new();
        for (uint i = 0; i < (uint)ledger.Accounts.Count; i++)
        {
            AccountHandle handle = new(i);
            List<EventNumber> expected = [];
            for (ulong n = 1; n <= 700; n++)
            {
                ledger.Describe(EventNumber.From(n), effects);
                if (Enumerable.Range(0, effects.MovementCount).Select(effects.MovementAt).Any(
                    x => x.Token == ToyPool.Staked && x.From != x.To && (x.From == handle || x.To == handle)))
                {
                    expected.Add(EventNumber.From(n));
                }
            }

            AccountId account = ledger.Accounts[handle];
            Assert.Equal(expected, ledger.EventsOf(ToyPool.Staked, account, EventNumber.Genesis, ledger.LastEvent));
            Assert.Equal(
                expected.Where(x => x.Value is > 200 and <= 431),
                ledger.EventsOf(ToyPool.Staked, account, EventNumber.From(200), EventNumber.From(431)));
        }
    }

    [Fact]
    public void Moments_outside_the_history_are_refused_and_the_message_says_where_it_begins()
    {
        PoolLedger ledger = PoolLedger.Resume(ToyWorkload.Run(63, 40).Snapshot(), new ToyPool());
        new ToyWorkload(64).Continue(ledger, 10);
        Assert.Equal(40UL, ledger.HistoryBeginsAfter.Value);
        ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(
            () => ledger.SharesAt(ToyPool.Staked, ToyPool.Desk, EventNumber.From(39)));
        Assert.Contains("begins after event 40", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.BalanceAt(ToyPool.Desk, EventNumber.From(39)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.BalanceAt(ToyPool.Desk, EventNumber.From(51)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.TotalSharesAt(new TokenId(2), EventNumber.From(50)));
        Assert.Throws<ArgumentException>(() => ledger.SharesAt(ToyPool.Staked, default, EventNumber.From(50)));
        Assert.Equal(Shares.Zero, ledger.SharesAt(ToyPool.Staked, AccountId.FromLabel("nobody"), EventNumber.From(50)));
        Assert.Equal(Amount.Zero, ledger.BalanceAt(AccountId.FromLabel("nobody"), EventNumber.From(50)));
    }

    [Fact]
    public void A_search_takes_a_logarithmic_number_of_steps_and_finds_the_posting_in_force()
    {
        PostingChains chains = new();
        int head = PostingChains.None;
        const int Postings = 20_000;
        for (ulong n = 1; n <= Postings; n++)
        {
            head = chains.Post(head, n * 3, (uint)n);
        }

        int longest = 0;
        for (ulong asked = 0; asked <= (Postings * 3) + 2; asked++)
        {
            bool found = chains.TryAt(head, asked, out StakingLedger.Numerics.UInt256 value);
            Assert.Equal(asked >= 3, found);
            Assert.Equal((uint)(asked / 3), value);
            longest = Math.Max(longest, chains.StepsToFind(head, asked));
        }

        Assert.InRange(longest, 2, 3 * 15);
    }

    private static List<Holding> Holdings(PoolLedger ledger, ToyModel model) =>
        [.. ToyWorkload.AccountsOf(ledger).Select(account => new Holding(
            account,
            model.Staked.GetValueOrDefault(account),
            model.Wrapped.GetValueOrDefault(account),
            model.BalanceOf(account)))];

    private sealed record Holding(AccountId Account, BigInteger Staked, BigInteger Wrapped, BigInteger Balance);
}
