using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

public sealed class TransferTests
{
    [Fact]
    public void A_transfer_of_assets_moves_the_shares_they_stand_for_rounded_down()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000).Donate(Wei(500));
        SharesTransferred moved = pool.Do(Alice, new TransferAssets(Alice, Bob, Wei(100)));

        // ⌊100·1000/1500⌋ = 66, worth 99.
        Assert.Equal(new SharesTransferred(ByAssets: true, Alice, Bob, Wei(100), Sh(66)), moved);
        Assert.Equal((Wei(99), Wei(1_401)), (pool.Pool.BalanceOf(Bob), pool.Pool.BalanceOf(Alice)));
        Assert.Equal(new PoolRejection.MovesNoShare(Wei(1)), pool.Refused(Alice, new TransferAssets(Alice, Bob, Wei(1))));
    }

    [Fact]
    public void A_transfer_of_shares_tells_what_they_are_worth()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000).Donate(Wei(1));
        SharesTransferred moved = pool.Do(Alice, new TransferShares(Alice, Bob, Sh(999)));
        Assert.Equal(new SharesTransferred(ByAssets: false, Alice, Bob, Wei(999), Sh(999)), moved);
        Assert.Equal(
            new PoolRejection.InsufficientShares(Sh(1), Sh(2)), pool.Refused(Alice, new TransferShares(Alice, Bob, Sh(2))));
    }

    [Fact]
    public void A_transfer_to_oneself_changes_nothing_but_must_be_covered()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 10);
        _ = pool.Do(Alice, new TransferShares(Alice, Alice, Sh(10)));
        Assert.Equal(Sh(10), pool.Pool.SharesOf(Alice));
        Assert.Equal("pool.insufficient-shares", pool.Refused(Alice, new TransferShares(Alice, Alice, Sh(11))).Code);
        Assert.Equal("pool.insufficient-shares", pool.Refused(Alice, new TransferAssets(Alice, Alice, MaxAssets)).Code);
    }

    [Fact]
    public void A_custodian_moves_shares_of_any_holder_and_nobody_else_does()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 10);
        _ = pool.Do(Custodian, new TransferShares(Alice, Bob, Sh(4)));
        Assert.Equal(
            new PoolRejection.NotPermitted(Bob, PoolRole.Custodian), pool.Refused(Bob, new TransferShares(Alice, Bob, Sh(1))));
        Assert.Equal("pool.not-permitted", pool.Refused(Governor, new TransferAssets(Alice, Bob, Wei(1))).Code);
    }

    [Fact]
    public void More_shares_than_a_number_can_hold_are_insufficient()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 10);
        Shares all = Shares.Of(StakingLedger.Numerics.UInt256.MaxValue);
        Assert.Equal(new PoolRejection.InsufficientShares(Sh(10), all), pool.Refused(Alice, new TransferShares(Alice, Bob, all)));
    }

    [Fact]
    public void In_a_value_accruing_pool_the_token_balance_is_shares_and_in_a_rebasing_one_assets()
    {
        foreach (TokenModel model in Enum.GetValues<TokenModel>())
        {
            TestPool pool = TestPool.Open(TestTerms.Plain.With(model)).Deposit(Alice, 10).Donate(Wei(7));
            TokenAmount expected = model == TokenModel.Rebasing ? TokenAmount.Of(17) : TokenAmount.Of(10);
            Assert.Equal(expected, pool.Pool.TokenBalanceOf(Alice));
            Assert.Equal(expected, pool.Pool.At(pool.Pool.Ledger.LastEvent).TokenBalanceOf(Alice));
            Assert.Equal(Wei(17), pool.Pool.BalanceOf(Alice));
            Assert.Equal(TokenAmount.Zero, pool.Pool.TokenBalanceOf(Stranger));
        }
    }

    [Fact]
    public void A_default_account_in_a_command_is_an_error_of_the_caller_and_changes_nothing()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 10);
        Digest before = pool.Pool.Ledger.StateDigest();
        foreach (IPoolCommand command in new IPoolCommand[]
        {
            new Deposit(default, Wei(1)), new TransferShares(Alice, default, Sh(1)), new TransferAssets(Alice, default, Wei(1)),
            new RegisterOperator(Op(1), default, 1, 1, BasisPoints.All),
        })
        {
            AccountId actor = command is RegisterOperator ? Manager : Alice;
            Assert.Throws<ArgumentException>(() => pool.Pool.Execute(command, pool.By(actor)));
        }

        Assert.Throws<ArgumentException>(() => pool.Pool.Execute(new Deposit(Alice, Wei(1)), default(Context)));
        Assert.Throws<ArgumentNullException>(() => pool.Pool.Execute((IPoolCommand)null!, pool.By(Alice)));
        Assert.Equal(before, pool.Pool.Ledger.StateDigest());
    }
}
