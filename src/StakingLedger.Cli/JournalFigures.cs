using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What came of the replay of a journal file, whatever its protocol.</summary>
/// <param name="File">The file.</param>
/// <param name="Ledger">The ledger at the last event read.</param>
/// <param name="Read">What was read of the file.</param>
/// <param name="Events">How many events of each kind there are, by the names of the events.</param>
/// <param name="Holders">Whoever holds shares of the first token, the largest holding first.</param>
/// <param name="Proof">What the replay proves of itself.</param>
internal sealed record JournalFigures(
    string File,
    PoolLedger Ledger,
    JournalFileSummary Read,
    IReadOnlyDictionary<string, long> Events,
    IReadOnlyList<(AccountId Account, Shares Shares)> Holders,
    ReplayProof Proof)
{
    private const int LargestHolders = 10;

    /// <summary>Collects the figures.</summary>
    public static JournalFigures Of(string file, PoolLedger ledger, JournalFileSummary read, TimeSpan elapsed)
    {
        SortedDictionary<string, long> events = new(StringComparer.Ordinal);
        for (EventNumber n = ledger.Journal.FirstEvent; n <= ledger.LastEvent; n = n.Next())
        {
            string name = ledger.EventAt(n).GetType().Name;
            events[name] = events.GetValueOrDefault(name) + 1;
        }

        List<(AccountId Account, Shares Shares)> holders = [];
        for (uint i = 0; i < (uint)ledger.Accounts.Count; i++)
        {
            AccountHandle handle = new(i);
            Shares shares = Shares.Of(ledger.Shares(default).Of(handle));
            if (!shares.IsZero)
            {
                holders.Add((ledger.Accounts[handle], shares));
            }
        }

        holders = [.. holders.OrderByDescending(static h => h.Shares)];
        ReplayProof proof = ReplayProof.Of(ledger, [new OperationCount(ledger.Journal.Count, 0)], elapsed);
        return new JournalFigures(file, ledger, read, events, holders, proof);
    }

    /// <summary>Prints them for people.</summary>
    public void Print(Terminal terminal)
    {
        Sheet sheet = new(terminal);
        PricingPair pair = Ledger.Timeline.Current;
        sheet.Title($"{File} ({Read.Protocol}): {NumberText.Count((long)Ledger.LastEvent.Value)} events, "
            + $"{NumberText.Count(Ledger.Accounts.Count)} accounts");
        sheet.Pairs("File",
        [
            ("frames", NumberText.Count(Read.Frames)),
            ("bytes", NumberText.Count(Read.WholeBytes)),
            ("behind them", $"{NumberText.Count(Read.TornBytes)} bytes"),
            ("closed", Read.IsClosed ? "yes" : "no"),
            ("stated digest", Read.Digest is { } stated ? $"{stated}, checked" : "none"),
        ]);
        sheet.Table("Events", ["event", "times"], Events
            .OrderByDescending(static e => e.Value).Select(static e => new[] { e.Key, NumberText.Count(e.Value) }));
        sheet.Pairs("Totals",
        [
            ("assets", $"{pair.Assets} in the smallest unit"),
            ("shares", Ledger.Shares(default).Total.ToString()),
            ("pricing rate", NumberText.Rate(pair)),
        ]);
        sheet.Table(
            $"Largest holders ({Math.Min(LargestHolders, Holders.Count)} of {NumberText.Count(Holders.Count)})",
            ["account", "shares", "balance"],
            Holders.Take(LargestHolders).Select(h => new[]
            {
                ShownText.Of(h.Account.ToString()), h.Shares.ToString(), pair.BalanceOf(h.Shares).ToString(),
            }));
        Proof.Print(sheet, dust: null, counted: "events", snapshot: null);
    }

    /// <summary>Writes them for programs.</summary>
    public void Write(TextWriter output) => JsonOutput.Write(output, json =>
    {
        PricingPair pair = Ledger.Timeline.Current;
        json.WriteStartObject();
        json.WriteString("file", File);
        json.WriteString("protocol", Read.Protocol);
        json.WriteNumber("events", Ledger.LastEvent.Value);
        json.WriteNumber("accounts", Ledger.Accounts.Count);
        json.WriteNumber("frames", Read.Frames);
        json.WriteNumber("bytes", Read.WholeBytes);
        json.WriteNumber("tornBytes", Read.TornBytes);
        json.WriteBoolean("closed", Read.IsClosed);
        json.WriteString("statedDigest", Read.Digest?.ToString());
        WriteEvents(json);
        json.WriteString("assets", pair.Assets.ToString());
        json.WriteString("shares", Ledger.Shares(default).Total.ToString());
        json.WriteStartArray("holders");
        foreach ((AccountId account, Shares shares) in Holders)
        {
            json.WriteStartObject();
            json.WriteString("account", account.ToString());
            json.WriteString("shares", shares.ToString());
            json.WriteString("balance", pair.BalanceOf(shares).ToString());
            json.WriteEndObject();
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        Proof.Write(json);
        json.WriteEndObject();
    });

    private void WriteEvents(Utf8JsonWriter json)
    {
        json.WriteStartObject("kinds");
        foreach ((string name, long times) in Events)
        {
            json.WriteNumber(name, times);
        }

        json.WriteEndObject();
    }
}
