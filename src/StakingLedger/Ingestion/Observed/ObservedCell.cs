namespace StakingLedger.Ingestion;

/// <summary>One value of a row, and where it stands. The default stands nowhere.</summary>
/// <param name="Field">The column or the field.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Column">The byte in the line, from 1; 0 when the field says where.</param>
internal readonly record struct ObservedCell(string Field, string Text, long Column)
{
    /// <summary>Gets a value indicating whether nothing stands there.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text);
}
