using System.Text.Json;
using StakingLedger.Proofs.Formats;

namespace StakingLedger.Cli;

/// <summary>The difference of two published versions, for programs.</summary>
internal static class TreeDiffJson
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, RewardDifference difference) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("before", difference.Before.Name);
        json.WriteString("after", difference.After.Name);
        json.WriteNumber("unchanged", difference.Unchanged);
        json.WriteStartArray("totals");
        for (int i = 0; i < difference.TotalBefore.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("amount", difference.Before.AmountNames[i]);
            json.WriteString("before", difference.TotalBefore[i].ToString());
            json.WriteString("gained", difference.Gained[i].ToString());
            json.WriteString("lost", difference.Lost[i].ToString());
            json.WriteString("after", difference.TotalAfter[i].ToString());
            json.WriteString("difference", TreeEvidencePrinter.Signed(difference.TotalAfter[i], difference.TotalBefore[i]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("holders");
        foreach (RewardChange change in difference.Changes)
        {
            WriteChange(json, difference, change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteChange(Utf8JsonWriter json, RewardDifference difference, RewardChange change)
    {
        json.WriteStartObject();
        json.WriteString("holder", change.Holder.ToString());
        json.WriteString("in", change.IsNew ? "after" : change.IsGone ? "before" : "both");
        for (int i = 0; i < change.Before.Count; i++)
        {
            json.WriteStartObject(difference.Before.AmountNames[i]);
            json.WriteString("before", change.Before[i].ToString());
            json.WriteString("after", change.After[i].ToString());
            json.WriteString("difference", TreeEvidencePrinter.Signed(change.After[i], change.Before[i]));
            json.WriteEndObject();
        }

        if (change.Redirected.Length > 0)
        {
            json.WriteString("also", change.Redirected);
        }

        json.WriteEndObject();
    }
}
