namespace StakingLedger.Ingestion;

#pragma warning disable CA1064 // It never leaves this namespace: hosts see the RowError.
/// <summary>Carries the error of one row up to the reader, which notes it and goes on with the next row.</summary>
internal sealed class ObservedRowException(RowError error) : Exception(error.ToString())
#pragma warning restore CA1064
{
    /// <summary>Gets the error.</summary>
    public RowError Error { get; } = error;
}
