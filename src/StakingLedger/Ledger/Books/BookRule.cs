namespace StakingLedger.Ledger;

/// <summary>A rule of a protocol that divides, as its roundings are posted.</summary>
/// <param name="Number">The protocol's number of it; stable.</param>
/// <param name="Name">Its name; stable.</param>
internal readonly record struct BookRule(ushort Number, string Name);
