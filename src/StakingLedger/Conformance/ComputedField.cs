namespace StakingLedger.Conformance;

/// <summary>A named value of the ledger.</summary>
/// <param name="Name">The field's name in the file.</param>
/// <param name="Value">The value.</param>
internal readonly record struct ComputedField(string Name, Computed Value);
