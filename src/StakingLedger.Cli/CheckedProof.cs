using StakingLedger.Proofs.Liabilities;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>A proof that was read and checked.</summary>
/// <param name="File">The file.</param>
/// <param name="Proof">The proof.</param>
/// <param name="Fault">What does not fit; null when all does.</param>
internal sealed record CheckedProof(string File, LiabilityProof Proof, string? Fault)
{
    /// <summary>Checks a proof against what the user knows from elsewhere.</summary>
    public static CheckedProof Of(string file, LiabilityProof proof, Digest? published, AccountId? account)
    {
        LiabilityVerdict verdict = published is { } commitment ? proof.Check(commitment) : proof.Check();
        string? fault = verdict.IsValid ? null : verdict.ToString();
        return new CheckedProof(
            file,
            proof,
            fault ?? (account is { } expected && expected != proof.Account
                ? $"leaf.account is {proof.Account}; expected {expected}"
                : null));
    }

    /// <summary>Writes what was found, for programs.</summary>
    public static void Write(TextWriter output, IReadOnlyList<CheckedProof> proofs, IReadOnlyList<string> conflicts) =>
        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("proofs");
            foreach (CheckedProof proof in proofs)
            {
                json.WriteStartObject();
                json.WriteString("file", proof.File);
                json.WriteBoolean("valid", proof.Fault is null);
                json.WriteString("fault", proof.Fault);
                json.WriteString("account", proof.Proof.Account.ToString());
                json.WriteString("balance", proof.Proof.Balance.ToString());
                json.WriteString("total", proof.Proof.Root.Total.ToString());
                json.WriteString("commitment", proof.Proof.Root.Commitment.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("conflicts");
            foreach (string conflict in conflicts)
            {
                json.WriteStringValue(conflict);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
}
