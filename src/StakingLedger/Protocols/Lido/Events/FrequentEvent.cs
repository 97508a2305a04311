namespace StakingLedger.Protocols.Lido;

/// <summary>The events that are structs because there are so many of them.</summary>
internal enum FrequentEvent
{
    /// <summary>Any other event.</summary>
    None = 0,

    /// <summary>A transfer of shares.</summary>
    Transfer = 1,

    /// <summary>A stake.</summary>
    Submit = 2,
}
