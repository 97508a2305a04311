namespace StakingLedger.Ingestion;

#pragma warning disable CA1064 // It never leaves this namespace: hosts see the RowError.
/// <summary>Carries a row error up to the reader, which turns it into a result; it never leaves this namespace.</summary>
internal sealed class RowErrorException(RowError error) : Exception(error.ToString())
#pragma warning restore CA1064
{
    /// <summary>Gets the error.</summary>
    public RowError Error { get; } = error;
}
