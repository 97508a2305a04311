namespace StakingLedger.Reports;

/// <summary>How many rows came out how.</summary>
public sealed class ReconciliationSummary
{
    private readonly long[] _counts = new long[(int)ReconciliationVerdict.Unexplained + 1];

    /// <summary>Gets how many rows were compared.</summary>
    public long Rows { get; private set; }

    /// <summary>Gets a value indicating whether a difference has no cause that reproduces it.</summary>
    public bool HasUnexplained => Of(ReconciliationVerdict.WithinBound) + Of(ReconciliationVerdict.Unexplained) > 0;

    /// <summary>How many rows have a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such verdict.</exception>
    public long Of(ReconciliationVerdict verdict)
    {
        ArgumentOutOfRangeException.ThrowIfNegative((int)verdict, nameof(verdict));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)verdict, _counts.Length, nameof(verdict));
        return _counts[(int)verdict];
    }

    internal void Add(ReconciliationVerdict verdict)
    {
        Rows++;
        _counts[(int)verdict]++;
    }
}
