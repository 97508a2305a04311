namespace StakingLedger.Tests.Reference;

/// <summary>The model reproduces what the real contracts did, to the wei, event for event and text for text.</summary>
public sealed class ReferenceReplaysRecordedHistoriesTests
{
    [Theory]
    [InlineData("small-s1.jsonl", 84)]
    [InlineData("v2-small-s1.jsonl", 74)]
    [InlineData("edge-tiny-s1.jsonl.gz", 600)]
    [InlineData("edge-huge-s1.jsonl.gz", 500)]
    [InlineData("edge-sub1-s1.jsonl.gz", 701)]
    [InlineData("edge-faults-s1.jsonl.gz", 700)]
    [InlineData("medium-s1.jsonl.gz", 2_000)]
    [InlineData("v2-medium-s1.jsonl.gz", 2_000)]
    [InlineData("large-s1.jsonl.gz", 20_500)]
    public void Every_value_of_a_recorded_history_is_reproduced(string file, int operations)
    {
        ReferenceReplay replay = ReferenceReplay.Of(file);

        Assert.True(replay.Differences.Count == 0, string.Join(Environment.NewLine, replay.Differences));
        Assert.Equal(operations, replay.Operations);
        Assert.True(replay.Dumps > 0, "no state dump was compared");
        Assert.True(replay.Values > operations * 20, "too few values were compared");
    }
}
