using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <content>The leaves of a submission: they say which address stands behind a label.</content>
public sealed partial class RocketPoolTraceReader
{
    private void ReadLeaves(TraceFields input, AccountNames names)
    {
        int i = 0;
        foreach (JsonElement item in input.List("leaves").EnumerateArray())
        {
            TraceFields leaf = input.Item("leaves", i++, item);
            leaf.AllowOnly(
                "node", "address", "network", "collateralRpl", "oracleDaoRpl", "smoothingPoolEth", "voterShareEth", "leaf");
            AccountId address = ReadAddress(leaf);
            Learn(leaf, leaf.Account("node", names), address);
            DemandLeaf(leaf, address);
        }
    }

    private static AccountId ReadAddress(in TraceFields leaf) =>
        AccountId.TryParse(leaf.Text("address"), out AccountId address) && address.Kind == AccountKind.Address
            ? address
            : throw leaf.Wrong("address", leaf.Element.GetProperty("address"), "0x and 40 hexadecimal digits");

    private void Learn(in TraceFields leaf, AccountId node, AccountId address)
    {
        AccountId? known = AddressOf(node);
        if (known is null)
        {
            _addresses.Add((node, address));
        }
        else if (known != address)
        {
            throw leaf.Wrong("address", leaf.Element.GetProperty("address"), $"{known}, which an earlier leaf says");
        }
    }

    /// <summary>The hash of a leaf is the only thing that its amounts can be held against.</summary>
    private static void DemandLeaf(in TraceFields leaf, in AccountId address)
    {
        bool isSum = UInt256.TryAdd(leaf.Number("collateralRpl"), leaf.Number("oracleDaoRpl"), out UInt256 rpl);
        Digest computed = SortedPairProof.RewardLeaf(
            address, leaf.Integer("network"), rpl, leaf.Number("smoothingPoolEth"), leaf.Number("voterShareEth"));
        if (!isSum || ReadDigest(leaf, "leaf") != computed)
        {
            throw leaf.Wrong("leaf", leaf.Element.GetProperty("leaf"), $"{computed}, the hash of the amounts beside it");
        }
    }

    private AccountId? AddressOf(AccountId node)
    {
        int at = _addresses.FindIndex(a => a.Node == node);
        return at < 0 ? null : _addresses[at].Address;
    }
}
