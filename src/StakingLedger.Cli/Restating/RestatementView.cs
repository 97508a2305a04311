using System.Globalization;
using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>
/// A restatement's plan: for a person in whole units, all decimals shown, with the unit's name; for a program in the smallest unit.
/// </summary>
internal sealed class RestatementView(string name, LedgerFile file, RestatementPlan plan, ConflictChoice[] choices)
{
    private readonly LedgerUnits _units = new(file);

    /// <summary>Prints it.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new(terminal);
        sheet.Title($"{ShownText.Of(name)}: restated from event {plan.FirstChanged} on");
        sheet.Pairs(
            "Versions",
            [
                ("events", $"{plan.Original.LastEvent} -> {plan.Restated.LastEvent}"),
                (_units.Asset, $"{_units.Of(plan.Deltas.Before.Assets)} -> {_units.Of(plan.Deltas.After.Assets)} "
                    + $"({_units.Signed(plan.Deltas.Total)})"),
                (_units.SharesName(default), $"{_units.Of(plan.Deltas.Before.Shares, default)} -> "
                    + $"{_units.Of(plan.Deltas.After.Shares, default)}"),
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
                    c.Event.ToString(), ShownText.Of(RefusalOf(c.Rejection)), FactsOf(c.Facts), ResolutionOf(c),
                }));
        }

        if (plan.Settled.Count > 0)
        {
            sheet.Table(
                "Settled: refused by an earlier restatement, accepted now",
                ["version", "event", "before event", "what was booked and is reversed"],
                plan.Settled.Select(s => new[]
                {
                    s.Mark.Version.ToString(CultureInfo.InvariantCulture), s.Mark.Event.ToString(), s.Mark.Before.ToString(),
                    FactsOf(s.Facts),
                }));
        }

        if (plan.FactDifferences.Count > 0)
        {
            sheet.Table(
                "Facts that stand",
                ["event", "fact", "stands", "decided now", "difference", "unit"],
                plan.FactDifferences.Select(d => new[]
                {
                    d.Event.ToString(), Text(d.Fact), _units.Of(d.Fact.Value, d.Fact.Commodity), _units.Of(d.Decided, d.Fact.Commodity),
                    _units.Signed(d.Difference, d.Fact.Commodity), _units.Name(d.Fact.Commodity),
                }));
        }

        sheet.Table(
            "Holders",
            ["account", "units", "of", $"worth in {_units.Asset}"],
            plan.Deltas.Holders
                .Select(h => new[]
                {
                    file.NameOf(h.Account), _units.Signed(h.Shares, BookCommodity.SharesOf(h.Token)), _units.SharesName(h.Token),
                    _units.Signed(h.Assets),
                })
                .Append(["holders in all", string.Empty, string.Empty, _units.Signed(plan.Deltas.HoldersAssets)])
                .Append(["dust", string.Empty, string.Empty, _units.Signed(plan.Deltas.Dust)])
                .Append(["total", string.Empty, string.Empty, _units.Signed(plan.Deltas.Total)]));
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
        json.WriteNumber("version", file.Version);
        json.WriteNumber("firstChanged", plan.FirstChanged.Value);
        _units.Write(json);
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
        WriteList(json, "settled", plan.Settled, s =>
        {
            json.WriteNumber("version", s.Mark.Version);
            json.WriteNumber("event", s.Mark.Event.Value);
            json.WriteNumber("before", s.Mark.Before.Value);
            WriteList(json, "facts", s.Facts, fact => WriteFact(json, fact));
            WriteList(json, "differences", s.Differences, d => WriteDifference(json, d));
        });
        WriteList(json, "facts", plan.FactDifferences, d => WriteDifference(json, d));
        WriteList(json, "holders", plan.Deltas.Holders, h =>
        {
            json.WriteString("account", file.NameOf(h.Account));
            json.WriteString("accountId", h.Account.ToString());
            json.WriteString("token", plan.Original.Tokens[h.Token.Index].Symbol);
            json.WriteString("shares", h.Shares.ToString());
            json.WriteString("assets", h.Assets.ToString());
        });
        WritePostings(json, "operators", plan.Deltas.Operators);
        WritePostings(json, "feeRecipients", plan.Deltas.FeeRecipients);
        WritePostings(json, "entry", Entry());
        json.WriteEndObject();
    });

    /// <summary>The code, and the operands in brackets.</summary>
    public static string RefusalOf(Rejection rejection)
    {
        string text = rejection.ToString();
        int start = text.IndexOf('{', StringComparison.Ordinal) + 1;
        string operands = text[start..].Replace($"Code = {rejection.Code}", string.Empty, StringComparison.Ordinal).Trim(' ', '}', ',');
        return operands.Length == 0 ? rejection.Code : $"{rejection.Code} ({operands})";
    }

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
        string[][] rows =
            [.. postings.Select(p => new[] { AccountOf(p), _units.Signed(p.Amount, p.Commodity), _units.Name(p.Commodity) })];
        if (rows.Length > 0)
        {
            sheet.Table(title, ["account", "amount", "of"], rows);
        }
    }

    private void WritePostings(Utf8JsonWriter json, string label, IEnumerable<Posting> postings) => WriteList(json, label, postings, p =>
    {
        WriteCommodity(json, p.Commodity);
        json.WriteString("section", StatementWords.Of(p.Account.Section));
        json.WriteString("kind", StatementWords.Of(p.Account.Kind));
        json.WriteNumber("detail", p.Account.Detail);
        WriteParty(json, "party", p.Account.Party);
        json.WriteString("amount", p.Amount.ToString());
    });

    private void WriteFact(Utf8JsonWriter json, OutsideFact fact)
    {
        WriteCommodity(json, fact.Commodity);
        json.WriteString("fact", StatementWords.Of(fact.Kind));
        WriteParty(json, "party", fact.Party);
        WriteParty(json, "to", fact.To);
        json.WriteString("value", fact.Value.ToString());
    }

    private void WriteDifference(Utf8JsonWriter json, FactDifference difference)
    {
        json.WriteNumber("event", difference.Event.Value);
        WriteFact(json, difference.Fact);
        json.WriteString("decided", difference.Decided.ToString());
        json.WriteString("difference", difference.Difference.ToString());
    }

    private void WriteCommodity(Utf8JsonWriter json, BookCommodity commodity)
    {
        json.WriteString("commodity", commodity.ToString());
        StatementJson.WriteOptional(json, "token", commodity.IsShares ? plan.Original.Tokens[commodity.Token.Index].Symbol : null);
    }

    /// <summary>An account and its name; null for nobody's, which is all holders' in common.</summary>
    private void WriteParty(Utf8JsonWriter json, string label, AccountId party)
    {
        StatementJson.WriteOptional(json, label, party.IsDefault ? null : party.ToString());
        StatementJson.WriteOptional(json, $"{label}Name", party.IsDefault ? null : file.NameOf(party));
    }

    private string AccountOf(Posting posting)
    {
        string detail = BookText.DetailOf(posting.Account);
        string kind = BookText.KindOf(posting.Account.Kind) + (detail.Length == 0 ? string.Empty : ": " + detail);
        string party = posting.Account.Party.IsDefault ? string.Empty : $" {file.NameOf(posting.Account.Party)}";
        return kind.Replace('-', ' ') + party;
    }

    private string FactsOf(IReadOnlyList<OutsideFact> facts) => facts.Count == 0
        ? "none"
        : string.Join(", ", facts.Select(f => $"{Text(f)} {_units.Of(f.Value, f.Commodity)} {_units.Name(f.Commodity)}"));

    private string Text(OutsideFact fact) => fact.Kind switch
    {
        FactKind.Received => $"received from {Party(fact.Party)}",
        FactKind.Paid => $"paid to {Party(fact.Party)}",
        _ when fact.Party == fact.To => $"stays with {Party(fact.To)}",
        _ => $"{Party(fact.Party)} gave {Party(fact.To)}",
    };

    private string Party(AccountId party) => party.IsDefault ? "all holders" : file.NameOf(party);

    private string ResolutionOf(RestatementConflict conflict)
    {
        foreach (ConflictChoice choice in choices)
        {
            if (choice.Event == conflict.Event)
            {
                return choice.Resolution switch
                {
                    ConflictResolution.Drop => "drop",
                    ConflictResolution.Wait => "wait",
                    _ => "book",
                };
            }
        }

        return "no";
    }
}
