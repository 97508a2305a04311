using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Withdrawals;

/// <summary>Specification 9.4: one rate and one floor for a whole batch.</summary>
public sealed class PrefinalizationTests
{
    // Rates 1.1, 1.2, 1.0, 0.9; the first request is finalised already.
    private static readonly FakeRequests Queue = new(1, (110, 100, 1, 1), (120, 100, 2, 1), (100, 100, 3, 2), (91, 101, 4, 3));

    private static readonly ShareRate OnePointOne = ShareRate.Parse("1100000000000000000000000000");

    [Theory]
    [InlineData(new ulong[] { 2 }, 110, 100)]
    [InlineData(new ulong[] { 3 }, 220, 200)]
    [InlineData(new ulong[] { 2, 3 }, 210, 200)]
    [InlineData(new ulong[] { 2, 4 }, 301, 301)]
    [InlineData(new ulong[] { 4 }, 311, 301)]
    public void A_batch_is_priced_as_a_whole(ulong[] batches, ulong assets, ulong shares) => Assert.Equal(
        new Prefinalization(Amount.FromWei(assets), Shares.Of(shares), PrefinalizationFailure.None, 0),
        Prefinalization.Compute(Queue, batches, OnePointOne));

    [Theory]
    [InlineData(new ulong[] { }, PrefinalizationFailure.EmptyBatches, 0)]
    [InlineData(new ulong[] { 1 }, PrefinalizationFailure.InvalidRequestId, 1)]
    [InlineData(new ulong[] { 0, 9 }, PrefinalizationFailure.InvalidRequestId, 0)]
    [InlineData(new ulong[] { 5 }, PrefinalizationFailure.InvalidRequestId, 5)]
    [InlineData(new ulong[] { 3, 3 }, PrefinalizationFailure.BatchesAreNotSorted, 0)]
    [InlineData(new ulong[] { 4, 2 }, PrefinalizationFailure.BatchesAreNotSorted, 0)]
    public void Wrong_batches_are_refused_in_the_contracts_order(ulong[] batches, PrefinalizationFailure failure, ulong id)
    {
        Prefinalization refused = Prefinalization.Compute(Queue, batches, OnePointOne);

        Assert.Equal((failure, id), (refused.Failure, refused.FailedId));
    }

    [Fact]
    public void A_rate_of_zero_is_refused_first() => Assert.Equal(
        PrefinalizationFailure.ZeroShareRate, Prefinalization.Compute(Queue, [], ShareRate.FromRay(UInt256.Zero)).Failure);

    [Fact]
    public void An_id_beyond_the_queue_inside_the_list_fails_in_the_contracts_arithmetic()
    {
        FakeRequests untouched = new(0, (110, 100, 1, 1), (120, 100, 2, 1));

        Assert.Equal(ArithmeticFault.SubtractionUnderflow, FaultOf(Queue, 2, 99, 3));
        Assert.Equal(ArithmeticFault.DivisionByZero, FaultOf(untouched, 99, 2));
        Assert.Equal(ArithmeticFault.DivisionByZero, FaultOf(new FakeRequests(0, (100, 0, 1, 1)), 1));
    }

    private static ArithmeticFault FaultOf(FakeRequests queue, params ulong[] batches) =>
        Assert.Throws<ArithmeticFaultException>(() => Prefinalization.Compute(queue, batches, OnePointOne)).Fault;
}
