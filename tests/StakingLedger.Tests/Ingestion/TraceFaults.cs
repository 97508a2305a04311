using StakingLedger.Ingestion;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Ingestion;

/// <summary>Faults that are put into recorded histories, and what readers must say of them.</summary>
internal static class TraceFaults
{
    /// <summary>The history with one place of one line replaced.</summary>
    internal static byte[] Edited(string[] history, int line, string old, string replacement)
    {
        string[] lines = [.. history];
        Assert.Contains(old, lines[line - 1], StringComparison.Ordinal);
        int at = lines[line - 1].IndexOf(old, StringComparison.Ordinal);
        lines[line - 1] = string.Concat(lines[line - 1].AsSpan(0, at), replacement, lines[line - 1].AsSpan(at + old.Length));
        return TraceFiles.Bytes(lines);
    }

    /// <summary>The fault that a reader of a history in memory must have found.</summary>
    internal static RowError Demand(RowError? fault, long line, string field, string expected)
    {
        RowError error = Assert.NotNull(fault);
        Assert.Equal(line, error.Line);
        Assert.Equal(field, error.Field);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Equal("memory", error.File);
        Assert.DoesNotContain('\n', error.ToString());
        return error;
    }
}
