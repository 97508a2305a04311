using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>
/// A snapshot of a replay: one line of JSON that says of which lines of which history it was made, then the ledger's own
/// snapshot bytes. The history's lines are proven by their Keccak-256, the ledger's bytes by their own checksum.
/// </summary>
/// <param name="History">The name of the history.</param>
/// <param name="Lines">How many of its lines were consumed.</param>
/// <param name="Prefix">The Keccak-256 of those lines, each with a line feed.</param>
/// <param name="Event">The ledger's last event.</param>
/// <param name="Ledger">The ledger's snapshot.</param>
internal sealed record HistorySnapshot(string History, long Lines, Digest Prefix, ulong Event, byte[] Ledger)
{
    private const string Format = "staking-ledger-history-snapshot/1";

    /// <summary>A snapshot of a pool.</summary>
    public static HistorySnapshot Of(string history, long lines, Digest prefix, LidoPool pool) =>
        new(history, lines, prefix, pool.Ledger.LastEvent.Value, pool.Ledger.Snapshot());

    /// <summary>Reads a snapshot file.</summary>
    /// <exception cref="UserErrorException">The file is no such snapshot.</exception>
    public static HistorySnapshot Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"{path}: no such file; expected a snapshot written by replay --snapshot");
        }

        byte[] bytes = File.ReadAllBytes(path);
        int end = Array.IndexOf(bytes, (byte)'\n');
        return end > 0 && TryReadHead(bytes.AsMemory(0, end), bytes[(end + 1)..]) is { } snapshot
            ? snapshot
            : throw new UserErrorException($"{path}: no snapshot; expected a file written by replay --snapshot");
    }

    /// <summary>Writes the snapshot file; a file of that name is replaced only when all was written.</summary>
    public void Write(string path)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("history", History);
            json.WriteNumber("lines", Lines);
            json.WriteString("prefix", Prefix.ToString());
            json.WriteNumber("event", Event);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        stream.Write(Ledger);
        string draft = path + ".tmp";
        File.WriteAllBytes(draft, stream.ToArray());
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>The pool as it was.</summary>
    /// <exception cref="UserErrorException">The ledger's bytes are damaged.</exception>
    public LidoPool Open()
    {
        try
        {
            LidoPool pool = LidoPool.Resume(Ledger);
            return pool.Ledger.LastEvent.Value == Event
                ? pool
                : throw new UserErrorException("the snapshot is damaged: its head and its ledger name different events");
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"the snapshot is damaged: {e.Message}");
        }
    }

    private static HistorySnapshot? TryReadHead(ReadOnlyMemory<byte> head, byte[] ledger)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(head);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && TextOf(root, "format") is Format
                && TextOf(root, "history") is { } history
                && root.TryGetProperty("lines", out JsonElement lines) && lines.TryGetInt64(out long count) && count > 0
                && Digest.TryParse(TextOf(root, "prefix"), out Digest prefix)
                && root.TryGetProperty("event", out JsonElement last) && last.TryGetUInt64(out ulong number)
                ? new HistorySnapshot(history, count, prefix, number, ledger)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
