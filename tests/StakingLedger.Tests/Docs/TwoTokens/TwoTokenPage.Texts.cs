namespace StakingLedger.Tests.Docs;

/// <content>What the page says between its tables.</content>
internal static partial class TwoTokenPage
{
    private const string Preface = """
        # Rebasing and value-accruing tokens, to the wei

        This page is generated: `STAKINGLEDGER_REWRITE=1 dotnet test tests/StakingLedger.Tests --filter TwoToken` writes it, and the same
        test fails when it is out of date. One history of rewards runs through both protocols of this library: **stETH** by the rules of
        Lido v3, whose balances are rebased, and **rETH** by those of Rocket Pool v1.4, whose price rises. The formulas are in
        [math.md](math.md).

        Both are the same arithmetic. A holder has `n` of something that stands still (shares of stETH, tokens of rETH), and a pair
        (E, S) prices it: `⌊n·E/S⌋` wei. stETH shows that product as the balance; rETH shows `n` as the balance and the quotient as the
        exchange rate. What differs is who says what E and S are, when, and how a fee is taken.

        """;

    private const string Story = """
        Others have 1,000 ether in the pool, at a rate of one. Each day has a gain or loss of the validators (consensus) and execution
        rewards, in wei. A tenth of the rewards is the fee, rounded down; a day of loss has none. Alice pays in on day 2, while the report
        of that day is on its way, and takes 10 ether out after the report of day 7. Rocket Pool's deposit fee is set to zero here; at
        0.05 % it would be 0.016 ether, the income of more than five days.
        """;

    private const string Rebasing = """
        E is the pool's ether, S are its shares. A report adds all rewards to E and mints shares for the fee, so S grows as well:
        `⌊fee·S/(E − fee)⌋` of them, with E after the rewards. Between reports the pair moves by what comes in, at its own price: after
        the deposit E and S have grown, and the rate has not but for a floor. On day 8 the queue's shares are burnt and its ether leaves.
        """;

    private const string Accruing = """
        E and S are what the oracle has reported, and nothing else: a deposit moves neither. The oracle reports the ether that belongs to
        rETH, so the fee is not in it. The report of day 2 describes a block before the deposit. It is therefore blind to Alice: E and S
        are those of the others alone. The report of day 3 sees her.
        """;

    private const string Causes = """
        Alice's income of each day, in rETH and in stETH. Two causes explain every wei:

        * **The report of an earlier block.** On day 2 the reward of the others is divided among the others' rETH, and the rate so found
          holds for Alice's rETH as well: her tokens gain what no ether of hers has earned. On day 3 the report counts all ether and all
          rETH, and takes exactly this back. The column was computed by a second run, whose oracle describes the moment of its report. It
          adds up to zero because Alice stayed; had she left between the two reports, the others would have paid for it. stETH prices by
          the pool as it is, so the reward of day 2 is shared with her from the start.
        * **How the fee is taken.** In stETH whoever gets the fee becomes a holder: the fee's ether stays in E and its shares take part in
          every later reward, and in the penalty. In rETH the fee is not in the pair: later rewards are the holders' alone, and so is the
          penalty. So rETH gains a little more on each good day, and loses a little more on the bad one. On the first day the rates of
          both are equal but for a floor.

        The **floors** are four, two in each income; together they are less than 2 wei on any day, and the last column has them. The
        **queue** makes no difference of income: its shares wait until day 8 and are then paid the nominal amount, so what they earn goes
        to those who stay. In rETH those 10 ether have left a day earlier, and the same reward is shared by fewer.
        """;

    private const string Statements = """
        Income is the change of what the holding is worth, report by report: the day's `⌊n·E'/S'⌋ − ⌊n·E/S⌋`. Every line is a difference
        of two exact figures, so each statement adds up to the wei; the test that writes this page demands it. In the last column shares
        and rETH are what a token count shows: rewards and penalties are no movement of it.

        Rounding. Both deposits lose 1 wei: less than one share, or one wei of rETH, was not minted. At the exit stETH moves `⌊x·S/E⌋`
        shares, worth 1 wei less than the 10 ether that the queue later pays; the others pay that wei. Whoever burns rETH gives the whole
        number of tokens below 10 ether and is paid their worth, rounded down.
        """;

    private const string Seen = """
        * **stETH.** The balance changes with each report, so wallets and books show income daily. A count of shares does not. Whoever
          keeps wstETH keeps that count, and sees what a holder of rETH sees.
        * **rETH.** The balance never changes by a reward. A holder sees income when he asks for the rate, or when he sells or burns:
          whoever books at cost has all of it on that day. Here the burn of day 7 would realise the gain of a part of the
          tokens, and the rest stays unrealised. The statement above is the same thing at the reported rate.
        * **A penalty** lowers the stETH balance and the rETH rate. No token is lost in either; in a count nothing happens.
        * **Between reports** both prices stand still while rewards accrue. What a holder pays and gets then is the price of the last
          report: stale by up to a day, and in rETH by the time from the reported block to the execution as well.
        """;
}
