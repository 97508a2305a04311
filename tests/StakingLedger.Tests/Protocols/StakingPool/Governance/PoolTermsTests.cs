using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Terms are checked when they are made.</summary>
public sealed class PoolTermsTests
{
    [Fact]
    public void Parts_that_make_no_sense_are_refused_when_they_are_given()
    {
        PoolTerms plain = TestTerms.Plain;
        PoolCharter charter = plain.Charter;
        foreach (Func<object> make in new Func<object>[]
        {
            () => plain with { Charter = charter with { Pool = default } },
            () => plain with { Charter = charter with { ShareToken = " " } },
            () => plain with { Charter = charter with { TokenModel = (TokenModel)9 } },
            () => plain with { Charter = charter with { RateSource = (RateSource)9 } },
            () => plain with { Charter = charter with { ReportedBy = (ReportSubject)9 } },
            () => plain with { Charter = charter with { ValidatorSize = default } },
            () => plain with { Charter = charter with { ValidatorSize = new ValidatorSize(Wei(1), 65_537) } },
            () => plain with { Charter = charter with { Accounts = new PoolAccounts { Queue = Dead } } },
            () => plain with { Charter = charter with { Accounts = new PoolAccounts { Queue = default } } },
            () => plain with { RewardFee = new RewardFee { Form = (RewardFeeForm)9 } },
            () => plain with { RewardFee = new RewardFee { Base = (RewardFeeBase)9 } },
            () => plain with { RewardFee = new RewardFee { Split = new FeeSplit { Parts = [] } } },
            () => plain with { RewardFee = new RewardFee { Split = FeeSplit.ToTreasury with { Remainder = FeeRecipient.Operators } } },
            () => plain with { RewardFee = new RewardFee { Split = FeeSplit.ToTreasury with { Weights = (OperatorWeights)9 } } },
            () => plain with { RewardFee = new RewardFee { Split = new FeeSplit { Parts = [new FeeShare(default, BasisPoints.All)] } } },
            () => FeeSplit.Of(operators: 5_000, treasury: 4_999),
            () => FeeRecipient.Account(default),
            () => plain with { Limits = new PoolLimits { DepositRate = new DepositRate(Wei(1), 0) } },
            () => plain with { Limits = new PoolLimits { DepositRate = new DepositRate(MaxAssets + Wei(1), 1) } },
            () => plain with { Exit = new ExitTerms { Policy = (ExitPolicy)9 } },
            () => plain with { Losses = new LossTerms { BondPerValidator = MaxAssets + Wei(1) } },
            () => plain with { Routing = new RoutingTerms { Strategy = (RoutingStrategy)9 } },
            () => plain with { Routing = new RoutingTerms { BufferKept = MaxAssets + Wei(1) } },
            () => plain with { Roles = new PoolRoles { Governors = [] } },
            () => plain with { Roles = TestTerms.Roles with { Oracles = [default] } },
            () => plain with { Roles = null! },
            () => new OpenPool(null!),
            () => new OpenPool(WithFeeFor(Queue)),
            () => new ProposeTerms(WithFeeFor(Dead), Ep(1)),
            () => new AssetDefinition(" ", 3),
            () => new AssetDefinition("A", 19),
            () => FirstDepositorDefence.VirtualShares(19),
            () => FirstDepositorDefence.VirtualShares(-1),
            () => FirstDepositorDefence.DeadShares(Amount.Zero),
            () => FirstDepositorDefence.DeadShares(MaxAssets + Wei(1)),
        })
        {
            Assert.ThrowsAny<ArgumentException>(make);
        }
    }

    [Fact]
    public void Terms_with_equal_parts_are_equal()
    {
        PoolTerms same = TestTerms.Plain with { Roles = TestTerms.Roles with { Oracles = [Oracle, SecondOracle] } };
        Assert.Equal(TestTerms.Plain, same);
        Assert.Equal(TestTerms.Plain.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(TestTerms.Plain, same with { Roles = TestTerms.Roles with { Oracles = [SecondOracle, Oracle] } });
    }

    [Fact]
    public void The_defaults_are_those_of_the_document()
    {
        PoolCharter charter = new() { Pool = PoolId.Parse("p"), Defence = FirstDepositorDefence.None };
        PoolTerms terms = new() { Charter = charter, Roles = new PoolRoles { Governors = [Bob] } };
        Assert.Equal((1U, "ETH", 18, "shares"), (terms.Version, terms.Charter.Asset.Symbol, terms.Charter.Asset.Decimals, terms.Charter.ShareToken));
        Assert.Equal(default, terms.Charter.Asset);
        Assert.Equal((TokenModel.Rebasing, RateSource.Live, DefenceKind.None), (terms.Charter.TokenModel, terms.Charter.RateSource, terms.Charter.Defence.Kind));
        Assert.Equal((Ether("32"), 1UL), (terms.Charter.ValidatorSize.Step, terms.Charter.ValidatorSize.MaxSteps));
        Assert.Equal((BasisPoints.Zero, RewardFeeForm.TwoFloors, RewardFeeBase.PositiveNet), (terms.RewardFee.Rate, terms.RewardFee.Form, terms.RewardFee.Base));
        Assert.Equal((ExitPolicy.Capped, false, false), (terms.Exit.Policy, terms.Exit.CancelAllowed, terms.Exit.InstantRedemption));
        Assert.Equal((RoutingStrategy.MinFirst, Amount.Zero, true), (terms.Routing.Strategy, terms.Routing.BufferKept, terms.TransfersAllowed));
        Assert.True(terms.Roles.Has(Stranger, PoolRole.Depositor));
        Assert.False(terms.Roles.Has(Stranger, PoolRole.Custodian | PoolRole.Oracle | PoolRole.OperatorManager | PoolRole.Treasurer));
        Assert.False(terms.Roles.Has(Bob, PoolRole.None));
        Assert.True(terms.Roles.Has(Bob, PoolRole.Governor | PoolRole.Guardian));
        Assert.Equal((2_048UL / 32, Ether("32")), (ValidatorSize.Compounding.MaxSteps, ValidatorSize.Compounding.Step));
    }

    private static PoolTerms WithFeeFor(AccountId account) =>
        TestTerms.Plain.WithFee(1, RewardFeeForm.TwoFloors, split: FeeSplit.ToTreasury with { Remainder = FeeRecipient.Account(account) });
}
