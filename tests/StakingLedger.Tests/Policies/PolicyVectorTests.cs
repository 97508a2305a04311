namespace StakingLedger.Tests.Policies;

/// <summary>
/// What protocols' own tests state, reproduced by the rules. Every vector is named here: with what checks it, or with why no rule
/// of the library makes it.
/// </summary>
public sealed class PolicyVectorTests
{
    private const string NoFraxQueue = "a ticket of this queue is a fixed amount served by position; the house pool's is not";
    private const string NoRelease = "rewards are released over time; the house pool books them at the report";
    private const string NoFeeShares = "rewards are paid out by period and stake; the house pool raises the value of shares";

    private static readonly (string Name, Action<PolicyVector> Check)[] Checks =
    [
        ("lido.claimable.discounted", LidoVectors.Claimable),
        ("lido.prefinalize.discounted", LidoVectors.Prefinalize),
        ("lido.calculateFinalizationBatches.budget", LidoVectors.Budget),
        ("lido.minFirst", LidoVectors.MinFirst),
        ("stakewise.deposit.ceil", StakeWiseVectors.DepositCeil),
        ("stakewise.exit.partialCheckpoints", StakeWiseVectors.PartialCheckpoints),
        ("stakewise.exit.finalClaims", StakeWiseVectors.FinalClaims),
        ("stakewise.fee.mint", StakeWiseVectors.FeeMint),
        ("stakewise.v2.penalty.shared", StakeWiseVectors.PenaltyShared),
        ("stakewise.v2.penalty.allExiting", StakeWiseVectors.PenaltyAllExiting),
        ("etherfi.frozenRate.negativeAfterFinalize", EtherFiVectors.NegativeAfterFinalize),
        ("etherfi.claim.upsideForfeited", EtherFiVectors.UpsideForfeited),
        ("etherfi.claim.strandedSweep", EtherFiVectors.StrandedSweep),
        ("frax.queue.totalFees", OtherVectors.FraxFees),
        ("solana.epochFee", SolanaVectors.EpochFee),
        ("solana.withdrawAll", SolanaVectors.WithdrawAll),
        ("solana.splitWithdrawal", SolanaVectors.SplitWithdrawal),
        ("cosmos.removeDelShares", OtherVectors.RemoveDelegatorShares),
        ("oz4626.sequence", Erc4626Vectors.Sequence),
        ("oz4626.inflation", Erc4626Vectors.Inflation),
        ("hwm.boringVault", OtherVectors.BoringVault),
        ("csm.bondCurve.default", CsmVectors.DefaultCurve),
        ("csm.bondCurve.big", CsmVectors.BigCurve),
        ("csm.withdrawal.allPenalties", CsmVectors.AllPenalties),
        ("rocketpool.minipool.withdraw36", RocketPoolVectors.Minipool),
        ("rocketpool.minipool.withdraw28", RocketPoolVectors.Minipool),
        ("rocketpool.minipool.withdraw15", RocketPoolVectors.Minipool),
        ("rocketpool.minipool.penalty50", RocketPoolVectors.MinipoolPenalty),
        ("rocketpool.megapool.split", RocketPoolVectors.MegapoolRewards),
        ("rocketpool.megapool.split.pdao", RocketPoolVectors.MegapoolRewards),
        ("rocketpool.megapool.exit.debt", RocketPoolVectors.MegapoolDebt),
    ];

    private static readonly (string Name, string Why)[] Misfits =
    [
        ("etherfi.claim.lockUnderflowReverts", "the contract's counter of ether outside falls below the escrow and the claim reverts;"
            + " the house pool pays from its escrow, see WhereTheHousePoolDiffersTests"),
        ("frax.queue.position", NoFraxQueue),
        ("frax.queue.partialThenFull", NoFraxQueue),
        ("xerc4626.linear", NoRelease),
        ("xerc4626.delayedSync", NoRelease),
        ("solana.feeWhenSupplyZero", "without tokens the whole reward is minted as the fee; the house pool mints the fee only,"
            + " see WhereTheHousePoolDiffersTests"),
        ("cosmos.slash.unbonding", "an exit pays for an infraction by its height; the house pool knows the epoch of a report only"),
        ("cosmos.f1.basic", NoFeeShares),
        ("cosmos.f1.multiDelegator", NoFeeShares),
        ("cosmos.allocate", NoFeeShares),
    ];

    public static TheoryData<string> Checked => [.. Checks.Select(static check => check.Name)];

    public static TheoryData<string, string> Unfit
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach ((string name, string why) in Misfits)
            {
                data.Add(name, why);
            }

            return data;
        }
    }

    [Fact]
    public void Every_vector_is_checked_or_says_why_it_does_not_fit() => Assert.Equal(
        PolicyVectors.All.Select(static vector => vector.Name).Order(StringComparer.Ordinal),
        Checks.Select(static check => check.Name).Concat(Misfits.Select(static misfit => misfit.Name))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Checked))]
    public void The_rules_reproduce_what_a_protocol_states(string name) =>
        Checks.Single(check => string.Equals(check.Name, name, StringComparison.Ordinal)).Check(PolicyVectors.Named(name));

    [Theory]
    [MemberData(nameof(Unfit))]
    public void A_vector_that_no_rule_makes_says_why(string name, string why)
    {
        Assert.NotNull(PolicyVectors.Named(name));
        Assert.False(string.IsNullOrWhiteSpace(why));
    }
}
