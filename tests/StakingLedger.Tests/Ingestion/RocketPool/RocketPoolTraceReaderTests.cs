using StakingLedger.Ingestion;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Ingestion;

public sealed class RocketPoolTraceReaderTests
{
    private static readonly string[] Lines = RocketPoolTraceFiles.ShortHistory(RocketPoolTraceFiles.Small);

    /// <summary>Which line is edited, what is replaced by what, and what the error must say.</summary>
    public static TheoryData<int, string, string, string, string> Faults => new()
    {
        { 1, "\"header\":true", "\"header\":false", "header", "true" },
        { 1, "\"header\":true,", "", "header", "\"header\" on the first line" },
        { 1, "\"schema\":1", "\"schema\":2", "schema", "1" },
        { 1, "\"seed\":\"1\"", "\"seed\":1", "seed", "a string" },
        { 1, "\"seed\":\"1\"", "\"seed\":\"1\",\"more\":1", "more", "one of header, schema" },
        { 1, "\"deposit.fee\":\"500000000000000\"", "\"deposit.fee\":500000000000000", "state.settings.deposit.fee", "2^256-1" },
        { 1, "\"deposit.fee\":\"500000000000000\",", "", "state.settings.deposit.fee", "2^256-1" },
        { 1, "\"deposit.enabled\":true", "\"deposit.enabled\":\"true\"", "state.settings.deposit.enabled", "true or false" },
        { 1, "\"base.bond.array\":[", "\"base.bond.array\":[7,", "state.settings.base.bond.array[0]", "2^256-1" },
        { 1, "\"ethBalances\":{", "\"ethBalances\":{\"rocketTokenRETH\":\"1\",", "state.ethBalances.rocketTokenRETH", "a label" },
        { 1, "\"ethBalances\":{", "\"ethBalances\":{\"zero\":\"1\",", "state.ethBalances.zero", "no contract's" },
        { 1, "\"rplBalances\":{", "\"rplBalances\":{\"nobody\":\"1\",", "state.rplBalances.nobody", "a label of ethBalances" },
        { 1, "\"expressTickets\":{", "\"expressTickets\":{\"nobody\":6,", "state.expressTickets.nobody", "a label of ethBalances" },
        { 1, "\"expressTickets\":{\"node0\":6", "\"expressTickets\":{\"node0\":\"6\"", "state.expressTickets.node0", "a JSON whole" },
        { 2, "\"i\":0", "\"i\":1", "i", "0" },
        { 2, "\"i\":0", "\"i\":\"0\"", "i", "a JSON whole number" },
        { 2, "\"op\":\"deposit\"", "\"op\":\"deposits\"", "op", "one of deposit, burn" },
        { 2, "\"op\":\"deposit\"", "\"operation\":\"deposit\"", "", "\"op\" or \"dump\"" },
        { 2, "\"from\":\"user0\"", "\"from\":\"user99\"", "from", "a label" },
        { 2, "\"from\":\"user0\"", "\"from\":null", "from", "a label" },
        { 2, "\"args\":{\"value\":\"20123456789012345678\"", "\"args\":{\"value\":\"-1\"", "args.value", "2^256-1" },
        { 2, "\"args\":{\"value\":\"20123456789012345678\"", "\"args\":{\"value\":1", "args.value", "2^256-1" },
        { 2, "\"args\":{", "\"args\":{\"memo\":1,", "args.memo", "one of value" },
        { 2, "\"args\":{\"value\":\"20123456789012345678\"}", "\"args\":[]", "args", "a JSON object" },
        { 2, "\"ok\":true,", "", "ok", "true or false" },
        { 2, "\"block\":2003", "\"block\":2002", "block", "a block after 2002" },
        { 2, "\"block\":2003", "\"block\":\"2003\"", "block", "a JSON whole number" },
        { 2, "\"ts\":1790000120", "\"ts\":1790000000", "ts", "1790000012 or later" },
        { 2, "\"events\":[", "\"events\":{},\"logs\":[", "events", "a list" },
        { 2, "\"post\":{", "\"after\":{", "post", "an observed result" },
        { 2, "\"callerReth\":", "\"reth\":", "callerReth", "an observed result" },
        { 2, "\"ok\":true", "\"ok\":true,\"ok\":true", "ok", "every field once" },
        { 4, "\"express\":false", "\"express\":0", "args.express", "true or false" },
        { 12, "\"afterOp\":9", "\"afterOp\":8", "afterOp", "9" },
        { 12, "\"final\":true", "\"final\":false", "final", "true" },
        { 12, "\"invariants\":\"ok\"", "\"invariants\":\"fine\"", "invariants", "\"ok\" or a list" },
        { 12, "\"invariants\":\"ok\"", "\"invariants\":\"ok\",\"more\":1", "more", "one of dump, final" },
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
        DemandError(TraceFiles.Bytes([.. Lines, Lines[^1]]), Lines.Length + 1, string.Empty, "nothing after the final dump");
        DemandError(TraceFiles.Bytes(Lines[1..]), 1, "header", "\"header\" on the first line");
        DemandError(TraceFiles.Bytes([Lines[0], Lines[^1]]), 2, "afterOp", "an operation before the first dump");
        DemandError(TraceFiles.Bytes(Lines[..^1]), 0, string.Empty, "a last line with");
        DemandError([], 0, string.Empty, "a header line");
    }

    [Fact]
    public void A_vote_for_the_submission_before_it_needs_one()
    {
        string[] lines = RocketPoolTraceFiles.LinesOf(RocketPoolTraceFiles.Medium);
        int second = Array.FindIndex(lines, static l => l.Contains("sameSubmissionAsPrevious", StringComparison.Ordinal));
        string other = lines[second].Replace("\"rewardIndex\":0", "\"rewardIndex\":7", StringComparison.Ordinal);
        DemandError(
            TraceFiles.Bytes([.. lines[..second], other]), second + 1, "args.rewardIndex", "the interval of a submission before it");
    }

    [Fact]
    public void A_sound_history_has_no_fault() => Assert.Null(ReadAll(TraceFiles.Bytes(Lines)));

    private static RowError DemandError(byte[] bytes, long line, string field, string expected) =>
        TraceFaults.Demand(ReadAll(bytes), line, field, expected);

    private static RowError? ReadAll(byte[] bytes)
    {
        using RocketPoolTraceReader reader = new(new MemoryStream(bytes), "memory");
        while (reader.Read() is not null)
        {
        }

        return reader.Error;
    }
}
