using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Reads for which time a report is wanted, and says how it lies to the history's.</summary>
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

    /// <summary>A report on a time that the history does not reach is valid, and says so.</summary>
    public static void Remark(Terminal terminal, StatementReach reach, Timestamp begins, Timestamp ends)
    {
        string? remark = reach switch
        {
            StatementReach.BeginsBefore =>
                $"the history begins at {begins}: what came before it is not known, and counts as nothing",
            StatementReach.LiesBefore =>
                $"the history begins at {begins}, after the period asked for: nothing was held in it",
            StatementReach.LiesAfter => $"the history ends at {ends}, before the period asked for: nothing moved in it",
            _ => null,
        };
        if (remark is not null)
        {
            terminal.Error.WriteLine($"note: {remark}");
        }
    }
}
