using System.Text.Json;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Writes lots as a part of a statement's JSON.</summary>
internal sealed class LotJson(Utf8JsonWriter json, LotStatement lots)
{
    private CalendarZone Zone => lots.Statement.Request.Zone;

    /// <summary>Writes them.</summary>
    public void Write()
    {
        LotRules rules = lots.Rules;
        json.WriteStartObject("lots");
        json.WriteString("method", StatementWords.Of(rules.Method));
        json.WriteString("of", StatementWords.Of(rules.Quantity));
        json.WriteString("incomeCost", StatementWords.Of(rules.IncomeCost));
        json.WriteString("rateIncome", StatementWords.Of(rules.RateIncome));
        json.WriteString("disposal", StatementWords.Of(rules.Disposal));
        json.WriteString("currency", rules.Currency.Code);
        json.WriteNumber("currencyDecimals", rules.Currency.Decimals);
        json.WriteString("price", rules.PriceRule.ToString());
        json.WriteString("rounding", StatementWords.Of(rules.Rounding));
        json.WriteStartArray("periods");
        LotPeriod last = null!;
        foreach (LotPeriod period in lots.Periods())
        {
            last = period;
            Write(period);
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("open");
        foreach (Lot lot in last.Open)
        {
            Write(lot);
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("inRequests");
        foreach (RequestLot lot in last.InRequests)
        {
            Write(lot.Lot, lot.Request);
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(LotPeriod period)
    {
        json.WriteStartObject();
        json.WriteString("from", Zone.Show(period.Statement.Span.From));
        StatementJson.WriteOptional(json, "to", period.Statement.Span.To is { } end ? Zone.Show(end) : null);
        json.WriteStartArray("entries");
        foreach (LotEntry entry in period.Entries)
        {
            Write(entry);
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        json.WriteStartObject("totals");
        foreach ((string name, SignedAmount value) in LotWords.Totals(period.Totals))
        {
            json.WriteString(Camel(name), value.ToString());
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Camel(string name)
    {
        string[] words = name.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(static w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    private void Write(LotEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("kind", LotWords.Of(entry.Kind));
        json.WriteString("event", entry.Line.Event.ToString());
        json.WriteString("time", entry.Time.ToString());
        json.WriteString("cause", LotWords.Cause(lots.Rules, entry));
        WriteRequest(entry.Request);
        json.WriteString("quantity", entry.Quantity.ToString());
        json.WriteString("cost", entry.Cost.ToString());
        if (entry.Proceeds is { } proceeds)
        {
            json.WriteString("proceeds", proceeds.ToString());
            json.WriteString("gain", entry.Gain.ToString());
        }

        json.WriteString("income", entry.Income.ToString());
        json.WriteStartArray("conversions");
        foreach (LotConversion conversion in entry.Conversions)
        {
            json.WriteStartObject();
            json.WriteString("time", conversion.Moment.ToString());
            StatementJson.WriteAmount(json, "assets", conversion.Assets);
            json.WriteString("price", conversion.Value.Price.ToDecimalString());
            json.WriteString("priceTime", conversion.Value.Price.Time.ToString());
            json.WriteString("value", conversion.Value.Value.ToString());
            json.WriteString("remainder", conversion.Value.Remainder.ToString());
            json.WriteString("divisor", conversion.Value.Divisor.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("opened");
        foreach (Lot lot in entry.Opened)
        {
            Write(lot);
        }

        json.WriteEndArray();
        json.WriteStartArray("matches");
        foreach (LotMatch match in entry.Matches)
        {
            Write(match, RequestId.None);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Lot lot)
    {
        json.WriteStartObject();
        json.WriteString("lot", lot.Id.ToString());
        json.WriteString("openedBy", StatementWords.Of(lot.Kind));
        json.WriteString("heldSince", lot.Since.ToString());
        json.WriteString("quantity", lot.Quantity.ToString());
        json.WriteString("cost", lot.Cost.ToString());
        json.WriteEndObject();
    }

    private void Write(LotMatch match, RequestId request)
    {
        json.WriteStartObject();
        WriteRequest(request);
        json.WriteString("lot", match.Lot.ToString());
        json.WriteString("openedBy", StatementWords.Of(match.Kind));
        json.WriteString("heldSince", match.Since.ToString());
        json.WriteNumber("heldSeconds", match.HeldSeconds);
        json.WriteString("quantity", match.Quantity.ToString());
        json.WriteString("cost", match.Cost.ToString());
        if (match.Proceeds is { } proceeds)
        {
            json.WriteString("proceeds", proceeds.ToString());
            json.WriteString("gain", match.Gain.ToString());
        }

        json.WriteEndObject();
    }

    private void WriteRequest(RequestId request)
    {
        if (request != RequestId.None)
        {
            json.WriteString("request", request.ToString());
        }
    }
}
