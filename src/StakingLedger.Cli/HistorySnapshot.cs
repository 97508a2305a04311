using System.Text.Json;
using StakingLedger.Ledger;
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
    private const int LargestFile = 0x7FFFFFC7;
    private const int LongestHead = 1 << 24;

    /// <summary>A snapshot of a ledger.</summary>
    public static HistorySnapshot Of(string history, long lines, Digest prefix, PoolLedger ledger) =>
        new(history, lines, prefix, ledger.LastEvent.Value, ledger.Snapshot());

    /// <summary>Gets the file that it was read from; empty when it was made just now.</summary>
    public string File { get; private init; } = string.Empty;

    /// <summary>Reads a snapshot file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">How many bytes it may have; a file without an end is read no further.</param>
    /// <exception cref="UserErrorException">The file is no such snapshot.</exception>
    public static HistorySnapshot Read(string path, int limit = LargestFile)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new UserErrorException($"{path}: no such file; expected a snapshot written by replay --snapshot");
        }

        using FileStream stream = System.IO.File.OpenRead(path);
        byte[]? head = ReadHead(stream, Math.Min(limit, LongestHead));
        return head is not null && TryReadHead(head) is { } snapshot && ReadRest(stream, limit - head.Length - 1) is { } ledger
            ? snapshot with { File = path, Ledger = ledger }
            : throw new UserErrorException($"{path}: no snapshot; expected a file written by replay --snapshot");
    }

    /// <summary>Writes the bytes of a snapshot file.</summary>
    public void Write(Stream stream)
    {
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
    }

    /// <summary>The pool as it was.</summary>
    /// <typeparam name="TPool">The kind of pool.</typeparam>
    /// <param name="resume">Takes a pool up from the ledger's bytes.</param>
    /// <param name="ledgerOf">The ledger of a pool.</param>
    /// <exception cref="UserErrorException">The ledger's bytes are damaged.</exception>
    public TPool Open<TPool>(Func<byte[], TPool> resume, Func<TPool, PoolLedger> ledgerOf)
    {
        try
        {
            TPool pool = resume(Ledger);
            return ledgerOf(pool).LastEvent.Value == Event ? pool : throw Damaged("its head and its ledger name different events");
        }
        catch (LedgerCorruptException e)
        {
            // The event and the law before the finding say nothing about a file.
            int at = e.Message.IndexOf(e.Invariant + ": ", StringComparison.Ordinal);
            throw Damaged(at < 0 ? e.Message : e.Message[(at + e.Invariant.Length + 2)..]);
        }
        catch (Exception e) when (e is OverflowException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw Damaged(e.Message);
        }
    }

    private UserErrorException Damaged(string reason) => new($"the snapshot {File} is damaged: {ShownText.Of(reason)}");

    private static byte[]? ReadHead(FileStream stream, int limit)
    {
        using MemoryStream head = new();
        for (int next = stream.ReadByte(); next >= 0 && head.Length < limit; next = stream.ReadByte())
        {
            if (next == '\n')
            {
                return head.ToArray();
            }

            head.WriteByte((byte)next);
        }

        return null;
    }

    /// <summary>The rest of the file; null when it is longer than the limit.</summary>
    private static byte[]? ReadRest(FileStream stream, int limit)
    {
        long known = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 0;
        if (known > limit)
        {
            return null;
        }

        using MemoryStream rest = new((int)known);
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (read > limit - rest.Length)
            {
                return null;
            }

            rest.Write(buffer, 0, read);
        }

        return rest.Length == rest.Capacity ? rest.GetBuffer() : rest.ToArray();
    }

    private static HistorySnapshot? TryReadHead(byte[] head)
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
                ? new HistorySnapshot(history, count, prefix, number, [])
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
