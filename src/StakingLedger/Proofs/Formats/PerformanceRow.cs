using StakingLedger.Numerics;

namespace StakingLedger.Proofs.Formats;

/// <summary>One validator in a performance file of Rocket Pool.</summary>
/// <remarks>The default value has no validator and is never handed out.</remarks>
/// <param name="Validator">The minipool's address, or node and public key of a megapool validator, as the file writes them.</param>
/// <param name="Attestations">How many of its attestations succeeded.</param>
/// <param name="Score">The sum of their scores, with 18 decimals.</param>
/// <param name="Earned">What it earned of the smoothing pool, in wei.</param>
/// <param name="Bonus">What it earned as bonus, in wei; zero when the file states none.</param>
public readonly record struct PerformanceRow(string Validator, ulong Attestations, UInt256 Score, UInt256 Earned, UInt256 Bonus);
