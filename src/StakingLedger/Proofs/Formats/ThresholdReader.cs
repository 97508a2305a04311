using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>Reads a distribution of Threshold: cumulative amounts by provider, each with the beneficiary who may claim it.</summary>
internal static class ThresholdReader
{
    private const string Total = "totalAmount";
    private const string Superseded = "_superseded";
    private const string Proof = "proof";

    /// <summary>Reads the file.</summary>
    /// <exception cref="RewardFileException">It is not of that form.</exception>
    public static RewardFile Read(JsonPlace top, FileSource source)
    {
        top.Only(Total, "merkleRoot", "claims", Superseded);
        List<RewardEntry> entries = [];
        foreach ((string name, JsonPlace claim) in top.Field("claims").Object().Fields())
        {
            claim.Object().Only("beneficiary", "amount", Proof);
            UInt256 amount = claim.Field("amount").Amount();
            entries.Add(new RewardEntry(
                [claim.Address(name), claim.Field("beneficiary").Address(), LeafValue.Number(amount)],
                [amount],
                claim.Has(Proof) ? claim.Field(Proof).Hashes() : null,
                IsInTree: true));
        }

        UInt256 sum = RewardOrder.Sum(entries, 0, Total, source);
        return new RewardFile
        {
            Name = source.Name,
            Kind = RewardFileKind.ThresholdDistribution,
            Format = MerkleFormats.Threshold,
            Facts = ReadFacts(top),
            Root = top.Field("merkleRoot").Hash(),
            AmountNames = ["amount"],
            Entries = entries,
            Sums = [RewardSum.Of(Total, "sum of amount over providers", top.Field(Total).Amount(), sum)],
        };
    }

    private static ValueList<RewardFact> ReadFacts(JsonPlace top)
    {
        if (!top.Has(Superseded))
        {
            return [];
        }

        JsonPlace mark = top.Field(Superseded).Object();
        mark.Only("commit", "version");
        return
        [
            new("superseded version", mark.Field("version").Count().ToString(CultureInfo.InvariantCulture)),
            new("superseded commit", mark.Field("commit").Text()),
        ];
    }
}
