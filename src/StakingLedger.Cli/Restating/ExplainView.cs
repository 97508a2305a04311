using System.Globalization;
using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>
/// Explanations: for a person in whole units, all decimals shown, with the unit's name; for a program in the smallest unit.
/// </summary>
internal sealed class ExplainView(Terminal terminal, LedgerFile file, bool isJson)
{
    private readonly LedgerUnits _units = new(file);

    /// <summary>Shows a balance and its causes; every line, where they are given.</summary>
    public void Show(BalanceExplanation balance, IReadOnlyList<ExplanationLine>? lines, ExplainedBelief? belief)
    {
        if (isJson)
        {
            Write(balance, lines, belief);
            return;
        }

        Sheet sheet = new(terminal);
        string version = file.Versions is null ? string.Empty : $"version {file.Version}, ";
        sheet.Title($"{file.NameOf(balance.Account)} after {version}event {balance.Until}");
        if (belief is not null)
        {
            terminal.Output.WriteLine($"  as believed on {belief.On} about {belief.About}; recorded {belief.Row.RecordedTime}");
        }

        string shares = _units.SharesName(balance.Token);
        sheet.Table(
            "By cause",
            Columns(balance, "cause", "lines", shares, $"worth in {_units.Asset}"),
            balance.Groups.Select(g => Cells(
                    balance,
                    g.Cause.ToString(),
                    g.Lines.ToString(CultureInfo.InvariantCulture),
                    Signed(g.Shares, balance.Token),
                    _units.Signed(g.Assets)))
                .Append(Cells(
                    balance, "balance", string.Empty, _units.Of(balance.ClosingShares, balance.Token), _units.Of(balance.Closing))));
        if (lines is not null)
        {
            sheet.Table(
                "Line by line",
                balance.IsPriced
                    ? ["event", "cause", "time", shares, $"worth in {_units.Asset}", "balance after"]
                    : ["event", "cause", "time", shares, "balance after"],
                lines.Select(l => Line(balance, l)));
        }
    }

    /// <summary>Shows the difference of a balance and its causes.</summary>
    public void Show(DifferenceExplanation difference)
    {
        if (isJson)
        {
            Write(difference);
            return;
        }

        Sheet sheet = new(terminal);
        BalanceExplanation one = difference.One;
        BookCommodity commodity = one.IsPriced ? BookCommodity.Assets : BookCommodity.SharesOf(one.Token);
        string name = _units.Name(commodity);
        sheet.Title(
            difference.FirstDifferent is { } first
                ? $"{file.NameOf(one.Account)}: the histories differ from event {first} on"
                : $"{file.NameOf(one.Account)}: the histories are the same");
        sheet.Table(
            "By cause, from there on",
            ["cause", $"one ({name})", $"other ({name})", $"difference ({name})"],
            difference.Groups.Select(g => new[]
                {
                    g.Cause.ToString(), _units.Signed(g.One, commodity), _units.Signed(g.Other, commodity),
                    _units.Signed(g.Difference, commodity),
                })
                .Append(
                [
                    "balance",
                    one.IsPriced ? _units.Of(one.Closing) : _units.Of(one.ClosingShares, one.Token),
                    one.IsPriced ? _units.Of(difference.Other.Closing) : _units.Of(difference.Other.ClosingShares, one.Token),
                    _units.Signed(difference.Difference, commodity),
                ]));
    }

    private string Signed(SignedAmount shares, TokenId token) => _units.Signed(shares, BookCommodity.SharesOf(token));

    private string[] Line(BalanceExplanation balance, ExplanationLine line)
    {
        string[] front = [line.Event.ToString(), line.Cause.ToString(), line.Context.Time.ToString(), Signed(line.Shares, balance.Token)];
        return balance.IsPriced
            ? [.. front, _units.Signed(line.Assets), _units.Of(line.AssetsAfter)]
            : [.. front, _units.Of(line.SharesAfter, balance.Token)];
    }

    /// <summary>The last column is left out for tokens that have no worth.</summary>
    private static string[] Columns(BalanceExplanation balance, params string[] columns) => balance.IsPriced ? columns : columns[..^1];

    private static string[] Cells(BalanceExplanation balance, params string[] cells) => Columns(balance, cells);

    private void WriteFront(Utf8JsonWriter json, BalanceExplanation balance)
    {
        json.WriteString("account", file.NameOf(balance.Account));
        json.WriteString("accountId", balance.Account.ToString());
        json.WriteString("token", file.Ledger.Tokens[balance.Token.Index].Symbol);
        json.WriteBoolean("priced", balance.IsPriced);
        _units.Write(json);
    }

    private void Write(BalanceExplanation balance, IReadOnlyList<ExplanationLine>? lines, ExplainedBelief? belief) =>
        JsonOutput.Write(terminal.Output, json =>
        {
            json.WriteStartObject();
            WriteFront(json, balance);
            json.WriteNumber("version", file.Version);
            json.WriteNumber("event", balance.Until.Value);
            if (belief is not null)
            {
                json.WriteStartObject("believed");
                json.WriteString("about", belief.About.ToString());
                json.WriteString("on", belief.On.ToString());
                json.WriteString("validTime", belief.Row.ValidTime.ToString());
                json.WriteString("recordedTime", belief.Row.RecordedTime.ToString());
                json.WriteEndObject();
            }

            json.WriteString("opening", balance.Opening.ToString());
            json.WriteString("shares", balance.ClosingShares.ToString());
            json.WriteString("balance", balance.Closing.ToString());
            json.WriteStartArray("causes");
            foreach (ExplanationGroup group in balance.Groups)
            {
                json.WriteStartObject();
                json.WriteString("cause", group.Cause.ToString());
                json.WriteNumber("lines", group.Lines);
                json.WriteString("shares", group.Shares.ToString());
                json.WriteString("assets", group.Assets.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (lines is not null)
            {
                WriteLines(json, lines);
            }

            json.WriteEndObject();
        });

    private static void WriteLines(Utf8JsonWriter json, IReadOnlyList<ExplanationLine> lines)
    {
        json.WriteStartArray("lines");
        foreach (ExplanationLine line in lines)
        {
            json.WriteStartObject();
            json.WriteNumber("event", line.Event.Value);
            json.WriteString("time", line.Context.Time.ToString());
            json.WriteString("cause", line.Cause.ToString());
            json.WriteString("shares", line.Shares.ToString());
            json.WriteString("assets", line.Assets.ToString());
            json.WriteString("sharesAfter", line.SharesAfter.ToString());
            json.WriteString("balance", line.AssetsAfter.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(DifferenceExplanation difference) => JsonOutput.Write(terminal.Output, json =>
    {
        bool isPriced = difference.One.IsPriced;
        json.WriteStartObject();
        WriteFront(json, difference.One);
        if (difference.FirstDifferent is { } first)
        {
            json.WriteNumber("firstDifferent", first.Value);
        }

        json.WriteString("one", isPriced ? difference.One.Closing.ToString() : difference.One.ClosingShares.ToString());
        json.WriteString("other", isPriced ? difference.Other.Closing.ToString() : difference.Other.ClosingShares.ToString());
        json.WriteString("difference", difference.Difference.ToString());
        json.WriteString("differenceInShares", difference.DifferenceInShares.ToString());
        json.WriteStartArray("causes");
        foreach (DifferenceGroup group in difference.Groups)
        {
            json.WriteStartObject();
            json.WriteString("cause", group.Cause.ToString());
            json.WriteString("one", group.One.ToString());
            json.WriteString("other", group.Other.ToString());
            json.WriteString("difference", group.Difference.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
