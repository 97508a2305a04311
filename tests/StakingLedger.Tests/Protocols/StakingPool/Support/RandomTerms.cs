using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Seeded random terms, so that every choice meets every other one.</summary>
internal sealed class RandomTerms(Random random)
{
    /// <summary>The size of usual amounts, in bits.</summary>
    public int Bits { get; } = new[] { 6, 12, 40, 70, 100, 122 }[random.Next(6)];

    public PoolTerms First() => Changed(new PoolTerms
    {
        Charter = new PoolCharter
        {
            Pool = PoolId.Parse("random"),
            TokenModel = Pick<TokenModel>(),
            RateSource = random.Next(4) == 0 ? RateSource.Reported : RateSource.Live,
            Defence = random.Next(3) switch
            {
                0 => FirstDepositorDefence.None,
                1 => FirstDepositorDefence.DeadShares(Number(Math.Min(Bits, 30))),
                _ => FirstDepositorDefence.VirtualShares(random.Next(19)),
            },
            ReportedBy = Pick<ReportSubject>(),
            ValidatorSize = new ValidatorSize(Number(Math.Max(1, Bits - 3)), (ulong)random.Next(1, 5)),
        },
        Roles = TestTerms.Roles with { AnyoneMayDeposit = random.Next(8) != 0 },
    });

    /// <summary>Other terms of the same pool; the version is left to the caller.</summary>
    public PoolTerms Changed(PoolTerms terms) => terms with
    {
        RewardFee = new RewardFee
        {
            Rate = random.Next(4) == 0 ? BasisPoints.Zero : BasisPoints.FromValue(random.Next(40) == 0 ? 10_000 : random.Next(3_000)),
            Form = Pick<RewardFeeForm>(),
            Base = Pick<RewardFeeBase>(),
            Split = Split(),
        },
        DepositFee = BasisPoints.FromValue(random.Next(3) == 0 ? random.Next(200) : 0),
        WithdrawalFee = BasisPoints.FromValue(random.Next(3) == 0 ? random.Next(200) : 0),
        Limits = Limits(),
        Exit = new ExitTerms
        {
            Policy = Pick<ExitPolicy>(),
            CancelAllowed = random.Next(4) != 0,
            InstantRedemption = random.Next(4) != 0,
        },
        Losses = new LossTerms
        {
            BondCoversInactivity = random.Next(2) == 0,
            BondCoversSlashing = random.Next(4) != 0,
            InsuranceCoversInactivity = random.Next(2) == 0,
            InsuranceCoversSlashing = random.Next(4) != 0,
            BondPerValidator = random.Next(2) == 0 ? Amount.Zero : Number(Math.Max(1, Bits - 6)),
        },
        Routing = new RoutingTerms
        {
            Strategy = Pick<RoutingStrategy>(),
            ExpressRate = (ulong)random.Next(4),
            BufferKept = random.Next(3) == 0 ? Number(Math.Max(1, Bits - 4)) : Amount.Zero,
        },
        TransfersAllowed = random.Next(8) != 0,
    };

    public Amount Number(int bits) => Amount.FromWei(Word(bits));

    /// <summary>A number above zero of so many bits or fewer, uniform in its length.</summary>
    public UInt256 Word(int bits)
    {
        Span<byte> bytes = stackalloc byte[32];
        random.NextBytes(bytes);
        int length = random.Next(1, bits + 1);
        return (UInt256.ReadLittleEndian(bytes) | (UInt256.One << 255)) >> (256 - length);
    }

    private PoolLimits Limits()
    {
        Amount minDeposit = random.Next(5) == 0 ? Number(Math.Max(1, Bits - 4)) : Amount.Zero;
        Amount minWithdrawal = random.Next(5) == 0 ? Number(Math.Max(1, Bits - 4)) : Amount.Zero;
        return new PoolLimits
        {
            MinDeposit = minDeposit,
            MaxDeposit = random.Next(5) == 0 ? minDeposit + Number(Bits + 2) : null,
            MinWithdrawal = minWithdrawal,
            MaxWithdrawal = random.Next(5) == 0 ? minWithdrawal + Number(Bits + 2) : null,
            DepositRate = random.Next(5) == 0
                ? new DepositRate(Number(Math.Min(128, Bits + 4)), (ulong)random.Next(1, 90_000))
                : null,
            MaxPositiveRebase = random.Next(5) == 0 ? BasisPoints.FromValue(random.Next(2_000)) : null,
            MaxPenalty = random.Next(5) == 0 ? BasisPoints.FromValue(random.Next(2_000)) : null,
            MaxAnnualReward = random.Next(6) == 0 ? BasisPoints.FromValue(random.Next(10_001)) : null,
            MaxEpochStep = random.Next(5) == 0 ? (ulong)random.Next(1, 4) : null,
        };
    }

    private FeeSplit Split()
    {
        int operators = random.Next(3) == 0 ? 0 : random.Next(10_001);
        int treasury = random.Next(10_001 - operators);
        int insurance = random.Next(10_001 - operators - treasury);
        return new FeeSplit
        {
            Parts =
            [
                new FeeShare(FeeRecipient.Operators, BasisPoints.FromValue(operators)),
                new FeeShare(FeeRecipient.Treasury, BasisPoints.FromValue(treasury)),
                new FeeShare(FeeRecipient.Insurance, BasisPoints.FromValue(insurance)),
                new FeeShare(
                    FeeRecipient.Account(Actors.Carol), BasisPoints.FromValue(10_000 - operators - treasury - insurance)),
            ],
            Remainder = random.Next(3) switch
            {
                0 => FeeRecipient.Treasury,
                1 => FeeRecipient.Insurance,
                _ => FeeRecipient.Account(Actors.Bob),
            },
            Weights = Pick<OperatorWeights>(),
        };
    }

    private T Pick<T>()
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }
}
