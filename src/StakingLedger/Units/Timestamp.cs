using System.Globalization;

namespace StakingLedger.Units;

/// <summary>A moment in whole seconds since 1970-01-01T00:00:00Z, as chains count them.</summary>
/// <remarks>The default value is that first second. Leap seconds do not exist in this count.</remarks>
public readonly partial record struct Timestamp : IComparable<Timestamp>, ISpanParsable<Timestamp>
{
    private Timestamp(ulong seconds) => Seconds = seconds;

    /// <summary>Whole seconds since the Unix epoch.</summary>
    public ulong Seconds { get; }

    /// <summary>The moment that many seconds after the Unix epoch.</summary>
    public static Timestamp FromSeconds(ulong seconds) => new(seconds);

    /// <summary>The moment of a date and time, with the fraction of the second cut off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before 1970.</exception>
    public static Timestamp FromDateTimeOffset(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, DateTimeOffset.UnixEpoch);
        return new Timestamp((ulong)moment.ToUnixTimeSeconds());
    }

    /// <summary>The moment that many seconds later.</summary>
    /// <exception cref="OverflowException">The moment needs more than 64 bits.</exception>
    public Timestamp PlusSeconds(ulong seconds) => new(checked(Seconds + seconds));

    /// <summary>The seconds from an earlier moment to this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The other moment is later than this one.</exception>
    public ulong SecondsSince(Timestamp earlier)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier.Seconds, Seconds, nameof(earlier));
        return Seconds - earlier.Seconds;
    }

    /// <summary>Orders by time.</summary>
    public int CompareTo(Timestamp other) => Seconds.CompareTo(other.Seconds);

    /// <summary>True when the left moment is the earlier.</summary>
    public static bool operator <(Timestamp left, Timestamp right) => left.Seconds < right.Seconds;

    /// <summary>True when the left moment is the later.</summary>
    public static bool operator >(Timestamp left, Timestamp right) => left.Seconds > right.Seconds;

    /// <summary>True when the left moment is not the later.</summary>
    public static bool operator <=(Timestamp left, Timestamp right) => left.Seconds <= right.Seconds;

    /// <summary>True when the left moment is not the earlier.</summary>
    public static bool operator >=(Timestamp left, Timestamp right) => left.Seconds >= right.Seconds;

    /// <summary>"2026-01-02T03:04:05Z" up to the year 9999; plain seconds after it.</summary>
    public override string ToString() => TryWriteIso() ?? Seconds.ToString(CultureInfo.InvariantCulture);
}
