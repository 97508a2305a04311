namespace StakingLedger.Units;

/// <summary>Makes lists with structural equality.</summary>
public static class ValueList
{
    /// <summary>A list of these items. Collection expressions call it.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; they are copied.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);
}
