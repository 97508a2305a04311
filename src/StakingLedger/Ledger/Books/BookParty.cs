using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>Parties of the books that have a number and no account.</summary>
internal static class BookParty
{
    /// <summary>A label such as <c>operator-7</c>; <c>:7</c> where that would be too long.</summary>
    /// <param name="noun">What it is.</param>
    /// <param name="number">Its number.</param>
    public static AccountId Numbered(string noun, ulong number)
    {
        string label = string.Create(CultureInfo.InvariantCulture, $"{noun}-{number}");
        return AccountId.FromLabel(label.Length <= AccountId.MaxLabelLength
            ? label
            : string.Create(CultureInfo.InvariantCulture, $":{number}"));
    }
}
