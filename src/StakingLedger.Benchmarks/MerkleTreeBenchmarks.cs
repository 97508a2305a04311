using BenchmarkDotNet.Attributes;
using StakingLedger.Numerics;
using StakingLedger.Proofs;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>A Merkle tree of a million leaves, from packed leaves to the root, in every published format.</summary>
[Config(typeof(ShortInProcess))]
public class MerkleTreeBenchmarks
{
    private const int Chosen = 100;

    private readonly int _count = Size.Of(1_000_000);
    private byte[] _leaves = [];
    private MerkleTree? _tree;

    /// <summary>The format's name.</summary>
    [Params("standard-v1", "threshold", "rocket-pool-11")]
    public string Format { get; set; } = "standard-v1";

    private MerkleFormat MerkleFormat => Format switch
    {
        "threshold" => MerkleFormats.Threshold,
        "rocket-pool-11" => MerkleFormats.RocketPool11,
        _ => MerkleFormats.StandardAddressAmount,
    };

    [GlobalSetup]
    public void Setup()
    {
        MerkleFormat format = MerkleFormat;
        LeafValue[] values = new LeafValue[format.Fields.Count];
        byte[] address = new byte[AccountId.AddressLength];
        _leaves = new byte[_count * format.LeafLength];
        for (int i = 0; i < _count; i++)
        {
            for (int field = 0; field < values.Length; field++)
            {
                BitConverter.TryWriteBytes(address, i + field);
                values[field] = format.Fields[field].Type == LeafFieldType.Address
                    ? LeafValue.Address(AccountId.FromAddress(address))
                    : LeafValue.Number((UInt256)(ulong)(i + 1) * 1_000_000_007UL);
            }

            format.Pack(values, _leaves.AsSpan(i * format.LeafLength, format.LeafLength));
        }

        _tree = MerkleTree.Build(format, _leaves);
    }

    [Benchmark]
    public Digest Build() => MerkleTree.Build(MerkleFormat, _leaves).Root;

    /// <summary>A hundred proofs, made and checked.</summary>
    [Benchmark]
    public int ProveAndVerify()
    {
        int held = 0;
        for (int i = 0; i < Chosen; i++)
        {
            int leaf = (int)(i * 7_919L % _count);
            held += _tree!.ProofOf(leaf).Verifies(MerkleFormat, _tree.Root, _tree.LeafHash(leaf)) ? 1 : 0;
        }

        return held == Chosen ? held : throw new InvalidOperationException("A proof does not hold.");
    }
}
