using System.Text.Json;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Writes a statement as JSON, for programs. Amounts are strings of the smallest units.</summary>
internal static class StatementJson
{
    /// <summary>Writes it, and more of it behind the periods.</summary>
    public static void Write(
        TextWriter output,
        HistoryRun run,
        HolderStatement statement,
        bool addsUp,
        Action<Utf8JsonWriter> more) => JsonOutput.Write(output, json =>
    {
        StatementRequest request = statement.Request;
        json.WriteStartObject();
        json.WriteString("history", run.Name);
        json.WriteString("account", run.NameOf(request.Account));
        json.WriteString("accountId", request.Account.ToString());
        json.WriteString("zone", request.Zone.Id);
        json.WriteString("timeZoneData", CalendarZone.DataVersion);
        json.WriteString("from", statement.From.ToString());
        WriteOptional(json, "to", statement.To?.ToString());
        json.WriteString("by", StatementWords.Of(request.Cut));
        json.WriteString("basis", StatementWords.Of(request.Basis));
        if (request.Basis == IncomeBasis.Control)
        {
            json.WriteString("control", StatementWords.Of(request.Control));
            json.WriteString("wrappedControl", StatementWords.Of(request.WrappedControl));
        }

        json.WriteString("historyFrom", statement.HistoryFrom.ToString());
        json.WriteString("historyTo", statement.HistoryTo.ToString());
        json.WriteString("reach", StatementWords.Of(statement.Reach));
        json.WriteStartArray("periods");
        foreach (StatementPeriod period in statement.Periods())
        {
            new StatementPeriodJson(json, run, statement).Write(period, addsUp);
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        more(json);
        json.WriteEndObject();
    });

    /// <summary>Writes a text, or null.</summary>
    public static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes an amount.</summary>
    public static void WriteAmount(Utf8JsonWriter json, string name, Amount amount) => json.WriteString(name, amount.Value.ToString());
}
