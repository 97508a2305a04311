using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido.Histories;

/// <summary>Recorded histories as journal files.</summary>
public sealed class LidoJournalFileTests
{
    [Theory]
    [MemberData(nameof(LedgerLawsTests.All), MemberType = typeof(LedgerLawsTests))]
    public void A_replay_of_the_file_is_the_live_pool(string file)
    {
        LidoPool live = LidoHistory.Of(file).Live;
        byte[] bytes = JournalFileBytes.Of(live.Ledger, withDigest: true);
        LidoPool replayed = LidoPool.ReplayFile(bytes, out JournalFileSummary read, new() { ChecksDigests = true });
        Assert.Equal(live.Ledger.StateDigest(), replayed.Ledger.StateDigest());
        Assert.Equal(read.Digest, replayed.Ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(("lido", live.Ledger.LastEvent), (read.Protocol, read.LastEvent));
        Assert.Equal(bytes, JournalFileBytes.Of(replayed.Ledger, withDigest: true));
        Assert.Empty(replayed.Ledger.CheckInvariants());
    }

    [Theory]
    [MemberData(nameof(LedgerLawsTests.Small), MemberType = typeof(LedgerLawsTests))]
    public void A_replay_equals_the_live_pool_at_every_frame(string file)
    {
        LidoHistory history = LidoHistory.Of(file);
        LidoPool live = history.Open();
        using MemoryStream stream = new();
        JournalFileWriter writer = JournalFileWriter.Begin(live.Ledger, stream);
        List<(EventNumber Last, Digest State)> frames = [];
        for (int i = 0; i < history.Steps.Count; i++)
        {
            LidoStep step = history.Steps[i];
            _ = live.Execute(step.Command, step.Context);
            if (i % 13 == 0)
            {
                writer.Append();
                frames.Add((live.Ledger.LastEvent, live.Ledger.StateDigest()));
            }
        }

        writer.Append();
        writer.End();
        foreach ((EventNumber last, Digest state) in frames)
        {
            stream.Position = 0;
            LidoPool then = LidoPool.ReplayFile(stream, out JournalFileSummary read, new() { Until = last });
            Assert.Equal((last, last), (read.LastEvent, then.Ledger.LastEvent));
            Assert.Equal(state, then.Ledger.StateDigest());
        }
    }

    [Fact]
    public void The_house_pool_refuses_a_file_of_lido()
    {
        byte[] bytes = JournalFileBytes.Of(LidoHistory.Of("small-s1.jsonl").Live.Ledger);
        Assert.Contains(
            "protocol lido, not of staking-pool",
            Assert.Throws<LedgerCorruptException>(() => StakingPool.ReplayFile(bytes, out _)).Message,
            StringComparison.Ordinal);
    }
}
