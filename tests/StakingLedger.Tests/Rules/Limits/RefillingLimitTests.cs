using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Limits;

/// <summary>The deposit rate of the house pool, section 5.</summary>
public sealed class RefillingLimitTests
{
    [Theory]
    [InlineData(1_000, 100)]
    [InlineData(1_001, 128)]
    [InlineData(1_002, 157)]
    [InlineData(1_007, 200)]
    [InlineData(9_999, 200)]
    public void It_refills_evenly_up_to_its_maximum(ulong at, ulong expected)
    {
        RefillingLimit limit = RefillingLimit.Full(Wei(200), 7, At(1_000)).After(Wei(100), At(1_000));
        Assert.Equal(Wei(expected), limit.AvailableAt(At(at)));
    }

    [Fact]
    public void It_is_full_at_first_and_counts_from_every_use()
    {
        RefillingLimit limit = RefillingLimit.Full(Wei(200), 7, At(1_000));
        Assert.Equal(new RefillingLimit(Wei(200), 7, Wei(200), At(1_000)), limit);
        limit = limit.After(Wei(200), At(1_003));
        Assert.Equal(new RefillingLimit(Wei(200), 7, Amount.Zero, At(1_003)), limit);
        Assert.Equal(Wei(28), limit.AvailableAt(At(1_004)));
        limit = limit.After(Amount.Zero, At(1_004));
        Assert.Equal(Wei(56), limit.AvailableAt(At(1_005)));
    }

    [Fact]
    public void No_more_can_be_taken_than_there_is_and_not_before_the_last_use()
    {
        RefillingLimit limit = RefillingLimit.Full(Wei(200), 7, At(1_000)).After(Wei(150), At(1_000));
        Assert.Throws<OverflowException>(() => limit.After(Wei(51), At(1_000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => limit.AvailableAt(At(999)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RefillingLimit.Full(Wei(1), 0, At(1)));
    }

    [Property]
    public void What_is_available_is_the_exact_floor_below_the_maximum(UInt256 m, UInt256 l, UInt256 w, UInt256 t)
    {
        ulong window = Math.Max(1, (ulong)(w & ulong.MaxValue));
        ulong elapsed = (ulong)(t & ulong.MaxValue);
        RefillingLimit limit = new(Amount.FromWei(m), window, Amount.FromWei(l), At(0));
        Assert.Equal(
            BigInteger.Min((BigInteger)m, (BigInteger)l + ((BigInteger)m * elapsed / window)),
            (BigInteger)limit.AvailableAt(At(elapsed)).Value);
    }

    private static Amount Wei(ulong wei) => Amount.FromWei(wei);

    private static Timestamp At(ulong seconds) => Timestamp.FromSeconds(seconds);
}
