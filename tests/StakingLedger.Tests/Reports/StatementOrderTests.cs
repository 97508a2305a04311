using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Reports;
using StakingLedger.Tests.Docs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Lido's contracts do not look at the clock of the host: an event may be dated before the one that precedes it.</summary>
public sealed class StatementOrderTests
{
    private static readonly AccountId Ann = AccountId.FromLabel("ann");

    [Fact]
    public void An_event_dated_before_its_predecessor_counts_as_of_the_predecessors_time_in_every_report()
    {
        LidoPool pool = WorkedPool.Bootstrapped().Pool;
        Timestamp start = pool.Ledger.ContextOf(pool.Ledger.LastEvent).Time;
        foreach ((ulong after, ulong ether) in new[] { (1_000UL, 1UL), (500UL, 2UL), (1_500UL, 4UL) })
        {
            _ = pool.Execute(new Submit(Amount.FromWei(ether), default), Context.By(Ann).At(start.PlusSeconds(after))).OrThrow();
        }

        Assert.Equal([0UL, 3UL, 7UL], new[] { (0UL, 1_000UL), (1_000UL, 1_500UL), (1_500UL, 2_000UL) }.Select(part =>
        {
            (PeriodBound from, PeriodBound to) =
                (PeriodBound.At(start.PlusSeconds(part.Item1)), PeriodBound.At(start.PlusSeconds(part.Item2)));
            StatementPeriod period = Assert.Single(HolderStatement.Of(
                pool.Ledger, static () => new LidoProtocol(), new StatementRequest(Ann) { From = from, To = to }).Periods());
            Assert.Equal(pool.Ledger.BalanceAt(Ann, start.PlusSeconds(part.Item2 - 1)), period.Closing.Assets);
            PoolPeriod ofPool = Assert.Single(PoolStatement.Of(
                pool.Ledger, static () => new LidoProtocol(), new PoolStatementRequest { From = from, To = to }).Periods());
            Assert.Equal(period.LastEvent, ofPool.LastEvent);
            return (ulong)period.Closing.Assets.Value.Limb0;
        }));
    }
}
