using StakingLedger.Numerics;

namespace StakingLedger.Proofs.Formats;

/// <summary>A total that a file states, beside the same total recomputed from its rows or its other totals.</summary>
/// <remarks>The default value has no name and is never handed out.</remarks>
/// <param name="Name">The published field.</param>
/// <param name="Rule">What was added up, in words.</param>
/// <param name="Published">What the file states, in smallest units.</param>
/// <param name="Recomputed">What comes out, in smallest units.</param>
/// <param name="Cause">Why the two differ when a known rule explains it to the unit; empty when they are equal, or when nothing
/// explains it.</param>
public readonly record struct RewardSum(string Name, string Rule, UInt256 Published, UInt256 Recomputed, string Cause)
{
    /// <summary>Whether both are equal.</summary>
    public bool IsEqual => Published == Recomputed;

    /// <summary>Whether both differ and nothing says why.</summary>
    public bool IsUnexplained => !IsEqual && Cause.Length == 0;

    /// <summary>A total that is compared and has no known reason to differ.</summary>
    internal static RewardSum Of(string name, string rule, in UInt256 published, in UInt256 recomputed) =>
        new(name, rule, published, recomputed, string.Empty);
}
