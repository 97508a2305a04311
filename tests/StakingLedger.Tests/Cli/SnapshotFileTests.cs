using System.Buffers.Binary;
using StakingLedger.Cli;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class SnapshotFileTests : IDisposable
{
    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");

    private readonly string _folder = Directory.CreateTempSubdirectory("staking-ledger-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_place_that_can_hold_no_snapshot_is_refused_before_the_replay()
    {
        string history = In("history.jsonl");
        File.Copy(Small, history);
        DemandRefused("not an empty one", string.Empty, history);
        DemandRefused("it is the history itself", history, history);
        DemandRefused("it is the history itself", Path.Combine(_folder, ".", "history.jsonl"), history);
        DemandRefused("it is a directory", _folder, history);
        DemandRefused("its directory does not exist", In("nowhere/a.snap"), history);
        if (!OperatingSystem.IsWindows())
        {
            _ = Directory.CreateSymbolicLink(In("alias"), _folder);
            _ = File.CreateSymbolicLink(In("link"), In("elsewhere"));
            DemandRefused("it is the history itself", Path.Combine(_folder, "alias", "history.jsonl"), history);
            DemandRefused("it is no regular file", In("link"), history);
            DemandRefused("it is no regular file", "/dev/null", history);
        }

        Assert.Equal(File.ReadAllBytes(Small), File.ReadAllBytes(history));
    }

    [Fact]
    public void A_snapshot_replaces_an_earlier_one_and_leaves_every_other_file_alone()
    {
        string target = In("a.snap");
        File.WriteAllText(target + ".tmp", "mine");
        File.WriteAllText(target, string.Empty);
        Make(target);
        byte[] first = File.ReadAllBytes(target);
        Make(target);
        Assert.Equal(first, File.ReadAllBytes(target));
        Assert.Equal("mine", File.ReadAllText(target + ".tmp"));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_draft_is_deleted_when_it_cannot_take_its_place()
    {
        string target = In("a.snap");
        Make(target);
        HistorySnapshot snapshot = HistorySnapshot.Read(target);
        FileTarget late = FileTarget.Demand(In("b.snap"), Small);
        _ = Directory.CreateDirectory(In("b.snap/full"));
        Assert.ThrowsAny<Exception>(() => late.Write(snapshot.Write));
        Assert.Equal([target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_fails_on_its_way_leaves_what_stood_there_before_and_no_draft()
    {
        string target = In("a.snap");
        File.WriteAllText(target, "mine");
        FileTarget file = FileTarget.Demand(target, Small);
        Assert.Throws<IOException>(() => file.Write(static stream =>
        {
            stream.Write(new byte[1 << 17]);
            throw new IOException("no space left");
        }));
        Assert.Equal("mine", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_longer_than_a_snapshot_can_be_is_read_no_further_than_the_limit()
    {
        string target = In("a.snap");
        Make(target);
        int length = (int)new FileInfo(target).Length;
        Assert.Equal(target, HistorySnapshot.Read(target, length).File);
        Assert.Contains("no snapshot", Refusal(() => HistorySnapshot.Read(target, length - 1)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            CommandLineRun run = CommandLineRun.Of("replay", Small, "--from", "/dev/zero");
            Assert.Equal(2, run.ExitCode);
            Assert.Equal("error: /dev/zero: no snapshot; expected a file written by replay --snapshot\n", run.Error);
        }
    }

    [Fact]
    public void A_damaged_snapshot_is_named_in_plain_words()
    {
        string target = In("a.snap");
        Make(target);
        byte[] bytes = File.ReadAllBytes(target);
        bytes[^10] ^= 1;
        File.WriteAllBytes(target, bytes);
        CommandLineRun run = CommandLineRun.Of("replay", Small, "--from", target);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: the snapshot {target} is damaged: the checksum is ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_behind_a_right_checksum_is_an_error_of_the_file_and_no_fault_of_the_program()
    {
        string target = In("a.snap");
        Make(target);
        HistorySnapshot sound = HistorySnapshot.Read(target);
        Random random = new(31_415_926);
        int refused = 0;
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = [.. sound.Ledger];
            int at = random.Next(8, damaged.Length - 4);
            damaged[at] = (byte)random.Next(256);
            if (random.Next(2) == 0)
            {
                damaged.AsSpan(at, Math.Min(8, damaged.Length - 4 - at)).Fill(0xFF);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(damaged.AsSpan(damaged.Length - 4), Crc32C.Of(damaged.AsSpan(0, damaged.Length - 4)));
            refused += Record.Exception(() => Open(sound with { Ledger = damaged })) switch
            {
                null => 0,
                UserErrorException e when e.Message.StartsWith($"the snapshot {target} is damaged: ", StringComparison.Ordinal) => 1,
                { } e => throw new Xunit.Sdk.XunitException($"byte {at}: {e}"),
            };
        }

        Assert.InRange(refused, 100, 400);
    }

    private static LidoPool Open(HistorySnapshot snapshot) => snapshot.Open(static b => LidoPool.Resume(b), static p => p.Ledger);

    private static void Make(string target) =>
        Assert.Equal(0, CommandLineRun.Of("replay", Small, "--until", "line:44", "--snapshot", target).ExitCode);

    private static void DemandRefused(string expected, string target, string history)
    {
        CommandLineRun run = CommandLineRun.Of("replay", history, "--snapshot", target);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    private static string Refusal(Func<object> action) => Assert.Throws<UserErrorException>(action).Message;

    private string In(string name) => Path.Combine(_folder, name);
}
