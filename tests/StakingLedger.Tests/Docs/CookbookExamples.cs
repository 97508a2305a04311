using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The code of docs/cookbook.md: the names, and pools of several kinds.</summary>
public sealed partial class CookbookExamples
{
    // cookbook:begin names
    private static readonly AccountId Alice = AccountId.FromLabel("alice");
    private static readonly AccountId Bob = AccountId.FromLabel("bob");
    private static readonly AccountId Desk = AccountId.FromLabel("desk");
    private static readonly AccountId Oracle = AccountId.FromLabel("oracle");
    private static readonly AccountId SecondOracle = AccountId.FromLabel("second-oracle");
    private static readonly AccountId Governor = AccountId.FromLabel("governor");
    private static readonly AccountId SecondGovernor = AccountId.FromLabel("second-governor");

    private static readonly PoolRoles Roles = new()
    {
        Custodians = [Desk],
        OperatorManagers = [Desk],
        Treasurers = [Desk],
        Oracles = [Oracle, SecondOracle],
        Governors = [Governor, SecondGovernor],
    };

    private static Amount Ether(string ether) => Amount.FromEther(ether);

    private static Context By(AccountId actor, string time) => Context.By(actor).At(Timestamp.Parse(time));
    // cookbook:end names

    [Fact]
    public void A_desk_keeps_omnibus_custody_and_takes_a_monthly_fee()
    {
        // cookbook:begin omnibus
        PoolTerms terms = new()
        {
            Charter = new PoolCharter
            {
                Pool = PoolId.Parse("omnibus-eth"),
                Defence = FirstDepositorDefence.DeadShares(Ether("0.000000001")),
            },
            RewardFee = new RewardFee { Rate = BasisPoints.FromPercent(10), Base = RewardFeeBase.HighWaterMark },
            Roles = Roles with { AnyoneMayDeposit = false, Depositors = [Desk] },
        };
        StakingPool pool = StakingPool.Open(terms, By(Governor, "2026-01-01T00:00:00Z"));
        pool.Execute(new Deposit(Alice, Ether("60")), By(Desk, "2026-01-02T09:00:00Z")).OrThrow();
        pool.Execute(new Deposit(Bob, Ether("40")), By(Desk, "2026-01-02T09:05:00Z")).OrThrow();

        ReportEpoch month = new()
        {
            Epoch = EpochNumber.From(1),
            ReferenceTime = Timestamp.Parse("2026-02-01T00:00:00Z"),
            PoolExecutionRewards = Ether("0.5"),
        };
        EpochReported january = pool.Execute(month, By(Oracle, "2026-02-01T00:10:00Z")).OrThrow();

        Amount fee = january.Plan.Fee.Assets;                               // 0.05 ether: a tenth of the gain above the mark
        Amount alice = pool.BalanceOf(Alice);                               // 60.269999999997300000: her part of the rest
        Amount treasury = pool.BalanceOf(terms.Charter.Accounts.Treasury);  // the fee, minted as shares
        Amount dust = pool.Totals().Assets - alice - pool.BalanceOf(Bob) - treasury - pool.BalanceOf(terms.Charter.Accounts.Dead);
        // cookbook:end omnibus

        Assert.Equal("0.05", fee.ToEtherString());
        Assert.Equal("60.2699999999973", alice.ToEtherString());
        Assert.Equal("0.049999999999999999", treasury.ToEtherString());
        Assert.True(dust < Amount.FromWei(4));
        pool.Ledger.DemandInvariants();
    }

    [Fact]
    public void One_owner_stakes_directly_with_validators_of_his_own()
    {
        // cookbook:begin direct
        OperatorId north = OperatorId.From(1);
        ValidatorId first = ValidatorId.From(101);
        PoolTerms terms = new()
        {
            Charter = new PoolCharter
            {
                Pool = PoolId.Parse("direct"),
                Defence = FirstDepositorDefence.None,
                ValidatorSize = ValidatorSize.Compounding,
            },
            Roles = Roles with { AnyoneMayDeposit = false, Depositors = [Alice] },
            TransfersAllowed = false,
        };
        StakingPool pool = StakingPool.Open(terms, By(Governor, "2026-01-01T00:00:00Z"));
        pool.Execute(new Deposit(Alice, Ether("100")), By(Alice, "2026-01-02T00:00:00Z")).OrThrow();
        pool.Execute(new RegisterOperator(north, AccountId.FromLabel("north"), 1, 64, BasisPoints.All), By(Desk, "2026-01-02T00:00:00Z"))
            .OrThrow();
        pool.Execute(new RegisterValidators(north, [first], Express: false), By(Desk, "2026-01-02T00:00:00Z")).OrThrow();
        StakeAllocated stake = pool.Execute(new AllocateStake(3), By(Desk, "2026-01-03T00:00:00Z")).OrThrow();   // 3 steps of 32 ether

        ReportEpoch report = new()
        {
            Epoch = EpochNumber.From(1),
            ReferenceTime = Timestamp.Parse("2026-02-01T00:00:00Z"),
            Lines =
            [
                ReportLine.Of(first) with
                {
                    Deposited = Ether("96"),
                    ConsensusRewards = Ether("0.24"),
                    InactivityPenalties = Ether("0.001"),
                    Swept = Ether("0.2"),
                    Closing = Ether("96.039"),       // as observed; the report is refused when it does not tie
                },
            ],
        };
        pool.Execute(report, By(Oracle, "2026-02-01T01:00:00Z")).OrThrow();
        Amount owned = pool.BalanceOf(Alice);        // 100.239 ether
        // cookbook:end direct

        Assert.Equal(3UL, stake.Given[0].Steps);
        Assert.Equal("100.239", owned.ToEtherString());
        ReportEpoch wrong = report with
        {
            Epoch = EpochNumber.From(2),
            ReferenceTime = Timestamp.Parse("2026-03-01T00:00:00Z"),
            Lines = [ReportLine.Of(first) with { Closing = Ether("96") }],
        };
        Assert.IsType<PoolRejection.ClosingBalanceMismatch>(pool.Preview(wrong, By(Oracle, "2026-03-01T01:00:00Z")).Rejection);
        pool.Ledger.DemandInvariants();
    }

    [Fact]
    public void A_pool_without_a_token_lets_holders_only_come_and_go()
    {
        // cookbook:begin no-token
        PoolTerms terms = new()
        {
            Charter = new PoolCharter { Pool = PoolId.Parse("pooled"), Defence = FirstDepositorDefence.None },
            Exit = new ExitTerms { InstantRedemption = true, CancelAllowed = true },
            Roles = Roles,
            TransfersAllowed = false,
        };
        StakingPool pool = StakingPool.Open(terms, By(Governor, "2026-01-01T00:00:00Z"));
        pool.Execute(new Deposit(Alice, Ether("10")), By(Alice, "2026-01-02T00:00:00Z")).OrThrow();

        TransferShares transfer = new(Alice, Bob, Shares.Of(1));
        Rejection? refused = pool.Execute(transfer, By(Alice, "2026-01-03T00:00:00Z")).Rejection;   // pool.transfers-not-allowed

        // At once, as far as the buffer goes; the rest through the queue. All of it: name the shares, not an amount.
        Redeem part = new(Alice, Shares.Of(Ether("4").Value));
        Redeemed redeemed = pool.Execute(part, By(Alice, "2026-01-04T00:00:00Z")).OrThrow();
        RequestWithdrawalOfShares rest = new(Alice, pool.SharesOf(Alice));
        WithdrawalRequested requested = pool.Execute(rest, By(Alice, "2026-01-04T00:01:00Z")).OrThrow();
        // cookbook:end no-token

        Assert.Equal(PoolRejectionCodes.TransfersNotAllowed, refused?.Code);
        Assert.Equal(Ether("4"), redeemed.Amount);
        Assert.Equal(Ether("6"), requested.Nominal);
        Assert.Equal(Shares.Zero, pool.SharesOf(Alice));
        pool.Ledger.DemandInvariants();
    }

    [Fact]
    public void A_value_accruing_pool_prices_at_the_rate_of_its_last_report()
    {
        // cookbook:begin reported
        PoolTerms terms = new()
        {
            Charter = new PoolCharter
            {
                Pool = PoolId.Parse("accruing"),
                ShareToken = "xETH",
                TokenModel = TokenModel.ValueAccruing,
                Defence = FirstDepositorDefence.None,
                RateSource = RateSource.Reported,
            },
            Roles = Roles,
        };
        StakingPool pool = StakingPool.Open(terms, By(Governor, "2026-01-01T00:00:00Z"));
        pool.Execute(new Deposit(Alice, Ether("100")), By(Alice, "2026-01-02T00:00:00Z")).OrThrow();
        pool.Execute(new Donate(Ether("1")), By(Desk, "2026-01-03T00:00:00Z")).OrThrow();
        Amount before = pool.BalanceOf(Alice);            // 100 ether: the rate is that of the last report
        PricingPair live = pool.LivePair;                 // 101 ether: what the next report will store

        ReportEpoch report = new() { Epoch = EpochNumber.From(1), ReferenceTime = Timestamp.Parse("2026-01-04T00:00:00Z") };
        pool.Execute(report, By(Oracle, "2026-01-04T00:10:00Z")).OrThrow();
        Amount after = pool.BalanceOf(Alice);             // 101 ether
        TokenAmount tokens = pool.TokenBalanceOf(Alice);  // 100 xETH, before and after
        // cookbook:end reported

        Assert.Equal(Ether("100"), before);
        Assert.Equal(Ether("101"), live.Assets);
        Assert.Equal(Ether("101"), after);
        Assert.Equal(Ether("100").Value, tokens.Value);
        pool.Ledger.DemandInvariants();
    }

    /// <summary>Alice has 60 ether and Bob 40; one validator of one operator holds 32, and two reports were made.</summary>
    private static StakingPool Staked(PoolTerms terms)
    {
        StakingPool pool = StakingPool.Open(terms, By(Governor, "2026-01-01T00:00:00Z"));
        pool.Execute(new Deposit(Alice, Ether("60")), By(Alice, "2026-01-02T00:00:00Z")).OrThrow();
        pool.Execute(new Deposit(Bob, Ether("40")), By(Bob, "2026-01-02T00:00:00Z")).OrThrow();
        RegisterOperator register = new(OperatorId.From(1), AccountId.FromLabel("north"), 1, 10, BasisPoints.All);
        pool.Execute(register, By(Desk, "2026-01-02T00:00:00Z")).OrThrow();
        pool.Execute(new RegisterValidators(OperatorId.From(1), [ValidatorId.From(101)], Express: false), By(Desk, "2026-01-02T00:00:00Z"))
            .OrThrow();
        pool.Execute(new AllocateStake(1), By(Desk, "2026-01-02T00:00:00Z")).OrThrow();
        ReportEpoch arrived = new()
        {
            Epoch = EpochNumber.From(1),
            ReferenceTime = Timestamp.Parse("2026-02-01T00:00:00Z"),
            Lines = [ReportLine.Of(ValidatorId.From(101)) with { Deposited = Ether("32") }],
        };
        pool.Execute(arrived, By(Oracle, "2026-02-01T01:00:00Z")).OrThrow();
        ReportEpoch rewards = new()
        {
            Epoch = EpochNumber.From(2),
            ReferenceTime = Timestamp.Parse("2026-03-01T00:00:00Z"),
            PoolExecutionRewards = Ether("7"),
        };
        pool.Execute(rewards, By(Oracle, "2026-03-01T01:00:00Z")).OrThrow();
        return pool;
    }

    private static PoolTerms Plain(ExitPolicy policy = default) => new()
    {
        Charter = new PoolCharter { Pool = PoolId.Parse("plain"), Defence = FirstDepositorDefence.None },
        Exit = new ExitTerms { Policy = policy },
        Roles = Roles,
    };
}
