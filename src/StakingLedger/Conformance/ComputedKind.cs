namespace StakingLedger.Conformance;

/// <summary>How a recorded history writes a value.</summary>
internal enum ComputedKind
{
    /// <summary>A number as a JSON string of decimal digits.</summary>
    Number,

    /// <summary>A number as a JSON number.</summary>
    Integer,

    /// <summary>An account as its label.</summary>
    Account,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A text as a JSON string.</summary>
    Text,

    /// <summary>Any address: a value that the ledger cannot know.</summary>
    AnyAddress,
}
