using System.IO.Compression;
using System.Text;
using StakingLedger.Ingestion;
using StakingLedger.Tests.Cli;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Ingestion;

public sealed class LidoTraceReaderTests
{
    private const string HugeNumber = "115792089237316195423570985008687907853269984665640564039457584007913129639936";

    private static readonly string[] Lines = TraceFiles.ShortHistory("small-s1.jsonl");

    /// <summary>Which line is edited, what is replaced by what, and what the error must say.</summary>
    public static TheoryData<int, string, string, string, string> Faults() => new()
    {
        { 1, "\"format\":\"lido-trace/1\"", "\"format\":\"lido-trace/2\"", "format", "\"lido-trace/1\"" },
        { 1, "\"format\":\"lido-trace/1\",", "", "format", "a string" },
        { 1, "\"seed\":11", "\"protocol\":\"v4\"", "protocol", "\"v2\" or \"v3\"" },
        { 1, "\"seed\":11", "\"protocol\":3", "protocol", "a string" },
        { 1, "\"t\":\"header\"", "\"t\":\"op\"", "t", "\"header\" on the first line" },
        { 1, "\"t\":\"header\"", "\"t\":7", "t", "a string" },
        { 1, "\"bootstrapWei\":\"1000000000000000000\"", "\"bootstrapWei\":\"0\"", "bootstrapWei", "more than nothing" },
        { 1, "\"bootstrapWei\":\"1000000000000000000\"", "\"bootstrapWei\":\"-1\"", "bootstrapWei", "2^256-1" },
        { 1, "\"bootstrapWei\":\"1000000000000000000\"", "\"bootstrapWei\":1", "bootstrapWei", "2^256-1" },
        { 1, "\"maxPositiveTokenRebase\":20000000", "\"maxPositiveTokenRebase\":0", "limits.maxPositiveTokenRebase", "from 1" },
        {
            1, "\"maxPositiveTokenRebase\":20000000", "\"maxPositiveTokenRebase\":\"18446744073709551616\"",
            "limits.maxPositiveTokenRebase", "2^64-1"
        },
        { 1, "\"maxPositiveTokenRebase\":20000000", "\"maxPositiveTokenRebase\":1.5", "limits.maxPositiveTokenRebase", "whole number" },
        {
            1, "\"annualBalanceIncreaseBPLimit\":10000", "\"annualBalanceIncreaseBPLimit\":10001",
            "limits.annualBalanceIncreaseBPLimit", "0 to 10000"
        },
        { 1, "\"limits\":{", "\"limits\":[],\"x\":{", "limits", "a JSON object" },
        { 1, "\"modules\":[{\"id\":1,", "\"modules\":[{\"id\":-1,", "modules[0].id", "2^64-1" },
        { 1, "\"label\":\"mod1\"", "\"label\":\"mod9\"", "modules[0].label", "a label of header.addresses" },
        { 1, "\"treasuryFeeBP\":500", "\"treasuryFeeBP\":9501", "modules[0].treasuryFeeBP", "at most 10000 together" },
        { 1, "\"secondsPerSlot\":\"12\"", "\"secondsPerSlot\":\"0\"", "secondsPerSlot", "at least one" },
        { 1, "\"burner\":\"0x3Aa5", "\"burner\":\"0y3Aa5", "addresses.burner", "40 hexadecimal digits" },
        { 1, "\"burner\":\"0x3Aa5", "\"burnt\":\"0x3Aa5", "addresses.burner", "40 hexadecimal digits" },
        {
            1, "\"h1\":\"0x7bdFCa189222e8cdD563DDdd0A1154708Ee59eF7\"",
            "\"h1\":\"0xFd5960B28A74747d444816a556444617575C0e5d\"", "addresses.h1", "no other label"
        },
        { 1, "\"bootstrapEvents\":[", "\"bootstrapLogs\":[", "bootstrapEvents", "the observed events" },
        { 1, "\"h1\":", "\"h0\":", "addresses.h0", "every field once" },
        { 1, "\"seed\":11", "\"seed\":\"\\ud800\"", "", "valid Unicode text" },
        { 3, "\"t\":\"op\"", "\"t\":\"op\",\"\\uDc00\":1", "", "valid Unicode text" },
        { 2, "\"t\":\"state0\"", "\"t\":\"op\"", "t", "\"state0\" on the second line" },
        { 2, "\"post\":{", "\"posts\":{", "post", "the observed totals" },
        { 2, "\"t\":\"state0\",", "\"t\":\"state0\",\"more\":1,", "more", "one of t, post, holders" },
        { 3, "\"t\":\"op\"", "\"t\":\"operation\"", "t", "\"op\", \"state\" or \"end\"" },
        { 3, "\"t\":\"op\"", "\"t\":\"header\"", "t", "\"op\", \"state\" or \"end\"" },
        { 3, "\"t\":\"op\",", "", "t", "a string" },
        { 3, "\"i\":0", "\"i\":1", "i", "0" },
        { 3, "\"i\":0", "\"i\":\"0\"", "i", "a JSON whole number" },
        { 4, "\"i\":1", "\"i\":0", "i", "1" },
        { 3, "\"op\":\"submit\"", "\"op\":\"submits\"", "op", "one of submit, transfer," },
        { 3, "\"from\":\"h4\"", "\"from\":\"h44\"", "from", "a label of header.addresses" },
        { 3, "\"from\":\"h4\"", "\"from\":4", "from", "a label of header.addresses" },
        { 3, "\"block\":\"63\"", "\"block\":63", "block", "2^64-1" },
        { 4, "\"block\":\"64\"", "\"block\":\"63\"", "block", "a block after 63" },
        { 4, "\"ts\":\"1767225699\"", "\"ts\":\"1767225626\"", "ts", "1767225627 or later" },
        { 3, "\"ts\":\"1767225627\"", "\"ts\":\"18446744073709551616\"", "ts", "2^64-1" },
        { 3, "\"in\":{\"amount\":\"30333968087\"", "\"in\":{\"amount\":\"-30333968087\"", "in.amount", "2^256-1" },
        { 3, "\"in\":{\"amount\":\"30333968087\"", "\"in\":{\"amount\":30333968087", "in.amount", "2^256-1" },
        { 3, "\"in\":{\"amount\":\"30333968087\"", "\"in\":{\"amount\":\"030333968087\"", "in.amount", "2^256-1" },
        { 3, "\"in\":{\"amount\":\"30333968087\"", "\"in\":{\"amount\":\"3e10\"", "in.amount", "2^256-1" },
        { 3, "\"in\":{\"amount\":\"30333968087\"", "\"in\":{\"amount\":\"\"", "in.amount", "2^256-1" },
        { 3, "\"in\":{\"amount\":\"30333968087\"", "\"in\":{\"amount\":\"" + HugeNumber + "\"", "in.amount", "2^256-1" },
        { 3, "\"in\":{\"amount\":\"30333968087\",", "\"in\":{", "in.amount", "2^256-1" },
        { 3, "\"in\":{", "\"in\":{\"memo\":\"\",", "in.memo", "one of amount, referral" },
        { 3, "\"in\":{\"amount\":\"30333968087\",\"referral\":\"zero\"}", "\"in\":null", "in", "a JSON object" },
        { 3, "\"value\":\"30333968087\"", "\"value\":\"30333968088\"", "value", "in.amount, 30333968087" },
        { 3, "\"value\":\"30333968087\",", "", "value", "in.amount, 30333968087" },
        { 3, "\"ok\":true,", "", "ok", "an observed part" },
        { 3, "\"events\":", "\"logs\":", "events", "an observed part" },
        { 3, "\"post\":", "\"pre\":", "post", "an observed part" },
        { 3, "\"acct\":", "\"accounts\":", "acct", "an observed part" },
        { 3, "\"ok\":true", "\"ok\":true,\"ok\":true", "ok", "every field once" },
        { 16, "\"feeDist\":", "\"fees\":", "feeDist", "an observed part" },
        { 16, "\"simulated\":", "\"simulation\":", "simulated", "an observed part" },
        { 16, "\"vaultBalancesBefore\":", "\"vaults\":", "vaultBalancesBefore", "an observed part" },
        { 16, "\"isBunkerMode\":false", "\"isBunkerMode\":\"false\"", "in.isBunkerMode", "true or false" },
        {
            16, "\"withdrawalFinalizationBatches\":[]", "\"withdrawalFinalizationBatches\":{}",
            "in.withdrawalFinalizationBatches", "a list"
        },
        {
            16, "\"withdrawalFinalizationBatches\":[]", "\"withdrawalFinalizationBatches\":[\"1\",2]",
            "in.withdrawalFinalizationBatches[1]", "2^64-1"
        },
        { 16, "\"clValidators\":\"3\"", "\"clValidators\":\"18446744073709551616\"", "in.clValidators", "2^64-1" },
        { 23, "\"afterOp\":19", "\"after\":19", "afterOp", "an observed part" },
        { 23, "\"requests\":", "\"queue\":", "requests", "an observed part" },
        { 24, "\"opCounts\":", "\"counts\":", "opCounts", "the number of operations by name" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_with_its_line_its_field_and_what_was_expected(
        int line, string old, string replacement, string field, string expected) =>
        DemandError(TraceFaults.Edited(Lines, line, old, replacement), line, field, expected);

    [Fact]
    public void Faults_of_whole_lines_are_told_with_their_line()
    {
        DemandError(TraceFiles.Bytes([.. Lines[..5], "not json", .. Lines[5..]]), 6, string.Empty, "a JSON object");
        DemandError(TraceFiles.Bytes([.. Lines[..5], "[1]", .. Lines[5..]]), 6, string.Empty, "a JSON object");
        DemandError(TraceFiles.Bytes([.. Lines[..5], "", .. Lines[5..]]), 6, string.Empty, "a JSON object");
        DemandError(TraceFiles.Bytes([.. Lines, ""]), Lines.Length + 1, string.Empty, "a JSON object");
        DemandError(TraceFiles.Bytes([.. Lines, Lines[^1]]), Lines.Length + 1, "t", "nothing after the end line");
        DemandError(TraceFiles.Bytes([Lines[0], .. Lines]), 2, "t", "\"state0\" on the second line");
        DemandError(TraceFiles.Bytes(Lines[1..]), 1, "t", "\"header\" on the first line");
        DemandError(TraceFiles.Bytes([Lines[0], .. Lines[2..]]), 2, "t", "\"state0\" on the second line");
        DemandError(TraceFiles.Bytes(Lines[..^1]), 0, string.Empty, "a last line of type \"end\"");
        DemandError([], 0, string.Empty, "a header line");
    }

    [Fact]
    public void A_cut_last_line_is_no_json_but_a_missing_line_end_is_fine()
    {
        byte[] bytes = TraceFiles.Bytes(Lines);
        DemandError(bytes[..^3], Lines.Length, string.Empty, "a JSON object");
        Assert.Null(ReadAll(bytes[..^1]));
        Assert.Null(ReadAll(Encoding.UTF8.GetBytes(string.Join("\r\n", Lines))));
        Assert.Null(ReadAll([0xEF, 0xBB, 0xBF, .. bytes]));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_told_with_their_column()
    {
        byte[] bytes = TraceFiles.Bytes(Lines);
        int second = Array.IndexOf(bytes, (byte)'\n') + 1;
        bytes[second + 10] = 0xFF;
        RowError error = DemandError(bytes, 2, string.Empty, "UTF-8");
        Assert.Equal(11, error.Column);
        DemandError(Encoding.Unicode.GetBytes(string.Join('\n', Lines)), 1, string.Empty, "a JSON object");
    }

    [Fact]
    public void Damaged_gzip_is_told_wherever_the_damage_is()
    {
        byte[] sound = Compress(TraceFiles.Bytes(Lines));
        Assert.Null(ReadAll(sound));
        for (int length = 2; length < sound.Length; length += 97)
        {
            Assert.True(ReadAll(sound[..length]) is not null, $"cut to {length} of {sound.Length}");
        }

        Assert.True(ReadAll(sound[..^1]) is not null, "the last byte is missing");
        Assert.True(ReadAll([.. sound, 1, 2, 3]) is not null, "more bytes at the end");
        Random random = new(7);
        for (int i = 0; i < 100; i++)
        {
            byte[] damaged = [.. sound];

            // The header's time, flags and system byte say nothing about the data.
            int at = random.Next(10, damaged.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            Assert.True(ReadAll(damaged) is not null, $"byte {at} of {damaged.Length}");
        }
    }

    [Fact]
    public void Missing_files_and_folders_are_errors_of_the_file()
    {
        (string, string)[] cases = [("nowhere.jsonl", "no such file"), (TraceFiles.Folder, "a directory"), ("\0", "")];
        foreach ((string path, string found) in cases)
        {
            using LidoTraceReader? reader = LidoTraceReader.Open(path, out RowError? error);
            Assert.Null(reader);
            Assert.Contains(found, error!.Value.ToString(), StringComparison.Ordinal);
            Assert.Equal(0, error.Value.Line);
        }
    }

    [Fact]
    public void The_newest_protocol_is_meant_when_the_header_names_none()
    {
        using LidoTraceReader reader = new(new MemoryStream(TraceFiles.Bytes(Lines)), "memory");
        LidoTraceHeader header = Assert.IsType<LidoTraceHeader>(reader.Read());
        Assert.DoesNotContain("\"protocol\"", Lines[0], StringComparison.Ordinal);
        Assert.Equal(StakingLedger.Protocols.Lido.LidoVersion.V3, header.Terms.Version);
    }

    private static RowError DemandError(byte[] bytes, long line, string field, string expected)
    {
        RowError error = TraceFaults.Demand(ReadAll(bytes), line, field, expected);
        CommandLineRun run = CommandLineRun.With(bytes, "verify", "-");
        Assert.Equal(2, run.ExitCode);
        run.DemandCleanError();
        return error;
    }

    private static RowError? ReadAll(byte[] bytes)
    {
        using LidoTraceReader reader = new(new MemoryStream(bytes), "memory");
        while (reader.Read() is not null)
        {
        }

        return reader.Error;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
