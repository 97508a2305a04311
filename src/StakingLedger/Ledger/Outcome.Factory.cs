namespace StakingLedger.Ledger;

/// <summary>
/// Makes outcomes where no implicit conversion applies, as for interfaces: <c>Outcome.Accepted&lt;IEvent&gt;(deposited)</c>.
/// </summary>
public static class Outcome
{
    /// <summary>What an accepted outcome holds in the place of a rejection.</summary>
    internal static readonly object HasValue = new();

    /// <summary>An accepted outcome.</summary>
    /// <typeparam name="T">What the command yields.</typeparam>
    /// <param name="value">The value.</param>
    public static Outcome<T> Accepted<T>(T value) => new(value);

    /// <summary>A rejected outcome.</summary>
    /// <typeparam name="T">What the command would have yielded.</typeparam>
    /// <param name="rejection">The refusal.</param>
    /// <exception cref="ArgumentNullException">The rejection is null.</exception>
    public static Outcome<T> Rejected<T>(Rejection rejection) => new(rejection);
}
