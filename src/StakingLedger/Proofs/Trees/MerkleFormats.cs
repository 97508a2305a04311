using System.Globalization;

namespace StakingLedger.Proofs;

/// <summary>The formats of trees that are published, by name.</summary>
public static class MerkleFormats
{
    /// <summary>The first Rocket Pool ruleset with voter shares, and with them another leaf.</summary>
    internal const int FirstVoterShareRuleset = 11;

    private static readonly LeafField[] NodeFields =
    [
        new("node", LeafFieldType.Address),
        new("rewardNetwork", LeafFieldType.Number),
        new("rpl", LeafFieldType.Number),
        new("smoothingPoolEth", LeafFieldType.Number),
    ];

    /// <summary>
    /// Rocket Pool, rulesets 1 to 10: packed node address, network, RPL (collateral and oracle DAO) and smoothing-pool ether, hashed
    /// once; leaves by hash, zero hashes up to a power of two, sorted pairs.
    /// </summary>
    public static MerkleFormat RocketPool10 { get; } = OfRocketPool("rocket-pool-10", NodeFields);

    /// <summary>Rocket Pool, ruleset 11: as before, with the voter share in ether as fifth value.</summary>
    public static MerkleFormat RocketPool11 { get; } =
        OfRocketPool("rocket-pool-11", [.. NodeFields, new("voterShareEth", LeafFieldType.Number)]);

    /// <summary>Threshold's cumulative distributions: packed provider, beneficiary and amount, hashed once; an odd node goes up.</summary>
    public static MerkleFormat Threshold { get; } = new(
        "threshold",
        [
            new("provider", LeafFieldType.Address),
            new("beneficiary", LeafFieldType.Address),
            new("amount", LeafFieldType.Number),
        ])
    {
        Packing = MerkleLeafPacking.Packed,
        LeafHashing = MerkleLeafHashing.Once,
        LeafOrder = MerkleLeafOrder.ByHash,
        Padding = MerklePadding.OddNodePromoted,
        Pairing = MerklePairing.Sorted,
    };

    /// <summary>Lido's Community Staking Module: OpenZeppelin's standard tree over operator id and cumulative fee shares.</summary>
    public static MerkleFormat LidoCsm { get; } = Standard(
        "lido-csm", new("operator", LeafFieldType.Number), new("cumulativeFeeShares", LeafFieldType.Number));

    /// <summary>OpenZeppelin's standard tree over an address and an amount.</summary>
    public static MerkleFormat StandardAddressAmount { get; } = Standard(
        "standard-v1", new("account", LeafFieldType.Address), new("amount", LeafFieldType.Number));

    /// <summary>
    /// OpenZeppelin's standard tree ("standard-v1"): ABI words, hashed twice; leaves by hash, an array of exactly 2n - 1 nodes, sorted
    /// pairs.
    /// </summary>
    /// <param name="name">The name of the format.</param>
    /// <param name="fields">The fields of a leaf.</param>
    /// <exception cref="ArgumentException">There are no fields or too many, or one has no type.</exception>
    public static MerkleFormat Standard(string name, params ReadOnlySpan<LeafField> fields) => new(name, [.. fields])
    {
        Packing = MerkleLeafPacking.AbiWords,
        LeafHashing = MerkleLeafHashing.Twice,
        LeafOrder = MerkleLeafOrder.ByHash,
        Padding = MerklePadding.CompleteArray,
        Pairing = MerklePairing.Sorted,
    };

    /// <summary>The format of a Rocket Pool ruleset.</summary>
    /// <param name="ruleset">The ruleset, 1 to 11.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ruleset is not known: its leaf may have changed.</exception>
    public static MerkleFormat RocketPool(int ruleset) => ruleset switch
    {
        >= 1 and < FirstVoterShareRuleset => RocketPool10,
        FirstVoterShareRuleset => RocketPool11,
        _ => throw new ArgumentOutOfRangeException(
            nameof(ruleset), ruleset, string.Create(CultureInfo.InvariantCulture, $"Rulesets 1 to {FirstVoterShareRuleset} are known.")),
    };

    private static MerkleFormat OfRocketPool(string name, ReadOnlySpan<LeafField> fields) => new(name, [.. fields])
    {
        Packing = MerkleLeafPacking.Packed,
        LeafHashing = MerkleLeafHashing.Once,
        LeafOrder = MerkleLeafOrder.ByHash,
        Padding = MerklePadding.ZeroHashes,
        Pairing = MerklePairing.Sorted,
    };
}
