using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// A law of the ledger does not hold: a broken invariant, bytes that are damaged, a digest that does not match, an event that
/// cannot
/// be applied.
/// </summary>
public sealed class LedgerCorruptException : Exception
{
    /// <summary>States what is broken, and where.</summary>
    /// <param name="at">The event at which it was noticed; event 0 where no event is concerned.</param>
    /// <param name="invariant">The name of the broken law.</param>
    /// <param name="message">What was found, with its operands.</param>
    /// <param name="cause">The exception behind it, if there was one.</param>
    public LedgerCorruptException(EventNumber at, string invariant, string message, Exception? cause = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"Event {at.Value}: {invariant}: {message}"), cause)
    {
        Event = at;
        Invariant = invariant;
    }

    /// <summary>The event at which it was noticed; 0 where no event is concerned.</summary>
    public EventNumber Event { get; }

    /// <summary>The name of the broken law.</summary>
    public string Invariant { get; }
}
