using System.Globalization;
using StakingLedger.Ingestion;

namespace StakingLedger.Conformance;

/// <summary>One observed value that the ledger does not reproduce.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Field">The path of the value in the line, such as <c>events[3].a.value</c>.</param>
/// <param name="Expected">What the file says; <c>(absent)</c> when it says nothing.</param>
/// <param name="Actual">What the ledger computes; <c>(absent)</c> when it computes nothing.</param>
public readonly record struct Difference(string File, long Line, string Field, string Expected, string Actual)
{
    /// <summary>How a value that is not there is written.</summary>
    public const string Absent = "(absent)";

    /// <summary>One line: file, line, field, expected, actual; long texts are cut, control characters are escaped.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{File}:{Line} {TraceSource.Shorten(Field)}: expected {TraceSource.Shorten(Expected)}, actual {TraceSource.Shorten(Actual)}");
}
