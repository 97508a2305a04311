namespace StakingLedger.Ingestion;

/// <summary>A value of a balance assertion.</summary>
/// <param name="Field">The field, such as <c>shares</c>.</param>
/// <param name="Value">
/// The value as plain text: decimal digits, true or false, a word, an account or a digest in its canonical form.
/// </param>
public readonly record struct NativeExpectedValue(string Field, string Value);
