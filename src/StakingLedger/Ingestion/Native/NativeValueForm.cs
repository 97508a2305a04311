namespace StakingLedger.Ingestion;

/// <summary>How an expected value is written.</summary>
internal enum NativeValueForm
{
    /// <summary>A decimal string of up to 256 bits.</summary>
    Number,

    /// <summary>A JSON whole number of up to 64 bits.</summary>
    Count,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>An account.</summary>
    Account,

    /// <summary>A digest.</summary>
    Digest,

    /// <summary>One of some words.</summary>
    Word,
}
