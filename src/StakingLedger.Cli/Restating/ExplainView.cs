using System.Globalization;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Explanations, as a person or a program reads them. All numbers are in the smallest unit.</summary>
internal sealed class ExplainView(Terminal terminal, bool isJson)
{
    /// <summary>Shows a balance and its causes.</summary>
    public void Show(LedgerFile file, BalanceExplanation balance, IReadOnlyList<ExplanationLine> lines, bool showsLines)
    {
        if (isJson)
        {
            Write(file, balance, lines, showsLines);
            return;
        }

        Sheet sheet = new(terminal);
        sheet.Title($"{file.NameOf(balance.Account)} after event {balance.Until}");
        sheet.Table(
            "By cause",
            ["cause", "lines", "shares", "assets"],
            balance.Groups.Select(static g => new[]
                {
                    g.Cause.ToString(), g.Lines.ToString(CultureInfo.InvariantCulture), Signed(g.Shares), Signed(g.Assets),
                })
                .Append(["balance", string.Empty, balance.ClosingShares.ToString(), balance.Closing.ToString()]));
        if (showsLines)
        {
            sheet.Table(
                "Line by line",
                ["event", "cause", "time", "shares", "assets", "balance after"],
                lines.Select(static l => new[]
                {
                    l.Event.ToString(), l.Cause.ToString(), l.Context.Time.ToString(), Signed(l.Shares), Signed(l.Assets),
                    l.AssetsAfter.ToString(),
                }));
        }
    }

    /// <summary>Shows the difference of a balance and its causes.</summary>
    public void Show(LedgerFile file, DifferenceExplanation difference)
    {
        if (isJson)
        {
            Write(file, difference);
            return;
        }

        Sheet sheet = new(terminal);
        sheet.Title(
            difference.FirstDifferent is { } first
                ? $"{file.NameOf(difference.One.Account)}: the histories differ from event {first} on"
                : $"{file.NameOf(difference.One.Account)}: the histories are the same");
        sheet.Table(
            "By cause, from there on",
            ["cause", "one", "other", "difference"],
            difference.Groups.Select(static g => new[]
                {
                    g.Cause.ToString(), Signed(g.One), Signed(g.Other), Signed(g.Difference),
                })
                .Append(
                [
                    "balance", difference.One.Closing.ToString(), difference.Other.Closing.ToString(), Signed(difference.Difference),
                ]));
    }

    private static string Signed(SignedAmount amount) => amount.IsZero || amount.IsNegative ? amount.ToString() : $"+{amount}";

    private void Write(LedgerFile file, BalanceExplanation balance, IReadOnlyList<ExplanationLine> lines, bool showsLines) =>
        JsonOutput.Write(terminal.Output, json =>
        {
            json.WriteStartObject();
            json.WriteString("account", file.NameOf(balance.Account));
            json.WriteNumber("event", balance.Until.Value);
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
            if (showsLines)
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
                    json.WriteString("balance", line.AssetsAfter.ToString());
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });

    private void Write(LedgerFile file, DifferenceExplanation difference) => JsonOutput.Write(terminal.Output, json =>
    {
        json.WriteStartObject();
        json.WriteString("account", file.NameOf(difference.One.Account));
        if (difference.FirstDifferent is { } first)
        {
            json.WriteNumber("firstDifferent", first.Value);
        }

        json.WriteString("one", difference.One.Closing.ToString());
        json.WriteString("other", difference.Other.Closing.ToString());
        json.WriteString("difference", difference.Difference.ToString());
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
