using StakingLedger.Proofs.Formats;

namespace StakingLedger.Cli;

/// <summary>A published reward file of a pack, and what came of recomputing its tree.</summary>
internal sealed record EvidenceTree(EvidenceInput Input, TreeEvidence Evidence)
{
    /// <summary>Reads and recomputes a file.</summary>
    /// <exception cref="UserErrorException">It is no file that can be read twice, or none that is recognised.</exception>
    public static EvidenceTree Of(Terminal terminal, string file)
    {
        EvidenceInput input = EvidenceInput.Of(file);
        TreeEvidence evidence = TreeEvidence.Of(TreeFile.Demand(terminal, file));
        return string.Equals(TreeEvidencePrinter.Hex(evidence.File.Sha256), input.Sha256, StringComparison.Ordinal)
            ? new EvidenceTree(input, evidence)
            : throw new UserErrorException($"{file}: the file changed while it was read");
    }
}
