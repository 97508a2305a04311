using System.Globalization;
using StakingLedger.Conformance;

namespace StakingLedger.Tests.Conformance;

public sealed class ObservationMutationTests
{
    public static TheoryData<string> Histories() => ["small-s1.jsonl", "v2-small-s1.jsonl"];

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_changed_value_of_any_kind_is_the_first_difference(string file)
    {
        List<(string[] Lines, Observation Kind)> kinds = KindsOf(file);
        Assert.True(kinds.Count > 200, kinds.Count.ToString(CultureInfo.InvariantCulture));
        List<string> missed = [];
        foreach ((string[] lines, Observation kind) in kinds)
        {
            VerificationReport report = TraceFiles.Verify(Mutation.Replace(lines, kind, Mutation.Changed));
            Demand(report, kind, missed);
        }

        Assert.Empty(missed);
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_value_of_another_type_is_a_difference_at_its_line(string file)
    {
        List<string> missed = [];
        foreach ((string[] lines, Observation kind) in KindsOf(file))
        {
            VerificationReport report = TraceFiles.Verify(Mutation.Replace(lines, kind, Mutation.OfAnotherType));
            Demand(report, kind, missed);
        }

        Assert.Empty(missed);
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_value_that_is_missing_or_too_many_never_passes(string file)
    {
        List<string> missed = [];
        foreach ((string[] lines, Observation kind) in KindsOf(file))
        {
            // One account less in a list of balances is no contradiction; every holder is demanded from the dumps.
            bool isOptional = kind.Kind.StartsWith("op.acct", StringComparison.Ordinal) && kind.Path.Length == 2;
            if (!isOptional)
            {
                DemandRefused(TraceFiles.Verify(Mutation.Remove(lines, kind)), kind, "removed", missed);
            }

            DemandRefused(TraceFiles.Verify(Mutation.AddBeside(lines, kind)), kind, "added", missed);
        }

        Assert.Empty(missed);
    }

    /// <summary>One value of every kind: of the short history where it has the kind, of the whole one otherwise.</summary>
    private static List<(string[] Lines, Observation Kind)> KindsOf(string file)
    {
        string[] part = TraceFiles.ShortHistory(file);
        string[] whole = TraceFiles.LinesOf(file);
        List<Observation> known = Observation.OnePerKind(part);
        HashSet<string> names = [.. known.Select(static k => k.Kind)];
        return
        [
            .. known.Select(k => (part, k)),
            .. Observation.OnePerKind(whole).Where(k => !names.Contains(k.Kind)).Select(k => (whole, k)),
        ];
    }

    private static void Demand(VerificationReport report, Observation kind, List<string> missed)
    {
        bool isFirst = report.Verdict == VerificationVerdict.Different
            && report.Differences[0].Line == kind.Line + 1
            && string.Equals(report.Differences[0].Field, kind.Field, StringComparison.Ordinal);
        if (!isFirst)
        {
            string first = report.Differences.Count > 0 ? report.Differences[0].ToString() : "no difference";
            missed.Add($"{kind.Kind} (line {kind.Line + 1}, {kind.Field}): {report.Verdict}, {first}, {report.Error}");
        }
    }

    private static void DemandRefused(VerificationReport report, Observation kind, string what, List<string> missed)
    {
        long line = report.Differences.Count > 0 ? report.Differences[0].Line : report.Error?.Line ?? 0;
        if (report.Verdict == VerificationVerdict.Equal || line != kind.Line + 1)
        {
            missed.Add($"{kind.Kind} {what} (line {kind.Line + 1}, {kind.Field}): {report.Verdict} at line {line}, {report.Error}");
        }
    }
}
