namespace StakingLedger.Reports;

/// <summary>
/// Finds out whether a whole source states the wrong unit: at least two rows, every one that is not zero, and always the same mistake.
/// One wrong row among others is a cause of its own; a wrong source is a mistake to correct before its rows are looked at.
/// </summary>
public sealed class UnitOfSource
{
    private const int Fewest = 2;

    private long _rows;
    private bool _isMixed;

    /// <summary>Gets the first row that was looked at.</summary>
    public ReconciledRow? First { get; private set; }

    /// <summary>Gets the mistake of all rows; null when they do not share one.</summary>
    public string? Mistake => _isMixed || _rows < Fewest ? null : FindingOf(First!)?.Detail;

    /// <summary>Looks at a row.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentNullException">The row is null.</exception>
    public void Add(ReconciledRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Expected.IsZero && row.Row.Value.Digits.IsZero)
        {
            return;
        }

        First ??= row;
        _rows++;
        _isMixed |= FindingOf(row) is not { } finding
            || !string.Equals(finding.Detail, FindingOf(First)?.Detail, StringComparison.Ordinal);
    }

    private static CauseFinding? FindingOf(ReconciledRow row) =>
        row.Findings.FirstOrDefault(static f => f.Cause == DifferenceCause.UnitMistake);
}
