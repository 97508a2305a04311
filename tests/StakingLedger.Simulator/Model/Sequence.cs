namespace StakingLedger.Simulator.Model;

/// <summary>Makes sequences, so that a collection expression can be one.</summary>
internal static class Sequence
{
    public static Sequence<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
}
