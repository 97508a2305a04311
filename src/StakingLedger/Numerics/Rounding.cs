namespace StakingLedger.Numerics;

/// <summary>
/// The direction in which a division that is not exact is rounded. No operation assumes one: every caller names it.
/// </summary>
public enum Rounding
{
    /// <summary>Towards zero: the floor of the exact quotient.</summary>
    Down,

    /// <summary>Away from zero: the ceiling of the exact quotient.</summary>
    Up,
}
