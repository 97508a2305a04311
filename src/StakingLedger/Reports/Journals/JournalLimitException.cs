using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A number that the program which is to read a journal would round: the journal is refused.</summary>
public sealed class JournalLimitException : Exception
{
    /// <summary>States what is too great, and where.</summary>
    /// <param name="at">The event that brings it about.</param>
    /// <param name="account">The account.</param>
    /// <param name="value">The amount or running total, in its smallest unit.</param>
    /// <param name="what">Which of them, and of what.</param>
    /// <param name="digits">How many digits there may be.</param>
    public JournalLimitException(EventNumber at, string account, SignedAmount value, string what, int digits)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Event {at.Value}, account {account}: {what} is {value} in its smallest unit; expected at most {digits} digits: "
            + $"Beancount would round it. hledger has no such limit."))
    {
        (Event, Account, Value) = (at, account, value);
    }

    /// <summary>Gets the event that brings it about.</summary>
    public EventNumber Event { get; }

    /// <summary>Gets the account.</summary>
    public string Account { get; }

    /// <summary>Gets the amount or running total, in its smallest unit.</summary>
    public SignedAmount Value { get; }
}
