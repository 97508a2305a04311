using System.Text.Json;
using StakingLedger.Numerics;

namespace StakingLedger.Proofs.Formats;

/// <summary>Writes an interval of Rocket Pool: nothing for pool stakers and the protocol DAO, everything for the nodes given.</summary>
internal static class RocketPoolWriter
{
    private static readonly string[] AmountNames = ["collateralRpl", "oracleDaoRpl", "smoothingPoolEth", "voterShareEth"];

    /// <summary>Writes the fields of the file.</summary>
    public static void Write(RewardFileParts parts)
    {
        Utf8JsonWriter json = parts.Json;
        bool hasVoters = parts.Table.Format == MerkleFormats.RocketPool11;
        json.WriteNumber("rewardsFileVersion", hasVoters ? 4 : 3);
        json.WriteNumber("rulesetVersion", hasVoters ? MerkleFormats.FirstVoterShareRuleset : MerkleFormats.FirstVoterShareRuleset - 1);
        json.WriteNumber("index", parts.Options.Interval);
        json.WriteString("network", parts.Options.Network);
        json.WriteString("merkleRoot", parts.Tree.Root.ToString());
        UInt256[] totals = Totals(parts.Table.Entries);
        json.WriteStartObject("totalRewards");
        json.WriteString("protocolDaoRpl", "0");
        json.WriteString("totalCollateralRpl", totals[0].ToString());
        json.WriteString("totalOracleDaoRpl", totals[1].ToString());
        json.WriteString(RocketPoolSums.Pool, (totals[2] + totals[3]).ToString());
        json.WriteString(RocketPoolSums.Stakers, "0");
        json.WriteString(RocketPoolSums.Operators, totals[2].ToString());
        if (hasVoters)
        {
            json.WriteString(RocketPoolSums.Voters, totals[3].ToString());
            json.WriteString(RocketPoolSums.PoolVoterShare, totals[3].ToString());
            json.WriteString(RocketPoolSums.ProtocolDao, "0");
        }

        json.WriteEndObject();
        WriteNetworks(json, parts.Table.Entries);
        WriteNodes(parts);
    }

    private static void WriteNetworks(Utf8JsonWriter json, IReadOnlyList<RewardEntry> entries)
    {
        List<UInt256> networks = [];
        foreach (RewardEntry entry in entries)
        {
            networks.Add(entry.Leaf[1].Value);
        }

        networks.Sort();
        json.WriteStartObject("networkRewards");
        for (int i = 0; i < networks.Count; i++)
        {
            if (i > 0 && networks[i] == networks[i - 1])
            {
                continue;
            }

            UInt256[] totals = Totals(entries.Where(e => e.Leaf[1].Value == networks[i]));
            json.WriteStartObject(networks[i].ToString());
            json.WriteString("collateralRpl", totals[0].ToString());
            json.WriteString("oracleDaoRpl", totals[1].ToString());
            json.WriteString("smoothingPoolEth", (totals[2] + totals[3]).ToString());
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteNodes(RewardFileParts parts)
    {
        Utf8JsonWriter json = parts.Json;
        json.WriteStartObject("nodeRewards");
        foreach ((int leaf, RewardEntry entry) in parts.Numbered())
        {
            json.WriteStartObject(entry.Holder.ToAccount().ToString());
            json.WritePropertyName("rewardNetwork");
            json.WriteRawValue(entry.Leaf[1].ToString());
            for (int i = 0; i < entry.Amounts.Count; i++)
            {
                json.WriteString(AmountNames[i], entry.Amounts[i].ToString());
            }

            parts.WriteProof("merkleProof", leaf);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static UInt256[] Totals(IEnumerable<RewardEntry> entries)
    {
        UInt256[] totals = new UInt256[AmountNames.Length];
        foreach (RewardEntry entry in entries)
        {
            for (int i = 0; i < entry.Amounts.Count; i++)
            {
                totals[i] += entry.Amounts[i];
            }
        }

        return totals;
    }
}
