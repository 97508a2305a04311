using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>Reads the cumulative fee shares of Lido's Community Staking Module, in the short form and in that with proofs.</summary>
internal static class CsmReader
{
    private const string OperatorPrefix = "CSM Operator ";
    private const string OperatorExpected = "an operator id in decimal digits";
    private const string Shares = "cumulativeFeeShares";
    private const string Number = "uint256";

    /// <summary>Reads the short form: root, encoding and values by operator id.</summary>
    /// <exception cref="RewardFileException">It is not of that form.</exception>
    public static RewardFile ReadTree(JsonPlace top, FileSource source)
    {
        top.Only("commit", "date", "root", "leafEncoding", "values");
        List<JsonPlace> encoding = top.Field("leafEncoding").Items();
        if (encoding.Count != 2 || encoding[0].Text() is not Number || encoding[1].Text() is not Number)
        {
            throw top.Field("leafEncoding").Refused("another encoding", "[\"uint256\",\"uint256\"]");
        }

        List<RewardEntry> entries = [];
        foreach ((string name, JsonPlace value) in top.Field("values").Object().Fields())
        {
            entries.Add(Entry(value, name, value.Amount(), proof: null));
        }

        List<RewardFact> facts = [];
        foreach (string fact in (string[])["date", "commit"])
        {
            if (top.Has(fact))
            {
                facts.Add(new RewardFact(fact, top.Field(fact).Text()));
            }
        }

        return File(source, RewardFileKind.CsmTree, entries, [.. facts], top.Field("root").Hash());
    }

    /// <summary>Whether every field of the file names an operator.</summary>
    public static bool LooksLikeProofs(JsonPlace top)
    {
        List<(string Name, JsonPlace Value)> fields = top.Fields();
        return fields.Count > 0 && fields.TrueForAll(static f => f.Name.StartsWith(OperatorPrefix, StringComparison.Ordinal));
    }

    /// <summary>Reads the form with proofs, which states no root.</summary>
    /// <exception cref="RewardFileException">It is not of that form.</exception>
    public static RewardFile ReadProofs(JsonPlace top, FileSource source)
    {
        List<RewardEntry> entries = [];
        foreach ((string name, JsonPlace value) in top.Fields())
        {
            value.Object().Only(Shares, "proof");
            entries.Add(Entry(
                value, name[OperatorPrefix.Length..], value.Field(Shares).AmountOrNumber(), value.Field("proof").Hashes()));
        }

        return File(source, RewardFileKind.CsmProofs, entries, [], root: null);
    }

    private static RewardEntry Entry(JsonPlace place, string id, UInt256 shares, ValueList<Digest>? proof) =>
        JsonPlace.TryReadDigits(id, out UInt256 number)
            ? new RewardEntry([LeafValue.Number(number), LeafValue.Number(shares)], [shares], proof, IsInTree: true)
            : throw place.Refused($"'{id}'", OperatorExpected);

    private static RewardFile File(
        FileSource source, RewardFileKind kind, List<RewardEntry> entries, ValueList<RewardFact> facts, Digest? root) => new()
        {
            Name = source.Name,
            Kind = kind,
            Format = MerkleFormats.LidoCsm,
            Facts = facts,
            Root = root,
            AmountNames = [Shares],
            Entries = entries,
        };
}
