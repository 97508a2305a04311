using StakingLedger.Conformance;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ingestion;

/// <summary>The journal of any pool, written as a history, replays to the same digests.</summary>
public sealed class NativeHistoryWriterTests
{
    public static TheoryData<string> Examples => [.. NativeFiles.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_journal_of_an_example_replays_to_the_same_digests(string example) =>
        DemandSameDigests(NativeRoundTripTests.PoolOf(example));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_journal_of_a_random_pool_replays_to_the_same_digests(int seed)
    {
        StakingPool pool = NativeWorkload.Run(seed, commands: 400);
        Assert.InRange(pool.Ledger.LastEvent.Value, 100UL, 401UL);
        DemandSameDigests(pool);
    }

    [Fact]
    public void A_pool_without_its_first_events_cannot_be_written()
    {
        StakingPool restored = StakingPool.Restore(NativeRoundTripTests.PoolOf("examples/queue-run.jsonl").Snapshot());
        Assert.Throws<ArgumentException>(() => NativeHistoryWriter.RowsOf(restored, "n"));
        Assert.Throws<ArgumentException>(() => NativeHistoryWriter.WriteJournal(restored, "n", Stream.Null));
    }

    [Fact]
    public void What_is_no_history_cannot_be_written()
    {
        NativeHeader header = NativeSamples.HeaderOf(NativeSamples.Plain);
        NativeHistoryWriter writer = new(new MemoryStream());
        Assert.Throws<InvalidOperationException>(() => writer.Write(new NativeNote { Note = "x" }));
        Assert.Throws<ArgumentException>(() => writer.Write(header with { Name = string.Empty }));
        writer.Write(header);
        Assert.Throws<InvalidOperationException>(() => writer.Write(header));
        Assert.Throws<ArgumentException>(() => writer.Write(new NativeNote()));
        Assert.Throws<ArgumentException>(() => writer.Write(
            new NativeExpectation(NativeExpectationKind.Totals, string.Empty, [new("nothing", "1")])));
        Assert.Throws<ArgumentException>(() => writer.Write(
            new NativeCommand(new Deposit(default, Amount.FromWei(1)), Context.By(NativeSamples.Gov))));
        Assert.Throws<ArgumentException>(() => writer.Write(new NativeCommand(new PausePool(), default)));
    }

    private static void DemandSameDigests(StakingPool pool)
    {
        using MemoryStream stream = new();
        NativeHistoryWriter.WriteJournal(pool, "copy", stream);
        using NativeHistoryReader reader = new(new MemoryStream(stream.ToArray()), "memory");
        VerificationReport report = NativeHistoryVerifier.Verify(reader);
        Assert.Equal(VerificationVerdict.Equal, report.Verdict);
        Assert.Equal("copy", report.Name);
        Assert.Equal(pool.Ledger.LastEvent.Value - 1, report.Operations);
        Assert.Equal((long)pool.Ledger.LastEvent.Value + 1, report.Observations);

        StakingPool? replayed = null;
        foreach (NativeRow row in NativeFiles.Read(stream.ToArray()))
        {
            if (row is NativeHeader header)
            {
                replayed = NativeReplay.Open(header);
            }
            else if (row is NativeCommand command)
            {
                Assert.True(NativeReplay.Execute(replayed!, command).IsAccepted);
            }
        }

        Assert.Equal(pool.Snapshot(), replayed!.Snapshot());
    }
}
