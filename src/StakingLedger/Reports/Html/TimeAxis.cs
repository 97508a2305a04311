using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The axis of time of a chart.</summary>
internal sealed class TimeAxis(CalendarZone zone, Timestamp from, Timestamp to)
{
    private const ulong SecondsOfDays = 3 * 86_400;

    /// <summary>Gets the zone of the dates.</summary>
    public CalendarZone Zone => zone;

    /// <summary>Gets the first moment.</summary>
    public Timestamp From => from;

    /// <summary>Gets the last moment; a second after the first at least.</summary>
    public Timestamp To { get; } = to > from ? to : Timestamp.FromSeconds(from.Seconds + 1);

    /// <summary>How far a moment stands from the first, when the axis is so long.</summary>
    public int Place(Timestamp moment, int length)
    {
        ulong seconds = moment <= from ? 0 : (moment > To ? To : moment).SecondsSince(from);
        return (int)((UInt128)seconds * (uint)length / To.SecondsSince(from));
    }

    /// <summary>The moment at a part of the axis.</summary>
    public Timestamp At(uint part, uint parts) =>
        Timestamp.FromSeconds(from.Seconds + (ulong)((UInt128)To.SecondsSince(from) * part / parts));

    /// <summary>A moment as text: a date, or where the axis is short a day and a time.</summary>
    public string Text(Timestamp moment)
    {
        string text = zone.Show(moment);
        return To.SecondsSince(from) >= SecondsOfDays || text.Length < 16
            ? zone.ShowDate(moment)
            : string.Concat(text[5..10], " ", text[11..16]);
    }
}
