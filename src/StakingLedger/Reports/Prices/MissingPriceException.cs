using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A price file has no price for a moment under the rule that was asked for.</summary>
public sealed class MissingPriceException : InvalidOperationException
{
    internal MissingPriceException(string message, Timestamp moment, string currency)
        : base(message)
    {
        (Moment, Currency) = (moment, currency);
    }

    /// <summary>Gets the moment.</summary>
    public Timestamp Moment { get; }

    /// <summary>Gets the currency's code.</summary>
    public string Currency { get; }
}
