namespace StakingLedger.Ingestion;

/// <summary>Which ether an operation sends along.</summary>
internal enum LidoPayment
{
    /// <summary>None.</summary>
    None,

    /// <summary>Exactly its amount.</summary>
    Amount,

    /// <summary>As much as the caller likes: the value is an input of its own.</summary>
    Free,
}
