namespace StakingLedger.Proofs;

/// <summary>One field of the leaves of a format.</summary>
/// <remarks>The default value is no field; a format refuses it.</remarks>
/// <param name="Name">What it means, as reports name it.</param>
/// <param name="Type">Its type.</param>
public readonly record struct LeafField(string Name, LeafFieldType Type);
