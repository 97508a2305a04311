using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A change does not fit the lots. Nothing of it was applied.</summary>
public sealed class LotRefusedException : InvalidOperationException
{
    internal LotRefusedException(LotChange change, string found, string expected)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Event {change.Event}, {change.Time}, {change.Kind} of {change.Quantity}: found {found}; expected {expected}."))
    {
        Event = change.Event;
        Time = change.Time;
    }

    /// <summary>Gets the event of the change.</summary>
    public EventNumber Event { get; }

    /// <summary>Gets the time of the change.</summary>
    public Timestamp Time { get; }
}
