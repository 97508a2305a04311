namespace StakingLedger.Benchmarks;

/// <summary>A row with its figures.</summary>
internal sealed record MeasuredRow(int Number, string Subject, IReadOnlyList<Claim> Claims, TimeSpan Taken);
