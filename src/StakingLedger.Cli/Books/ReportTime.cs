using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Reads for which time a report is wanted.</summary>
internal static class ReportTime
{
    /// <summary>Reads the zone and the bounds, as far as they are given.</summary>
    /// <exception cref="UserErrorException">They cannot be read, or the end is not after the beginning.</exception>
    public static (CalendarZone Zone, PeriodBound? From, PeriodBound? To) Parse(string zoneName, string? first, string? last)
    {
        try
        {
            CalendarZone zone = CalendarZone.Parse(zoneName);
            PeriodBound? from = first is null ? null : PeriodBound.Parse(first);
            PeriodBound? to = last is null ? null : PeriodBound.Parse(last);
            return from is { } start && to is { } end && end.In(zone) <= start.In(zone)
                ? throw new UserErrorException($"--to {end} does not come after --from {start}; expected a later day or moment")
                : (zone, from, to);
        }
        catch (FormatException e)
        {
            throw new UserErrorException(e.Message.ReplaceLineEndings(" "));
        }
    }
}
