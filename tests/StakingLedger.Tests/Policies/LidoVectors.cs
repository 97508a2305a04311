using StakingLedger.Rules;
using StakingLedger.Tests.Rules.Withdrawals;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>Vectors of Lido's withdrawal queue and of its allocation.</summary>
internal static class LidoVectors
{
    internal static void Claimable(PolicyVector v) => Assert.Equal(
        v.AmountOut("claimable"),
        WithdrawalRate.Payment(v.AmountIn("nominal"), v.SharesIn("shares"), Rate(v)));

    internal static void Prefinalize(PolicyVector v)
    {
        Prefinalization sums = Prefinalization.Compute(Queue(v), PolicyVector.Numbers(v.In("batches")), Rate(v));
        Assert.Equal(PrefinalizationFailure.None, sums.Failure);
        Assert.Equal(v.AmountOut("ethToLock"), sums.AssetsToLock);
        Assert.Equal(v.SharesOut("sharesToBurn"), sums.SharesToBurn);
    }

    /// <summary>What is left of the budget after each request, seen from outside: the least budget that takes it in.</summary>
    internal static void Budget(PolicyVector v)
    {
        Amount budget = v.AmountIn("budget");
        Amount first = budget - v.AmountOut("remainingAfterFirst");
        Amount both = budget - v.AmountOut("remainingAfterSecond");
        Amount wei = Quantities.Wei(1);
        Assert.Empty(Batches(v, first - wei));
        Assert.Equal([1UL], Batches(v, first));
        Assert.Equal([1UL], Batches(v, both - wei));
        Assert.Equal([2UL], Batches(v, both));
    }

    internal static void MinFirst(PolicyVector v)
    {
        ulong[] buckets = PolicyVector.Numbers(v.In("buckets"));
        ulong allocated = MinFirstAllocation.Allocate(
            buckets, PolicyVector.Numbers(v.In("capacities")), v.NumberIn("allocationSize"));
        Assert.Equal(v.NumberOut("allocated"), allocated);
        Assert.Equal(PolicyVector.Numbers(v.Out("buckets")), buckets);
    }

    private static IReadOnlyList<ulong> Batches(PolicyVector v, Amount budget) =>
        FinalizationBatches.Compute(Queue(v), Rate(v), Timestamp.FromSeconds(ulong.MaxValue), budget);

    private static ShareRate Rate(PolicyVector v) => ShareRate.Parse(v.In("maxShareRate").GetString()!);

    private static FakeRequests Queue(PolicyVector v) => new(
        0,
        [.. v.In("requests").EnumerateArray().Select(static (request, i) => (
            (ulong)Amount.Parse(request.GetProperty("nominal").GetString()!).Value,
            (ulong)Shares.Parse(request.GetProperty("shares").GetString()!).Value,
            (ulong)i + 1,
            (ulong)i + 1))]);
}
