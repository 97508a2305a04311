using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Writes trial balances as JSON, for programs. Amounts are strings of the smallest units.</summary>
internal static class BooksJson
{
    /// <summary>Writes them.</summary>
    public static void Write(TextWriter output, HistoryRun run, PoolBooks books) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("history", run.Name);
        json.WriteString("zone", books.Request.Zone.Id);
        json.WriteString("timeZoneData", CalendarZone.DataVersion);
        json.WriteString("from", books.From.ToString());
        StatementJson.WriteOptional(json, "to", books.To?.ToString());
        json.WriteString("by", StatementWords.Of(books.Request.Cut));
        json.WriteString("historyFrom", books.HistoryFrom.ToString());
        json.WriteString("historyTo", books.HistoryTo.ToString());
        json.WriteStartArray("periods");
        books.ForEachPeriod(period =>
        {
            Write(json, run, books, period);
            JsonOutput.LetGo(json);
        });
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, HistoryRun run, PoolBooks books, BooksPeriod period)
    {
        json.WriteStartObject();
        json.WriteString("from", books.Request.Zone.Show(period.Span.From));
        StatementJson.WriteOptional(json, "to", period.Span.To is { } end ? books.Request.Zone.Show(end) : null);
        StatementJson.WriteOptional(json, "firstEvent", period.FirstEvent?.ToString());
        StatementJson.WriteOptional(json, "lastEvent", period.LastEvent?.ToString());
        Write(json, "pairBefore", period.Before);
        json.WriteStartArray("accounts");
        foreach (BooksLine line in period.Lines)
        {
            json.WriteStartObject();
            json.WriteString("commodity", line.Commodity.ToString());
            StatementJson.WriteOptional(
                json, "token", line.Commodity.IsShares ? books.Tokens[line.Commodity.Token.Index].Symbol : null);
            json.WriteString("section", StatementWords.Of(line.Account.Section));
            json.WriteString("kind", StatementWords.Of(line.Account.Kind));
            json.WriteNumber("detail", line.Account.Detail);
            StatementJson.WriteOptional(json, "party", line.Account.Party.IsDefault ? null : line.Account.Party.ToString());
            StatementJson.WriteOptional(json, "partyName", line.Account.Party.IsDefault ? null : BooksWords.Party(run, line.Account));
            json.WriteString("account", line.Name);
            json.WriteString("opening", line.Opening.ToString());
            json.WriteString("change", line.Change.ToString());
            json.WriteString("closing", line.Closing.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "pairAfter", period.After);
        Write(json, period.Equation);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, PricingPair pair)
    {
        json.WriteStartObject(name);
        StatementJson.WriteAmount(json, "assets", pair.Assets);
        json.WriteString("shares", pair.Shares.Value.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BookEquation equation)
    {
        json.WriteStartObject("equation");
        StatementJson.WriteAmount(json, "opening", equation.Opening);
        json.WriteStartObject("changes");
        foreach ((BookAccountKind kind, SignedAmount change) in equation.Changes)
        {
            json.WriteString(StatementWords.Of(kind), change.ToString());
        }

        json.WriteEndObject();
        StatementJson.WriteAmount(json, "closing", equation.Closing);
        json.WriteString("difference", equation.Difference.ToString());
        json.WriteEndObject();
    }
}
