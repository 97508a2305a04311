using System.Text.Json;
using StakingLedger.Conformance;
using StakingLedger.Proofs.Formats;

namespace StakingLedger.Cli;

/// <summary>
/// The manifest of a pack: what went in, which engine read it, what it came to. It holds no path, no clock and no machine: the same inputs
/// and options give the same bytes.
/// </summary>
internal static class EvidenceManifest
{
    /// <summary>The format that the manifest states.</summary>
    public const string Format = "staking-ledger-evidence/1";

    /// <summary>Writes it.</summary>
    public static void Write(
        TextWriter output,
        EvidenceOptions options,
        IReadOnlyList<EvidenceHistory> histories,
        IReadOnlyList<EvidenceInput> others,
        IReadOnlyList<EvidenceTree> trees,
        EvidenceRestatements? restatements) =>
        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteStartObject("engine");
            json.WriteString("name", "staking-ledger");
            json.WriteString("version", EngineVersion.Number);
            json.WriteString("commit", EngineVersion.Commit);
            json.WriteEndObject();
            json.WriteStartObject("options");
            json.WriteString("until", options.Until.Kind == PointKind.End ? null : options.Until.Text);
            json.WriteString("recorded", options.Recorded);
            json.WriteString("by", options.By);
            json.WriteEndObject();
            json.WriteStartArray("histories");
            for (int i = 0; i < histories.Count; i++)
            {
                WriteHistory(json, histories[i], EvidencePack.FolderOf(i));
            }

            json.WriteEndArray();
            json.WriteStartArray("otherInputs");
            foreach (EvidenceInput other in others)
            {
                json.WriteStartObject();
                WriteInput(json, other);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteTrees(json, trees);
            WriteRestatements(json, restatements);
            json.WriteEndObject();
        });

    /// <summary>Writes nothing where none were given: a pack of histories alone stays what it was.</summary>
    private static void WriteTrees(Utf8JsonWriter json, IReadOnlyList<EvidenceTree> trees)
    {
        if (trees.Count == 0)
        {
            return;
        }

        json.WriteStartArray("trees");
        foreach ((EvidenceInput input, TreeEvidence evidence) in trees)
        {
            json.WriteStartObject();
            WriteInput(json, input);
            json.WriteString("verdict", TreeEvidenceJson.Word(evidence.Verdict));
            json.WriteNumber("leaves", evidence.Tree.LeafCount);
            json.WriteString("rootPublished", evidence.File.Root?.ToString());
            json.WriteString("rootRecomputed", evidence.Tree.Root.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRestatements(Utf8JsonWriter json, EvidenceRestatements? restatements)
    {
        if (restatements is null)
        {
            return;
        }

        json.WriteStartObject("restatements");
        WriteInput(json, restatements.Input);
        json.WriteNumber("versions", restatements.Log.Version);
        json.WriteString("digest", restatements.Log.Digest.ToString());
        json.WriteEndObject();
    }

    private static void WriteHistory(Utf8JsonWriter json, EvidenceHistory history, string folder)
    {
        json.WriteStartObject();
        WriteInput(json, history.Input);
        json.WriteString("folder", folder);
        json.WriteString("name", history.Verification.Name);
        VerificationReport verified = history.Verification;
        json.WriteStartObject("verify");
        json.WriteString("verdict", VerifyPrinter.Word(verified.Verdict));
        json.WriteNumber("operations", verified.Operations);
        json.WriteNumber("observations", verified.Observations);
        json.WriteNumber("differences", verified.DifferenceCount);
        json.WriteEndObject();
        json.WriteStartObject("replay");
        json.WriteNumber("event", history.Event.Value);
        json.WriteNumber("line", history.Line);
        json.WriteNumber("block", history.Last.Block.Value);
        json.WriteString("time", history.Last.Time.ToString());
        json.WriteString("pairAssets", history.Pair.Assets.ToString());
        json.WriteString("pairShares", history.Pair.Shares.ToString());
        history.Proof.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, EvidenceInput input)
    {
        json.WriteString("file", input.Name);
        json.WriteNumber("bytes", input.Bytes);
        json.WriteString("sha256", input.Sha256);
    }
}
