namespace StakingLedger.Ingestion;

/// <summary>Carries a row error up to the reader, which turns it into a result; it never leaves this namespace.</summary>
internal sealed class RowErrorException(RowError error) : Exception(error.ToString())
{
    /// <summary>Gets the error.</summary>
    public RowError Error { get; } = error;
}
