using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Proofs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs;

/// <summary>One tree of the committed vectors.</summary>
internal sealed record MerkleVector(string Name, MerkleFormat Format, LeafValue[][] Leaves, JsonElement Json)
{
    private static readonly LeafField[] AccountAndAmount =
        [new("account", LeafFieldType.Address), new("amount", LeafFieldType.Number)];

    private static readonly MerkleFormat PositionalPromoted = new("positional-promoted", [.. AccountAndAmount])
    {
        Packing = MerkleLeafPacking.Packed,
        LeafHashing = MerkleLeafHashing.Once,
        LeafOrder = MerkleLeafOrder.Given,
        Padding = MerklePadding.OddNodePromoted,
        Pairing = MerklePairing.Positional,
    };

    private static readonly MerkleFormat PositionalPadded = new("positional-padded", [.. AccountAndAmount])
    {
        Packing = MerkleLeafPacking.AbiWords,
        LeafHashing = MerkleLeafHashing.Twice,
        LeafOrder = MerkleLeafOrder.Given,
        Padding = MerklePadding.ZeroHashes,
        Pairing = MerklePairing.Positional,
    };

    private static readonly MerkleFormat[] Formats =
    [
        MerkleFormats.RocketPool10,
        MerkleFormats.RocketPool11,
        MerkleFormats.Threshold,
        MerkleFormats.StandardAddressAmount,
        MerkleFormats.LidoCsm,
        new("standard-unsorted", [.. AccountAndAmount])
        {
            Packing = MerkleLeafPacking.AbiWords,
            LeafHashing = MerkleLeafHashing.Twice,
            LeafOrder = MerkleLeafOrder.Given,
            Padding = MerklePadding.CompleteArray,
            Pairing = MerklePairing.Sorted,
        },
        PositionalPromoted,
        PositionalPadded,
    ];

    public static MerkleVector[] All { get; } = ReadAll();

    public static TheoryData<string> Names => [.. Formats.Select(static f => f.Name)];

    public Digest Root => Digest.Parse(Json.GetProperty("root").GetString()!);

    public byte[] Packed
    {
        get
        {
            byte[] bytes = new byte[Leaves.Length * Format.LeafLength];
            for (int i = 0; i < Leaves.Length; i++)
            {
                Format.Pack(Leaves[i], bytes.AsSpan(i * Format.LeafLength, Format.LeafLength));
            }

            return bytes;
        }
    }

    public MerkleTree Tree => MerkleTree.Build(Format, Packed);

    public static IEnumerable<MerkleVector> Of(string format) =>
        All.Where(v => string.Equals(v.Format.Name, format, StringComparison.Ordinal));

    public Digest Hash(int leaf) => Digest.Parse(Json.GetProperty("hashes")[leaf].GetString()!);

    public ValueList<Digest> Proof(int leaf) => Digests(Json.GetProperty("proofs")[leaf]);

    public static ValueList<Digest> Digests(JsonElement array) =>
        [.. array.EnumerateArray().Select(static d => Digest.Parse(d.GetString()!))];

    private static MerkleVector[] ReadAll()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Proofs", "Vectors", "merkle-vectors.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(static v => Read(v.Clone()))];
    }

    private static MerkleVector Read(JsonElement json)
    {
        string name = json.GetProperty("format").GetString()!;
        MerkleFormat format = Formats.Single(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        LeafValue[][] leaves =
        [
            .. json.GetProperty("values").EnumerateArray().Select(row => row.EnumerateArray().Select((value, i) => Value(
                format.Fields[i].Type, value.GetString()!)).ToArray()),
        ];
        return new MerkleVector($"{name} of {leaves.Length}", format, leaves, json);
    }

    private static LeafValue Value(LeafFieldType type, string text) => type == LeafFieldType.Address
        ? LeafValue.Address(AccountId.Parse(text))
        : LeafValue.Number(UInt256.Parse(text));
}
