using System.Buffers.Binary;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class JournalFileDamageTests
{
    private static readonly JournalFileOptions ToLastFrame = new() { UpToLastWholeFrame = true };

    [Fact]
    public void Every_flipped_bit_is_refused()
    {
        byte[] file = Small(out _);
        foreach (JournalFileOptions reading in new[] { new JournalFileOptions(), ToLastFrame })
        {
            for (int i = 0; i < file.Length; i++)
            {
                for (int bit = 0; bit < 8; bit++)
                {
                    byte[] damaged = [.. file];
                    damaged[i] ^= (byte)(1 << bit);
                    Refused(damaged, reading);
                    Assert.Throws<LedgerCorruptException>(() => JournalFile.Inspect(damaged, reading));
                }
            }
        }
    }

    [Fact]
    public void Flipped_bits_of_a_large_file_are_refused()
    {
        byte[] file = JournalFileBytes.Of(ToyWorkload.Run(221, 9_000, 60));
        Random random = new(222);
        for (int i = 0; i < 60; i++)
        {
            byte[] damaged = [.. file];
            damaged[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Throws<LedgerCorruptException>(() => JournalFile.Inspect(damaged, ToLastFrame));
        }
    }

    [Fact]
    public void Every_truncation_and_every_trailing_byte_is_refused()
    {
        byte[] file = Small(out _);
        for (int length = 0; length < file.Length; length++)
        {
            Refused(file[..length]);
        }

        for (int extra = 0; extra < 256; extra++)
        {
            Refused([.. file, (byte)extra]);
        }
    }

    [Fact]
    public void What_stands_before_a_torn_tail_is_read_when_asked_for_and_the_tail_is_told()
    {
        byte[] file = Small(out PoolLedger live);
        List<int> edges = JournalFileBytes.Edges(file);
        ulong[] lasts = [0, 5, 9, 20, 20];
        for (int length = edges[0]; length <= file.Length; length++)
        {
            int whole = edges.FindLastIndex(e => e <= length);
            foreach (byte[] torn in new[] { file[..length], [.. file[..edges[whole]], .. new byte[length - edges[whole]]] })
            {
                PoolLedger read = PoolLedger.ReplayFile(torn, new ToyPool(), out JournalFileSummary summary, ToLastFrame);
                Assert.Equal((edges[whole], length - edges[whole]), (summary.WholeBytes, summary.TornBytes));
                Assert.Equal((lasts[whole], whole), (summary.LastEvent.Value, summary.Frames));
                Assert.Equal(whole == edges.Count - 1, summary.IsClosed);
                Assert.Equal(PoolLedger.Fold(live.Journal, new ToyPool(), read.LastEvent).StateDigest(), read.StateDigest());
                Assert.Equal(summary, JournalFile.Inspect(torn, ToLastFrame));
            }
        }

        Assert.Contains("UpToLastWholeFrame", Refused(file[..^1]), StringComparison.Ordinal);
        Assert.Contains("frame 2, byte", Refused(file[..(edges[1] + 50)]), StringComparison.Ordinal);
        Assert.Contains("begin no frame", Refused([.. file, 1], ToLastFrame), StringComparison.Ordinal);
        Assert.Contains("others behind them", Refused([.. file, .. new byte[70_000], 1], ToLastFrame), StringComparison.Ordinal);
        for (int length = 0; length < edges[0]; length++)
        {
            Refused(file[..length], ToLastFrame);
        }
    }

    [Fact]
    public void A_damaged_frame_leaves_the_ledger_sound_behind_the_frame_before_it()
    {
        byte[] file = Small(out PoolLedger live);
        List<int> edges = JournalFileBytes.Edges(file);
        byte[] damaged = [.. file];
        damaged[edges[2] + 60] ^= 1;
        PoolLedger ledger = new(new ToyPool());
        LedgerCorruptException e = Assert.Throws<LedgerCorruptException>(() => ledger.AppendFile(damaged));
        Assert.Contains($"frame 3, byte {edges[2]} of the file", e.Message, StringComparison.Ordinal);
        Assert.Contains("checksum", e.Message, StringComparison.Ordinal);
        Assert.False(ledger.IsCorrupt);
        Assert.Equal(9UL, ledger.LastEvent.Value);
        ledger.AppendFile(file);
        Assert.Equal(live.StateDigest(), ledger.StateDigest());
        Assert.Equal(live.JournalDigest(includeOpenTail: true), ledger.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void A_changed_byte_under_right_checksums_is_refused_or_is_the_canonical_file_of_another_history()
    {
        byte[] file = JournalFileBytes.Of(ToyWorkload.Run(223, 20));
        List<int> edges = JournalFileBytes.Edges(file);
        Random random = new(224);
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = [.. file];
            damaged[random.Next(file.Length)] = (byte)random.Next(256);
            damaged = JournalFileBytes.Sealed(damaged, edges);
            try
            {
                PoolLedger replayed = PoolLedger.ReplayFile(damaged, new ToyPool(), out _);
                Assert.Equal(damaged, JournalFileBytes.Of(replayed));
            }
            catch (LedgerCorruptException)
            {
                refused++;
            }
            catch (ArgumentException e) when (e.Message.StartsWith("The journal begins with event", StringComparison.Ordinal))
            {
                refused++;
            }
        }

        Assert.InRange(refused, 8_000, 20_000);
    }

    [Theory]
    [InlineData(16, 4_097u)]
    [InlineData(16, 0xFFFF_FFFFu)]
    [InlineData(16, 0u)]
    [InlineData(20, 0x7FFF_FFFFu)]
    [InlineData(20, 0u)]
    [InlineData(24, 0x7FFF_FFFFu)]
    [InlineData(28, 0x7FFF_FFFFu)]
    [InlineData(28, 0x8000_0000u)]
    [InlineData(32, 0x7FFF_FFFFu)]
    [InlineData(40, 0xFFFF_FFFFu)]
    [InlineData(40, 0u)]
    [InlineData(4, 3u)]
    public void Counts_and_lengths_that_lie_are_refused_before_anything_is_believed(int offset, uint value)
    {
        byte[] file = Small(out _);
        List<int> edges = JournalFileBytes.Edges(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(edges[1] + offset), value);
        file = JournalFileBytes.Sealed(file, edges);
        string message = Refused(file);
        Assert.Contains($"frame 2, byte {edges[1]}", message, StringComparison.Ordinal);
        Refused(file, ToLastFrame);
    }

    [Fact]
    public void A_length_that_only_the_header_knows_asks_for_no_memory()
    {
        byte[] file = Small(out _)[..64];
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), 0x7FF0_0000);
        using MemoryStream stream = new(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<LedgerCorruptException>(() => JournalFile.Inspect(stream));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_file_of_another_protocol_version_or_opening_is_refused_and_the_message_says_so()
    {
        byte[] file = Small(out _);
        string renamed = Refused(file, protocol: new ToyPool { Name = "other" });
        string reopened = Refused(file, protocol: new ToyPool { WellKnownAccounts = [ToyPool.Desk] });
        Assert.Contains("protocol toy, not of other", renamed, StringComparison.Ordinal);
        Assert.Contains("opened with other accounts", reopened, StringComparison.Ordinal);
        byte[] newer = [.. file];
        newer[6]++;
        Assert.Contains("format version 2", Refused(newer), StringComparison.Ordinal);
        Assert.Contains("SLJRNL", Refused([]), StringComparison.Ordinal);
        Assert.Contains("SLJRNL", Refused(new PoolLedger(new ToyPool()).Snapshot()), StringComparison.Ordinal);
    }

    [Fact]
    public void Frames_of_two_files_do_not_go_together()
    {
        byte[] file = Small(out _);
        byte[] other = Small(out _, seed: 299);
        List<int> edges = JournalFileBytes.Edges(file);
        List<int> others = JournalFileBytes.Edges(other);
        byte[] mixed = [.. file[..edges[1]], .. other[others[1]..]];
        Assert.Contains("it follows a frame with checksum", Refused(mixed), StringComparison.Ordinal);
        Assert.Contains("it follows a frame with checksum", Refused([.. file[..edges[1]], .. file[edges[2]..]]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_of_another_history_is_refused_by_a_ledger_that_is_under_way()
    {
        byte[] other = Small(out _, seed: 299);
        PoolLedger live = ToyWorkload.Run(225, 7);
        Digest before = live.StateDigest();
        Assert.Throws<LedgerCorruptException>(() => live.AppendFile(other));
        Assert.False(live.IsCorrupt);
        Assert.Equal(before, live.StateDigest());
    }

    /// <summary>Twenty events in three frames, and an end frame.</summary>
    private static byte[] Small(out PoolLedger live, int seed = 220)
    {
        PoolLedger ledger = new(new ToyPool());
        ToyWorkload workload = new(seed);
        Queue<int> steps = new([5, 4, 11]);
        live = ledger;
        return JournalFileBytes.InAppends(ledger, l =>
        {
            bool goesOn = steps.TryDequeue(out int step);
            workload.Continue(l, step);
            return goesOn;
        });
    }

    private static string Refused(byte[] file, JournalFileOptions? reading = null, ToyPool? protocol = null)
    {
        LedgerCorruptException e = Assert.Throws<LedgerCorruptException>(
            () => PoolLedger.ReplayFile(file, protocol ?? new ToyPool(), out _, reading));
        using MemoryStream stream = new(file);
        Assert.Equal(e.Message, Assert.Throws<LedgerCorruptException>(
            () => PoolLedger.ReplayFile(stream, protocol is null ? new ToyPool() : new ToyPool
            {
                Name = protocol.Name,
                WellKnownAccounts = protocol.WellKnownAccounts,
            }, out _, reading)).Message);
        return e.Message;
    }
}
