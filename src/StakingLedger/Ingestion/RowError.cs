using System.Globalization;

namespace StakingLedger.Ingestion;

/// <summary>Why a row of a file cannot be read or used: where it is, what stands there, and what was expected.</summary>
/// <remarks>The default value names no file and is never handed out.</remarks>
/// <param name="File">The file's name as the host gave it.</param>
/// <param name="Line">The line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">The byte in the line, from 1; 0 when the field says where.</param>
/// <param name="Field">The field as a path, such as <c>in.amount</c>; empty when the line as a whole is meant.</param>
/// <param name="Found">What stands there, shortened.</param>
/// <param name="Expected">What was expected.</param>
public readonly record struct RowError(string File, long Line, long Column, string Field, string Found, string Expected)
{
    /// <summary>One line: file, line, column, field, what was found, what was expected.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? File
            : Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}")
            : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        string field = Field.Length == 0 ? string.Empty : $" {TraceSource.Shorten(Field)}:";
        return $"{place}:{field} found {Found}; expected {Expected}";
    }
}
