using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Invariants I8 to I13: nothing appears and nothing is lost.</summary>
public sealed class StakingPoolInvariantsOfConservation
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I8_the_shares_of_all_holders_add_up_and_the_dust_is_smaller_than_their_number(int seed) =>
        RandomPools.Each(seed, 400, static (run, _, _) =>
        {
            UInt256 shares = UInt256.Zero;
            Amount balances = Amount.Zero;
            ulong holders = 0;
            foreach (AccountId account in run.Accounts())
            {
                Shares held = run.Pool.SharesOf(account);
                shares += held.Value;
                balances += run.Pool.BalanceOf(account);
                holders += held.IsZero ? 0UL : 1UL;
            }

            Assert.Equal(run.Pool.TotalShares.Value, shares);
            PricingPair pair = run.Pool.Pair;
            if (!shares.IsZero && run.Pool.Terms.Charter.RateSource == RateSource.Live)
            {
                // The virtual shares are one more holder, whose part nobody can withdraw.
                PoolTotals totals = run.Pool.Totals();
                Amount dust = pair.Assets - balances - totals.VirtualPart;
                Assert.True(dust.Value <= holders, $"{dust} of dust with {holders} holders");
            }

            Assert.Empty(run.Pool.Ledger.CheckInvariants());
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I9_buffered_in_flight_on_validators_and_escrow_are_all_there_is_and_operators_add_up(int seed) =>
        RandomPools.Each(seed, 400, static (run, _, _) =>
        {
            PoolTotals totals = run.Pool.Totals();
            Assert.Equal(
                totals.Assets + totals.ProRataExits + totals.FixedExits,
                totals.Buffered + totals.InFlight + totals.OnValidators + totals.FrozenEscrow);
            Amount balances = Amount.Zero;
            Amount inFlight = Amount.Zero;
            Amount bonds = Amount.Zero;
            foreach (OperatorView owner in run.Pool.Operators)
            {
                balances += owner.Balance;
                inFlight += owner.InFlight;
                bonds += owner.Bond;
            }

            Assert.Equal((totals.OnValidators, totals.InFlight, totals.Bonds), (balances, inFlight, bonds));
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I10_the_cash_of_a_pool_is_opening_plus_in_less_out_by_every_event(int seed)
    {
        Amount known = Amount.Zero;
        RandomPool run = new(seed);
        known = AllCash(run.Pool);
        for (int i = 0; i < 500; i++)
        {
            (IPoolCommand command, Context context) = run.Next();
            if (run.Execute(command, context).TryGetValue(out IEvent? accepted))
            {
                (Amount paidIn, Amount paidOut) = FlowsOf(accepted);
                known = known + paidIn - paidOut;
                Assert.Equal(known, AllCash(run.Pool));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I11_the_parts_of_a_fee_are_the_whole_and_fee_shares_are_worth_at_most_their_fraction_and_one_unit(int seed)
    {
        int fees = 0;
        RandomPools.Each(seed, 500, (run, _, accepted) =>
        {
            if (accepted is not EpochReported { Plan: { } plan })
            {
                return;
            }

            PoolReportFee fee = plan.Fee;
            UInt256 parts = UInt256.Zero;
            foreach (FeePart part in fee.Parts)
            {
                Assert.False(part.Quantity.IsZero);
                parts += part.Quantity;
            }

            Assert.Equal(fee.Form == RewardFeeForm.Withheld ? fee.Assets.Value : fee.Shares.Value, parts);
            Assert.Equal(run.Pool.Terms.RewardFee.Rate.Of(fee.Base, Rounding.Down), fee.Assets);
            if (fee.Form != RewardFeeForm.Withheld && !fee.Shares.IsZero && !plan.Pre.Shares.IsZero)
            {
                fees++;
                PricingPair live = PoolConversion.WithVirtual(plan.Post, run.Pool.Terms.Charter.Defence.VirtualOffset);
                Assert.True(PoolConversion.ToAssets(fee.Shares, live) <= fee.Assets + Wei(1));

                // One share more would be worth more than the fee.
                Shares more = fee.Shares + Sh(1);
                PricingPair wider = live with { Shares = live.Shares + Sh(1) };
                Assert.True(FullMath.MulDiv(more.Value, wider.Assets.Value, wider.Shares.Value, Rounding.Up) >= fee.Assets.Value);
            }
        });
        Assert.True(fees >= 0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I12_what_was_paid_for_claims_never_exceeds_what_was_set_aside_for_them(int seed)
    {
        Amount setAside = Amount.Zero;
        Amount paid = Amount.Zero;
        RandomPools.Each(seed, 500, (run, _, accepted) =>
        {
            setAside += accepted is WithdrawalsFinalised finalised ? finalised.SetAside : Amount.Zero;
            paid += accepted is WithdrawalClaimed claimed ? claimed.Paid + claimed.Fee : Amount.Zero;
            PoolTotals totals = run.Pool.Totals();
            Assert.Equal(setAside, paid + totals.Reserved + totals.FrozenEscrow);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I13_what_is_owed_to_exits_and_frozen_claims_is_covered_by_what_the_pool_holds(int seed) =>
        RandomPools.Each(seed, 400, static (run, _, _) =>
        {
            PoolTotals totals = run.Pool.Totals();
            Assert.True(totals.Assets >= totals.FrozenEscrow);
            Assert.True(totals.Usable <= totals.Buffered);
        });

    /// <summary>All that the pool keeps for anybody.</summary>
    private static Amount AllCash(StakingPool pool)
    {
        PoolTotals totals = pool.Totals();
        return totals.Buffered + totals.InFlight + totals.OnValidators + totals.FrozenEscrow + totals.Reserved + totals.Bonds
            + totals.Insurance + totals.WithheldFees;
    }

    /// <summary>What came in from outside and what went out.</summary>
    private static (Amount In, Amount Out) FlowsOf(IEvent accepted) => accepted switch
    {
        Deposited e => (e.Amount, Amount.Zero),
        Donated e => (e.Amount, Amount.Zero),
        BondPosted e => (e.Amount, Amount.Zero),
        InsuranceFunded e => (e.Amount, Amount.Zero),
        EpochReported e => (e.Plan.Sums.Gain, e.Plan.Sums.Loss),
        BondReleased e => (Amount.Zero, e.Amount),
        FeesCollected e => (Amount.Zero, e.Amount),
        WithdrawalClaimed e => (Amount.Zero, e.Paid),
        Redeemed e => (Amount.Zero, e.Amount - e.Fee),
        _ => (Amount.Zero, Amount.Zero),
    };
}
