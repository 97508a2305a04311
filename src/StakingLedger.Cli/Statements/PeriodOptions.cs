using System.CommandLine;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>The options of the time of a report: from, to, zone, and how it is cut.</summary>
/// <param name="cut">What the cut does.</param>
/// <param name="it">How the help speaks of the report.</param>
internal sealed class PeriodOptions(string cut = "Cut into periods, with rewards added up by source", string it = "it")
{
    /// <summary>Gets the first day.</summary>
    public Option<string?> From { get; } = new("--from")
    {
        Description = "The first day (2026-01-01, in the zone) or moment (2026-01-01T00:00:00Z, or seconds). The beginning, if not "
            + "given.",
        HelpName = "DAY",
    };

    /// <summary>Gets the first day after it.</summary>
    public Option<string?> To { get; } = new("--to")
    {
        Description = $"The first day or moment after {it}. The end, if not given.",
        HelpName = "DAY",
    };

    /// <summary>Gets the zone.</summary>
    public Option<string> Zone { get; } = new("--zone")
    {
        Description = "The zone whose days and months count, by its IANA name.",
        HelpName = "ZONE",
        DefaultValueFactory = _ => "UTC",
    };

    /// <summary>Gets the cut.</summary>
    public Option<string> By { get; } = OneOf(
        "--by", $"{cut}: day, month, report or whole.", "whole", "day", "month", "report");

    /// <summary>What the user chose.</summary>
    public ReportOptions Of(ParseResult parsed, string file, string format) => new(
        file,
        parsed.GetValue(From),
        parsed.GetValue(To),
        parsed.GetRequiredValue(Zone),
        Enum.Parse<PeriodCut>(parsed.GetRequiredValue(By), ignoreCase: true),
        format);

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string> OneOf(string name, string description, string usual, params string[] others)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => usual };
        _ = option.AcceptOnlyFromAmong([usual, .. others]);
        return option;
    }

    /// <summary>Reads the time. What can be wrong with it is said before a long history is read.</summary>
    /// <exception cref="UserErrorException">There is no such zone or day, or the end does not come after the beginning.</exception>
    public static (CalendarZone Zone, PeriodBound? From, PeriodBound? To) Read(string zoneName, string? firstDay, string? lastDay)
    {
        try
        {
            CalendarZone zone = CalendarZone.Parse(zoneName);
            PeriodBound? from = firstDay is { } first ? PeriodBound.Parse(first) : null;
            PeriodBound? to = lastDay is { } last ? PeriodBound.Parse(last) : null;
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
