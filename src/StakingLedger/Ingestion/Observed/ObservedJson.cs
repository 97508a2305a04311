using System.Globalization;
using System.Text.Json;
using StakingLedger.Reports;

namespace StakingLedger.Ingestion;

/// <summary>
/// Observed values in JSON: objects in a list, at any depth. Each says whose and when, and gives a balance, shares or totals, as exports
/// of a node or of a subgraph do; one object may give several values.
/// </summary>
internal sealed class ObservedJson(TraceSource source, TraceLines lines, ObservedRows rows)
{
    private const string Expected =
        "an account with balance or shares, or totalPooledEther, totalAssets or totalShares, or those of a report with Before and After";

    private static readonly string[] AccountFields = ["account", "address", "holder", "id"];
    private static readonly string[] BlockFields = ["blockNumber", "block"];
    private static readonly string[] TimeFields = ["timestamp", "blockTime", "time"];

    private readonly JsonElements _elements = new(source, lines);
    private readonly Queue<ObservedRow> _ready = [];

    /// <summary>Reads the next row; null at the end.</summary>
    public ObservedRow? Read()
    {
        while (_ready.Count == 0)
        {
            if (_elements.Read() is not { } bytes)
            {
                return null;
            }

            Take(bytes);
        }

        return _ready.Dequeue();
    }

    private void Take(byte[] bytes)
    {
        using JsonDocument document = Parse(bytes);
        JsonElement element = document.RootElement;
        List<ObservedRow> made = [];
        ObservedPoint at = PointOf(element);
        bool isOfReport = false;
        foreach ((string name, ObservedKind kind) in new[]
        {
            ("totalPooledEther", ObservedKind.TotalAssets), ("totalShares", ObservedKind.TotalShares),
        })
        {
            isOfReport |= Add(element, name + "Before", KindText(kind), BlockBefore(at), made);
            isOfReport |= Add(element, name + "After", KindText(kind), at, made);
            _ = Add(element, name, KindText(kind), at, made);
        }

        _ = Add(element, "totalAssets", "total-assets", at, made);
        if (!isOfReport)
        {
            _ = Add(element, "balance", "balance", at, made);
            _ = Add(element, "shares", "shares", at, made);
        }

        if (made.Count == 0)
        {
            ObservedCell start = new(string.Empty, string.Empty, _elements.Column);
            throw rows.Refuse(_elements.Line, start, "none of its fields", Expected);
        }

        made.ForEach(_ready.Enqueue);
    }

    private bool Add(JsonElement element, string field, string kind, ObservedPoint at, List<ObservedRow> made)
    {
        ObservedCell value = Cell(element, field);
        if (value.IsEmpty)
        {
            return false;
        }

        bool isTotal = kind.StartsWith("total", StringComparison.Ordinal);
        made.Add(rows.Make(
            _elements.Line,
            isTotal ? default : First(element, AccountFields),
            Cell(element, "token"),
            new ObservedCell("kind", kind, 0),
            value,
            Cell(element, "unit"),
            at,
            since: null));
        return true;
    }

    private ObservedPoint PointOf(JsonElement element)
    {
        ObservedCell number = Cell(element, "event");
        if (!number.IsEmpty)
        {
            return rows.PointOf(_elements.Line, new ObservedCell("event", "event", 0), number);
        }

        ObservedCell block = First(element, BlockFields);
        if (!block.IsEmpty)
        {
            return rows.PointOf(_elements.Line, new ObservedCell(block.Field, "block", 0), block);
        }

        ObservedCell epoch = Cell(element, "epoch");
        if (!epoch.IsEmpty)
        {
            return rows.PointOf(_elements.Line, new ObservedCell("epoch", "epoch", 0), epoch);
        }

        ObservedCell time = First(element, TimeFields);
        return rows.PointOf(_elements.Line, new ObservedCell(time.Field, time.IsEmpty ? string.Empty : "time", 0), time);
    }

    /// <summary>A report's totals before it are compared with the end of the block before.</summary>
    private static ObservedPoint BlockBefore(ObservedPoint at) =>
        at is { Kind: ObservedPointKind.Block or ObservedPointKind.Event or ObservedPointKind.Time, Value: > 0 }
            ? at with { Value = at.Value - 1 }
            : at;

    private JsonDocument Parse(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException e)
        {
            long line = e.LineNumber ?? 0;
            long column = (e.BytePositionInLine ?? 0) + (line == 0 ? _elements.Column : 1);
            throw new ObservedRowException(new RowError(
                source.File, _elements.Line + line, column, string.Empty, "text that is no JSON", "a JSON object"));
        }
    }

    private static string KindText(ObservedKind kind) => kind == ObservedKind.TotalAssets ? "total-assets" : "total-shares";

    private ObservedCell First(JsonElement element, string[] fields)
    {
        foreach (string field in fields)
        {
            ObservedCell cell = Cell(element, field);
            if (!cell.IsEmpty)
            {
                return cell;
            }
        }

        return new ObservedCell(fields[0], string.Empty, 0);
    }

    /// <summary>A field's text or number; that of a linked object is its id or, for a block, its number.</summary>
    private ObservedCell Cell(JsonElement element, string field)
    {
        if (!element.TryGetProperty(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return new ObservedCell(field, string.Empty, 0);
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => new ObservedCell(field, value.GetString()!, 0),
            JsonValueKind.Number => new ObservedCell(field, value.GetRawText(), 0),
            JsonValueKind.Object when value.TryGetProperty("id", out _) => Cell(value, "id") with { Field = field },
            JsonValueKind.Object when value.TryGetProperty("number", out _) => Cell(value, "number") with { Field = field },
            _ => throw rows.Refuse(
                _elements.Line,
                new ObservedCell(field, string.Empty, 0),
                string.Create(CultureInfo.InvariantCulture, $"{value.ValueKind}"),
                "a text or a number"),
        };
    }
}
