using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>
/// The proof that one account's balance is part of a published total. It holds all that a check needs; the ledger is not asked. Two
/// proofs are equal when all their parts are.
/// </summary>
public sealed record LiabilityProof
{
    /// <summary>The record of the tree.</summary>
    public required LiabilityRoot Root { get; init; }

    /// <summary>To whom is owed. The holder must look whether this is he.</summary>
    public required AccountId Account { get; init; }

    /// <summary>How much, in the smallest unit of the asset. The holder must look whether this is what he has.</summary>
    public required Amount Balance { get; init; }

    /// <summary>Which leaf it is, from 0, counted from the left.</summary>
    public required ulong Index { get; init; }

    /// <summary>What makes the hash of the leaf unlike that of any guess. It is the holder's alone.</summary>
    public required Digest Salt { get; init; }

    /// <summary>The nodes beside the way from the leaf to the root, the leaf's neighbour first.</summary>
    public required ValueList<LiabilityStep> Path { get; init; }

    /// <summary>Checks the proof against its own root record. The holder compares the record's commitment with the published one.</summary>
    public LiabilityVerdict Check() => LiabilityCheck.Of(this, null);

    /// <summary>Checks the proof against the commitment that was published.</summary>
    /// <param name="commitment">The commitment, taken from where it was published and not from whoever sent the proof.</param>
    public LiabilityVerdict Check(Digest commitment) => LiabilityCheck.Of(this, commitment);

    /// <summary>
    /// What two proofs, each valid by itself, show against the host when they are laid side by side; none when they agree, or speak of
    /// different events, pools or tokens.
    /// </summary>
    /// <param name="other">The other proof.</param>
    /// <exception cref="ArgumentNullException">There is no other proof.</exception>
    public LiabilityConflict ConflictWith(LiabilityProof other)
    {
        ArgumentNullException.ThrowIfNull(other);
        // Time, decimals and state are what the host says of the moment: said in two ways, they are a contradiction as well.
        if (Root.Scope.Event != other.Root.Scope.Event
            || !string.Equals(Root.Scope.Pool, other.Root.Scope.Pool, StringComparison.Ordinal)
            || !string.Equals(Root.Scope.Token, other.Root.Scope.Token, StringComparison.Ordinal))
        {
            return LiabilityConflict.None;
        }

        if (Root != other.Root)
        {
            return LiabilityConflict.TwoRoots;
        }

        bool sameLeaf = Index == other.Index;
        return (sameLeaf, Account == other.Account) switch
        {
            (true, false) => LiabilityConflict.SharedLeaf,
            (false, true) => LiabilityConflict.AccountTwice,
            (true, true) when Balance != other.Balance => LiabilityConflict.SharedLeaf,
            _ => LiabilityConflict.None,
        };
    }

    /// <summary>The proof as a JSON document, ended by a line feed. One proof has one text.</summary>
    public string ToJson() => LiabilityJson.Write(this);

    /// <summary>Reads a proof from a JSON document: all its fields, in their order, and nothing else. It is not checked yet.</summary>
    /// <param name="utf8">The document.</param>
    /// <exception cref="FormatException">The document is no such proof; the message names the field, what was found and what was
    /// expected.</exception>
    public static LiabilityProof Parse(ReadOnlySpan<byte> utf8) => LiabilityJson.ReadProof(utf8);
}
