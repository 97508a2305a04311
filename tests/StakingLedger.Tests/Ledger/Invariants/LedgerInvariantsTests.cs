using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class LedgerInvariantsTests
{
    private static readonly AccountHandle Treasury = new(0);

    [Fact]
    public void A_sound_ledger_has_no_breach_after_any_event()
    {
        PoolLedger ledger = new(new ToyPool());
        ToyWorkload workload = new(70);
        Assert.Empty(ledger.CheckInvariants());
        for (int i = 0; i < 400; i++)
        {
            workload.Continue(ledger, 1);
            ledger.DemandInvariants();
        }

        Assert.Equal(
            [
                "Σ shares = total shares",
                "Σ shares = total shares",
                "Σ balances <= pool",
                "pair shares = staked shares",
                "wrapped <= vault",
            ],
            ledger.Invariants.Select(x => x.Name), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_single_share_planted_in_a_cell_is_detected(int change)
    {
        PoolLedger ledger = ToyWorkload.Run(71, 200);
        foreach (TokenId token in new[] { ToyPool.Staked, ToyPool.Wrapped })
        {
            ShareTable table = ledger.Shares(token);
            AccountHandle holder = Enumerable.Range(0, ledger.Accounts.Count)
                .Select(i => new AccountHandle((uint)i))
                .First(x => !table.Of(x).IsZero);
            UInt256 held = table.Of(holder);
            table.Plant(holder, change > 0 ? held + UInt256.One : held - UInt256.One);
            InvariantBreach breach = Assert.Single(
                ledger.CheckInvariants(), x => string.Equals(x.Invariant, "Σ shares = total shares", StringComparison.Ordinal));
            Assert.Equal(200UL, breach.Event.Value);
            Assert.Contains(token == ToyPool.Staked ? "tST" : "wtST", breach.Message, StringComparison.Ordinal);
            Assert.Equal(breach.Invariant, Assert.Throws<LedgerCorruptException>(ledger.DemandInvariants).Invariant);
            table.Plant(holder, held);
            Assert.Empty(ledger.CheckInvariants());
        }
    }

    [Fact]
    public void Balances_beyond_the_pool_are_detected()
    {
        PoolLedger ledger = ToyWorkload.Run(72, 200);
        ShareTable table = ledger.Shares(ToyPool.Staked);
        table.Plant(Treasury, table.Of(Treasury) + table.Total);
        Assert.Contains(
            ledger.CheckInvariants(), x => string.Equals(x.Invariant, "Σ balances <= pool", StringComparison.Ordinal));
        table.Plant(Treasury, UInt256.MaxValue);
        Assert.Equal(2, ledger.CheckInvariants().Count(x => x.Message.Contains("do not fit", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_law_of_the_protocol_is_checked_too()
    {
        PoolLedger ledger = ToyWorkload.Run(73, 100);
        PricingPair wrong = new(Amount.FromWei(1u), Shares.Of(1u));
        ledger.Timeline.Append(ledger.LastEvent, new RateStep(StepCause.Unattributed, wrong));
        Assert.Equal("pair shares = staked shares", Assert.Single(ledger.CheckInvariants()).Invariant);
    }
}
