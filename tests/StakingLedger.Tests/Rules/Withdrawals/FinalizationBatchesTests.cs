using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Withdrawals;

/// <summary>Specification 9.3: how requests are put into batches under a budget.</summary>
public sealed class FinalizationBatchesTests
{
    private static readonly ShareRate OnePointOne = ShareRate.Parse("1100000000000000000000000000");

    // Rates 1.2, 1.0, 1.0, 1.2, 1.2; reports 1, 2, 2, 2, 3.
    private static readonly FakeRequests Queue =
        new(0, (120, 100, 10, 1), (100, 100, 20, 2), (100, 100, 30, 2), (120, 100, 40, 2), (120, 100, 50, 3));

    [Theory]
    [InlineData(1_000, 99, new ulong[] { 1, 5 })]
    [InlineData(1_000, 45, new ulong[] { 1, 4 })]
    [InlineData(1_000, 9, new ulong[] { })]
    [InlineData(110, 99, new ulong[] { 1 })]
    [InlineData(109, 99, new ulong[] { })]
    [InlineData(310, 99, new ulong[] { 1, 3 })]
    [InlineData(530, 99, new ulong[] { 1, 5 })]
    [InlineData(529, 99, new ulong[] { 1, 4 })]
    public void Requests_share_a_batch_by_report_or_by_side_of_the_rate(ulong budget, ulong latest, ulong[] expected) =>
        Assert.Equal(
            expected,
            FinalizationBatches.Compute(Queue, OnePointOne, Timestamp.FromSeconds(latest), Amount.FromWei(budget)));

    [Fact]
    public void There_are_at_most_36_batches()
    {
        (ulong, ulong, ulong, ulong)[] alternating =
            [.. Enumerable.Range(0, 50).Select(static i => (i % 2 == 0 ? 100UL : 120UL, 100UL, 1UL, (ulong)i))];

        IReadOnlyList<ulong> batches = FinalizationBatches.Compute(
            new FakeRequests(0, alternating), OnePointOne, Timestamp.FromSeconds(5), Amount.FromWei(1_000_000));

        Assert.Equal(Enumerable.Range(1, FinalizationBatches.MaxBatches).Select(static i => (ulong)i), batches);
    }

    [Fact]
    public void Batches_lock_no_more_than_the_budget_up_to_a_floor_per_request()
    {
        Random random = new(11);
        for (int round = 0; round < 200; round++)
        {
            // Requests between the same two reports were made at the same rate.
            int[] percent = [.. Enumerable.Range(0, 11).Select(_ => random.Next(90, 130))];
            (ulong, ulong, ulong, ulong)[] requests = [.. Enumerable.Range(0, 1 + random.Next(30)).Select(i =>
            {
                ulong shares = (ulong)random.Next(90, 90_000);
                return (shares * (ulong)percent[i / 3] / 100, shares, (ulong)i, (ulong)i / 3);
            })];
            FakeRequests queue = new((ulong)random.Next(requests.Length), requests);
            Amount budget = Amount.FromWei((ulong)random.Next(1_000_000));
            IReadOnlyList<ulong> batches = FinalizationBatches.Compute(queue, OnePointOne, Timestamp.FromSeconds(99), budget);
            if (batches.Count == 0)
            {
                continue;
            }

            Prefinalization locked = Prefinalization.Compute(queue, [.. batches], OnePointOne);
            Assert.Equal(PrefinalizationFailure.None, locked.Failure);
            Assert.True(locked.AssetsToLock <= budget + Amount.FromWei(queue.LastId), $"{locked.AssetsToLock} of {budget}");
        }
    }
}
