namespace StakingLedger.Benchmarks;

/// <summary>All curves of a machine, as they stand in results/MACHINE/curves.json.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Seconds">How long it took, in seconds.</param>
/// <param name="Curves">The curves.</param>
internal sealed record CurveReport(Machine Machine, double Seconds, IReadOnlyList<Curve> Curves);
