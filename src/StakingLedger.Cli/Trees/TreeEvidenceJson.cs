using System.Text.Json;
using StakingLedger.Proofs;
using StakingLedger.Proofs.Formats;

namespace StakingLedger.Cli;

/// <summary>The evidence about files, for programs.</summary>
internal static class TreeEvidenceJson
{
    /// <summary>Writes it: one object per file, in order.</summary>
    public static void Write(
        TextWriter output, IReadOnlyList<string> names, IReadOnlyList<TreeEvidence?> all, IReadOnlyList<RewardFileError?> errors) =>
        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            for (int i = 0; i < names.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("file", names[i]);
                if (all[i] is { } evidence)
                {
                    WriteEvidence(json, evidence);
                }
                else
                {
                    json.WriteString("verdict", "unusable");
                    json.WriteString("error", errors[i]!.Value.ToString());
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>A verdict in one word.</summary>
    public static string Word(TreeVerdict verdict) => verdict switch
    {
        TreeVerdict.Equal => "equal",
        TreeVerdict.Explained => "explained",
        _ => "different",
    };

    private static void WriteEvidence(Utf8JsonWriter json, TreeEvidence evidence)
    {
        RewardFile file = evidence.File;
        json.WriteString("verdict", Word(evidence.Verdict));
        json.WriteString("sha256", TreeEvidencePrinter.Hex(file.Sha256));
        if (file.UnpackedSha256 is { } unpacked)
        {
            json.WriteString("sha256Unpacked", TreeEvidencePrinter.Hex(unpacked));
        }

        json.WriteString("kind", file.Kind.ToString());
        json.WriteString("format", file.Format.Name);
        json.WriteStartObject("facts");
        foreach (RewardFact fact in file.Facts)
        {
            json.WriteString(fact.Name, fact.Text);
        }

        json.WriteEndObject();
        json.WriteNumber("leaves", evidence.Tree.LeafCount);
        json.WriteString("rootPublished", file.Root?.ToString());
        json.WriteString("rootRecomputed", evidence.Tree.Root.ToString());
        json.WriteNumber("proofsGiven", evidence.ProofsGiven);
        json.WriteNumber("proofsWrong", evidence.WrongProofs);
        json.WriteStartArray("firstWrongHolders");
        foreach (LeafValue holder in evidence.WrongProofHolders)
        {
            json.WriteStringValue(holder.ToString());
        }

        json.WriteEndArray();
        json.WriteNumber("nodesWrong", evidence.WrongNodes);
        json.WriteStartObject("totals");
        for (int i = 0; i < file.AmountNames.Count; i++)
        {
            json.WriteString(file.AmountNames[i], file.Totals[i].ToString());
        }

        json.WriteEndObject();
        WriteSums(json, file);
        json.WriteStartArray("notes");
        foreach (string note in file.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
    }

    private static void WriteSums(Utf8JsonWriter json, RewardFile file)
    {
        json.WriteStartArray("sums");
        foreach (RewardSum sum in file.Sums)
        {
            json.WriteStartObject();
            json.WriteString("name", sum.Name);
            json.WriteString("rule", sum.Rule);
            json.WriteString("published", sum.Published.ToString());
            json.WriteString("recomputed", sum.Recomputed.ToString());
            json.WriteString("difference", TreeEvidencePrinter.Difference(sum));
            if (!sum.IsEqual)
            {
                json.WriteString("cause", sum.IsUnexplained ? null : sum.Cause);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
