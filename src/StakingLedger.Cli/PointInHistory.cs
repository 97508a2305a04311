using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>A point of a history as the user names it: after an event, after a line, in a block, at an instant, or its end.</summary>
internal readonly record struct PointInHistory(PointKind Kind, ulong Value)
{
    /// <summary>The forms that can be written, for messages and help.</summary>
    public const string Forms =
        "event:N, line:N, block:N, epoch:N (right after its report), ts:SECONDS, an instant such as 2026-01-01T12:00:00Z, "
        + "or a bare event number";

    /// <summary>The end of the history.</summary>
    public static PointInHistory End => new(PointKind.End, 0);

    /// <summary>Reads a point.</summary>
    /// <exception cref="UserErrorException">The text names no point.</exception>
    public static PointInHistory Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string word = colon < 0 ? string.Empty : text[..colon];
        string rest = text[(colon + 1)..];
        PointInHistory? point = word switch
        {
            "" => Numbered(PointKind.Event, text),
            "event" => Numbered(PointKind.Event, rest),
            "line" => Numbered(PointKind.Line, rest),
            "epoch" => Numbered(PointKind.Epoch, rest),
            "block" => Numbered(PointKind.Block, rest),
            "ts" => Numbered(PointKind.Time, rest),
            _ => Instant(text),
        };
        PointInHistory found = point ?? throw new UserErrorException($"'{text}' is no point of a history; expected {Forms}");
        return found is { Kind: PointKind.Line, Value: 0 }
            ? throw new UserErrorException($"'{text}': lines are counted from 1")
            : found with { Text = text };
    }

    /// <summary>Gets what the user wrote.</summary>
    public string Text { get; private init; } = string.Empty;

    /// <summary>Whether it is a block or a time that lies before an operation.</summary>
    public bool LiesBefore(in Context operation) => Kind switch
    {
        PointKind.Block => operation.Block.Value > Value,
        PointKind.Time => operation.Time.Seconds > Value,
        _ => false,
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        PointKind.Event => $"event {Number}",
        PointKind.Line => $"line {Number}",
        PointKind.Block => $"block {Number}",
        PointKind.Epoch => $"epoch {Number}",
        PointKind.Time => Timestamp.FromSeconds(Value).ToString(),
        _ => "the end",
    };

    private string Number => Value.ToString(CultureInfo.InvariantCulture);

    private static PointInHistory? Numbered(PointKind kind, string digits) =>
        ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? new PointInHistory(kind, value)
            : null;

    private static PointInHistory? Instant(string text) => Timestamp.TryParse(text, out Timestamp time)
        ? new PointInHistory(PointKind.Time, time.Seconds)
        : null;
}
