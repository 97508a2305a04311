using System.Globalization;
using System.Text.Json;
using StakingLedger.Ledger;

namespace StakingLedger.Cli;

/// <summary>A log of restatements of a pack. Its chain of digests is checked when it is read.</summary>
internal sealed record EvidenceRestatements(EvidenceInput Input, byte[] Bytes, RestatementLog Log)
{
    /// <summary>Reads a log.</summary>
    /// <exception cref="UserErrorException">It is no log, or is damaged.</exception>
    public static EvidenceRestatements Of(string file)
    {
        EvidenceInput input = EvidenceInput.Of(file);
        byte[] bytes = File.ReadAllBytes(file);
        try
        {
            using MemoryStream stream = new(bytes);
            return new EvidenceRestatements(input, bytes, RestatementLog.ReadFile(stream));
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"{file}: {e.Message}; expected a log that restate --apply wrote");
        }
    }

    /// <summary>Writes what it says, and to which version each history of the pack was replayed.</summary>
    public void Write(TextWriter output, IReadOnlyList<EvidenceHistory> histories) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("file", Input.Name);
        json.WriteString("protocol", Log.Protocol);
        json.WriteString("genesis", Log.Genesis.ToString());
        json.WriteString("digest", Log.Digest.ToString());
        json.WriteNumber("versions", Log.Version);
        json.WriteStartArray("histories");
        for (int i = 0; i < histories.Count; i++)
        {
            if (VersionOf(histories[i]) is { } version)
            {
                json.WriteStartObject();
                json.WriteString("folder", EvidencePack.FolderOf(i));
                json.WriteNumber("version", version);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("restatements");
        foreach (RestatementEntry entry in Log.Entries)
        {
            Write(json, entry);
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Which version a history is: its journal is that of a version as the log states it. Null when it is none.</summary>
    public int? VersionOf(EvidenceHistory history)
    {
        foreach (RestatementEntry entry in Log.Entries)
        {
            if (history.Event == entry.LastBefore && history.Proof.JournalDigest == entry.DigestBefore)
            {
                return entry.Version - 1;
            }

            if (history.Event == entry.LastAfter && history.Proof.JournalDigest == entry.DigestAfter)
            {
                return entry.Version;
            }
        }

        return null;
    }

    private static void Write(Utf8JsonWriter json, RestatementEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("version", entry.Version);
        json.WriteString("recorded", entry.RecordedTime.ToString());
        json.WriteString("by", entry.RecordedBy.ToString());
        json.WriteString("reason", entry.Reason);
        json.WriteString("eventsBefore", entry.LastBefore.ToString());
        json.WriteString("journalDigestBefore", entry.DigestBefore.ToString());
        json.WriteString("eventsAfter", entry.LastAfter.ToString());
        json.WriteString("journalDigestAfter", entry.DigestAfter.ToString());
        json.WriteStartArray("corrections");
        foreach (RestatementMark mark in entry.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("event", mark.Event.ToString());
            json.WriteString("how", mark.Kind switch { 'D' => "drop", 'I' => "insert", _ => "replace" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (ResolvedConflict conflict in entry.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("event", conflict.Event.ToString());
            json.WriteString("refusal", conflict.Refusal);
            json.WriteString("resolution", StatementWords.Of(conflict.Resolution));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (entry.Settled.Count > 0)
        {
            json.WriteStartArray("settled");
            foreach (SettledMark settled in entry.Settled)
            {
                json.WriteStartObject();
                json.WriteNumber("version", settled.Version);
                json.WriteString("event", settled.Event.ToString());
                json.WriteString("before", settled.Before.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("postings");
        foreach (Posting posting in entry.Postings)
        {
            json.WriteStartObject();
            json.WriteString("account", StatementWords.Of(posting.Account.Kind));
            json.WriteString("detail", posting.Account.Detail.ToString(CultureInfo.InvariantCulture));
            json.WriteString("party", posting.Account.Party.IsDefault ? null : posting.Account.Party.ToString());
            json.WriteString("commodity", posting.Commodity.ToString());
            json.WriteString("amount", posting.Amount.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
