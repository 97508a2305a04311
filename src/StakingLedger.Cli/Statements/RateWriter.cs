using System.Text.Json;
using StakingLedger.Analytics;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Writes the yearly rates of a statement's periods.</summary>
internal sealed class RateWriter(HolderStatement statement, DayCount dayCount)
{
    private const int Decimals = 8;
    private const string TooShort = "too short to compound";

    private static readonly string[] Names = ["net", "gross of fees", "net, without incentives", "gross of fees, without incentives"];
    private static readonly string[] Keys = ["net", "gross", "netWithoutIncentives", "grossWithoutIncentives"];

    private CalendarZone Zone => statement.Request.Zone;

    /// <summary>Prints them.</summary>
    public void Print(Terminal terminal) => new Sheet(terminal).Table(
        $"Yearly rates by the share rate, day count {dayCount.Name()}",
        ["from", "to", "rate", "APR %", "APY %", "steps left out"],
        statement.Periods().SelectMany(Rows));

    /// <summary>Writes them.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("rates");
        json.WriteString("dayCount", dayCount.Name());
        json.WriteStartArray("periods");
        foreach (StatementPeriod period in statement.Periods())
        {
            PeriodRates rates = PeriodRates.Of(statement, period);
            json.WriteStartObject();
            json.WriteString("from", Zone.Show(rates.From));
            json.WriteString("to", Zone.Show(rates.To));
            StatementJson.WriteOptional(json, "reason", rates.Reason);
            for (int i = 0; i < rates.Growths.Count; i++)
            {
                RateGrowth growth = rates.Growths[i];
                json.WriteStartObject(Keys[i]);
                StatementJson.WriteOptional(json, "aprPercent", Text(growth.Apr));
                StatementJson.WriteOptional(json, "apyPercent", Text(growth.Apy));
                json.WriteNumber("stepsLeftOut", growth.LeftOutCount);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private IEnumerable<string[]> Rows(StatementPeriod period)
    {
        PeriodRates rates = PeriodRates.Of(statement, period);
        (string from, string to) = (Zone.Show(rates.From), Zone.Show(rates.To));
        if (rates.Reason is { } reason)
        {
            yield return [from, to, reason, string.Empty, string.Empty, string.Empty];
        }

        for (int i = 0; i < rates.Growths.Count; i++)
        {
            RateGrowth growth = rates.Growths[i];
            yield return
            [
                from, to, Names[i], Text(growth.Apr) ?? TooShort, Text(growth.Apy) ?? TooShort,
                NumberText.Count((long)growth.LeftOutCount),
            ];
        }
    }

    /// <summary>A rate in per cent; null when the time is too short for it.</summary>
    private string? Text(Func<DayCount, int, AnnualRate> rate)
    {
        try
        {
            return rate(dayCount, Decimals).ToPercentString();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
