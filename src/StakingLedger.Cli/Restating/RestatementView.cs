using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>A restatement's plan, as a person or a program reads it. All numbers are in the smallest unit.</summary>
internal sealed class RestatementView(string name, LedgerFile file, RestatementPlan plan, ConflictChoice[] choices)
{
    /// <summary>Prints it.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new(terminal);
        sheet.Title($"{ShownText.Of(name)}: restated from event {plan.FirstChanged} on");
        sheet.Pairs(
            "Versions",
            [
                ("events", $"{plan.Original.LastEvent} -> {plan.Restated.LastEvent}"),
                ("assets", $"{plan.Deltas.Before.Assets} -> {plan.Deltas.After.Assets} ({Signed(plan.Deltas.Total)})"),
                ("shares", $"{plan.Deltas.Before.Shares} -> {plan.Deltas.After.Shares}"),
                ("journal before", plan.Original.JournalDigest(includeOpenTail: true).ToString()),
                ("journal after", plan.Restated.JournalDigest(includeOpenTail: true).ToString()),
            ]);
        if (plan.Conflicts.Count > 0)
        {
            sheet.Table(
                "Conflicts: accepted then, refused now",
                ["event", "refused because", "facts", "resolved"],
                plan.Conflicts.Select(c => new[]
                {
                    c.Event.ToString(), ShownText.Of(RefusalOf(c.Rejection)), FactsOf(c), ResolutionOf(c),
                }));
        }

        if (plan.FactDifferences.Count > 0)
        {
            sheet.Table(
                "Facts that stand",
                ["event", "fact", "stands", "decided now", "difference"],
                plan.FactDifferences.Select(d => new[]
                {
                    d.Event.ToString(), Text(d.Fact), d.Fact.Value.ToString(), d.Decided.ToString(), Signed(d.Difference),
                }));
        }

        sheet.Table(
            "Holders",
            ["account", "token", "shares", "assets"],
            plan.Deltas.Holders
                .Select(h => new[] { file.NameOf(h.Account), TokenOf(h.Token), Signed(h.Shares), Signed(h.Assets) })
                .Append(["holders in all", string.Empty, string.Empty, Signed(plan.Deltas.HoldersAssets)])
                .Append(["dust", string.Empty, string.Empty, Signed(plan.Deltas.Dust)])
                .Append(["total", string.Empty, string.Empty, Signed(plan.Deltas.Total)]));
        PrintPostings(sheet, "Operators", plan.Deltas.Operators);
        PrintPostings(sheet, "Fee recipients", plan.Deltas.FeeRecipients);
        PrintPostings(sheet, "Correcting entry", Entry());
    }

    /// <summary>Writes it, for programs.</summary>
    public void Write(TextWriter output, bool isApplied) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("history", name);
        json.WriteBoolean("applied", isApplied);
        json.WriteNumber("firstChanged", plan.FirstChanged.Value);
        WriteVersion(json, "before", plan.Original, plan.Deltas.Before);
        WriteVersion(json, "after", plan.Restated, plan.Deltas.After);
        json.WriteString("total", plan.Deltas.Total.ToString());
        json.WriteString("dust", plan.Deltas.Dust.ToString());
        WriteList(json, "conflicts", plan.Conflicts, c =>
        {
            json.WriteNumber("event", c.Event.Value);
            json.WriteString("code", c.Rejection.Code);
            json.WriteString("refusal", c.Rejection.ToString());
            json.WriteString("resolved", ResolutionOf(c));
            WriteList(json, "facts", c.Facts, fact => WriteFact(json, fact));
        });
        WriteList(json, "facts", plan.FactDifferences, d =>
        {
            json.WriteNumber("event", d.Event.Value);
            WriteFact(json, d.Fact);
            json.WriteString("decided", d.Decided.ToString());
            json.WriteString("difference", d.Difference.ToString());
        });
        WriteList(json, "holders", plan.Deltas.Holders, h =>
        {
            json.WriteString("account", file.NameOf(h.Account));
            json.WriteString("token", TokenOf(h.Token));
            json.WriteString("shares", h.Shares.ToString());
            json.WriteString("assets", h.Assets.ToString());
        });
        WritePostings(json, "operators", plan.Deltas.Operators);
        WritePostings(json, "feeRecipients", plan.Deltas.FeeRecipients);
        WritePostings(json, "entry", Entry());
        json.WriteEndObject();
    });

    /// <summary>The code, and the operands in brackets.</summary>
    private static string RefusalOf(Rejection rejection)
    {
        string text = rejection.ToString();
        int start = text.IndexOf('{', StringComparison.Ordinal) + 1;
        string operands = text[start..].Replace($"Code = {rejection.Code}", string.Empty, StringComparison.Ordinal).Trim(' ', '}', ',');
        return operands.Length == 0 ? rejection.Code : $"{rejection.Code} ({operands})";
    }

    private static string Signed(SignedAmount amount) => amount.IsZero || amount.IsNegative ? amount.ToString() : $"+{amount}";

    private static void WriteVersion(Utf8JsonWriter json, string label, PoolLedger ledger, PricingPair pair)
    {
        json.WriteStartObject(label);
        json.WriteNumber("events", ledger.LastEvent.Value);
        json.WriteString("assets", pair.Assets.ToString());
        json.WriteString("shares", pair.Shares.ToString());
        json.WriteString("journalDigest", ledger.JournalDigest(includeOpenTail: true).ToString());
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string label, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(label);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The entry with the choices made so far: conflicts that are open are left out of it.</summary>
    private IReadOnlyList<Posting> Entry() => plan.CorrectingEntry(choices) is { IsAccepted: true } entry
        ? entry.Value
        : [.. plan.Deltas.Books, .. plan.Owed(choices)];

    private void PrintPostings(Sheet sheet, string title, IEnumerable<Posting> postings)
    {
        string[][] rows = [.. postings.Select(p => new[] { AccountOf(p), CommodityOf(p.Commodity), Signed(p.Amount) })];
        if (rows.Length > 0)
        {
            sheet.Table(title, ["account", "of", "amount"], rows);
        }
    }

    private void WritePostings(Utf8JsonWriter json, string label, IEnumerable<Posting> postings) => WriteList(json, label, postings, p =>
    {
        json.WriteString("account", p.Account.Kind.ToString());
        json.WriteNumber("detail", p.Account.Detail);
        json.WriteString("party", file.NameOf(p.Account.Party));
        json.WriteString("of", CommodityOf(p.Commodity));
        json.WriteString("amount", p.Amount.ToString());
    });

    private void WriteFact(Utf8JsonWriter json, OutsideFact fact)
    {
        json.WriteString("fact", fact.Kind.ToString());
        json.WriteString("party", file.NameOf(fact.Party));
        json.WriteString("to", file.NameOf(fact.To));
        json.WriteString("of", CommodityOf(fact.Commodity));
        json.WriteString("value", fact.Value.ToString());
    }

    private string AccountOf(Posting posting)
    {
        string detail = posting.Account.Detail == 0 ? string.Empty : $":{posting.Account.Detail}";
        string party = posting.Account.Party.IsDefault ? string.Empty : $" {file.NameOf(posting.Account.Party)}";
        return $"{posting.Account.Kind}{detail}{party}";
    }

    private string CommodityOf(BookCommodity commodity) => commodity.IsAssets ? "assets" : TokenOf(commodity.Token);

    private string TokenOf(TokenId token) => ShownText.Of(plan.Original.Tokens[token.Index].Symbol);

    private string FactsOf(RestatementConflict conflict) =>
        conflict.Facts.Count == 0 ? "none" : string.Join(", ", conflict.Facts.Select(f => $"{Text(f)} {f.Value}"));

    private string Text(OutsideFact fact) => fact.Kind switch
    {
        FactKind.Received => $"received from {file.NameOf(fact.Party)}",
        FactKind.Paid => $"paid to {file.NameOf(fact.Party)}",
        _ => $"{file.NameOf(fact.Party)} gave {file.NameOf(fact.To)} {CommodityOf(fact.Commodity)}",
    };

    private string ResolutionOf(RestatementConflict conflict)
    {
        foreach (ConflictChoice choice in choices)
        {
            if (choice.Event == conflict.Event)
            {
                return choice.Resolution == ConflictResolution.Drop ? "drop" : "book";
            }
        }

        return "no";
    }
}
