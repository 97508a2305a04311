using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The name of a lot: the event that opened it, and which of the lots of that event, from 1. It depends on the history alone, so a
/// disposal can name the lots that it takes. The default names none.
/// </summary>
/// <param name="Event">The event.</param>
/// <param name="Place">Which of its lots, from 1.</param>
public readonly record struct LotId(EventNumber Event, uint Place) : IComparable<LotId>
{
    /// <summary>Whether one was opened before the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(LotId left, LotId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one was opened after the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(LotId left, LotId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one was not opened after the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(LotId left, LotId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one was not opened before the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(LotId left, LotId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a name such as 42/1.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not an event's number, a slash and a place from 1.</exception>
    public static LotId Parse(string text) => TryParse(text, out LotId id)
        ? id
        : throw new FormatException($"'{text}' names no lot: expected the number of an event and a place from 1, such as 42/1.");

    /// <summary>Reads a name such as 42/1; false when the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The name.</param>
    public static bool TryParse(string? text, out LotId id)
    {
        id = default;
        int slash = text is null ? -1 : text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0
            || !EventNumber.TryParse(text.AsSpan(0, slash), out EventNumber number)
            || !UnitText.TryReadDigits(text.AsSpan(slash + 1), out ulong place)
            || place is 0 or > uint.MaxValue)
        {
            return false;
        }

        id = new LotId(number, (uint)place);
        return true;
    }

    /// <summary>Orders by event, then by place.</summary>
    /// <param name="other">The other.</param>
    public int CompareTo(LotId other) => Event != other.Event ? Event.CompareTo(other.Event) : Place.CompareTo(other.Place);

    /// <summary>The name, such as 42/1.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Event.Value}/{Place}");
}
