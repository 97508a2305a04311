namespace StakingLedger.Ingestion;

/// <summary>A field of a balance assertion.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">How its value is written.</param>
/// <param name="Words">The words, where it is one of some words.</param>
internal sealed record NativeValueField(string Name, NativeValueForm Form, IReadOnlyList<string>? Words = null);
