using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// A sum tree over all holders of a pool: built from the ledger, built from a list, beside the hashes alone that it takes; one proof
/// made, one proof checked.
/// </summary>
[Config(typeof(ShortInProcess))]
public class LiabilityTreeBenchmarks
{
    private static readonly byte[] Secret = Keccak256.Hash("a secret for measuring"u8);

    private PoolLedger _ledger = null!;
    private LiabilityScope _scope = null!;
    private Liability[] _liabilities = [];
    private LiabilityTree _tree = null!;
    private LiabilityProof _proof = null!;
    private byte[] _messages = [];
    private byte[] _hashes = [];

    [Params(1_000_000)]
    public int Holders { get; set; } = 1_000_000;

    [GlobalSetup]
    public void Setup()
    {
        _ledger = HousePool.Open(Holders).Pool.Ledger;
        PoolLiabilities built = PoolLiabilities.Of(
            _ledger, new LiabilityScope { Pool = "measured", Token = "ETH", Decimals = 18 }, Secret);
        _tree = built.Tree;
        _scope = _tree.Root.Scope;
        List<Liability> liabilities = [];
        for (uint i = 0; i < (uint)_ledger.Accounts.Count; i++)
        {
            UInt256 shares = _ledger.Shares(default).Of(new AccountHandle(i));
            if (!shares.IsZero)
            {
                liabilities.Add(new Liability(_ledger.Accounts[new AccountHandle(i)], built.Pair.BalanceOf(Shares.Of(shares))));
            }
        }

        _liabilities = [.. liabilities];
        _proof = _tree.ProofOf(_liabilities[^1].Account);
        if (!_proof.Check(_tree.Root.Commitment).IsValid)
        {
            throw new InvalidOperationException("The tree's own proof does not check: there is nothing to measure.");
        }

        // Four hashes a leaf: its place, its salt, the leaf, and one node above.
        int leaves = 1 << _tree.Root.Depth;
        _messages = new byte[Math.Min(leaves, 4_096) * 135];
        _hashes = new byte[_messages.Length / 135 * Keccak256.HashSize];
    }

    [Benchmark(Baseline = true)]
    public ulong HashesAlone()
    {
        for (long left = 4L << _tree.Root.Depth; left > 0; left -= _hashes.Length / Keccak256.HashSize)
        {
            Keccak256.HashEach(_messages, 135, _hashes);
        }

        return MemoryMarshal.Read<ulong>(_hashes);
    }

    [Benchmark]
    [Agree("build")]
    public ulong BuildFromTheLedger() => Low(PoolLiabilities.Of(_ledger, _scope, Secret).Tree);

    [Benchmark]
    [Agree("build")]
    public ulong BuildFromAList() => Low(LiabilityTree.Build(_scope, _liabilities, Secret));

    [Benchmark]
    [Agree("proof")]
    public int Prove() => _tree.ProofOf(_proof.Account) == _proof ? 1 : 0;

    [Benchmark]
    [Agree("proof")]
    public int Check() => _proof.Check(_tree.Root.Commitment).IsValid ? 1 : 0;

    private static ulong Low(LiabilityTree tree)
    {
        Span<byte> bytes = stackalloc byte[Digest.ByteLength];
        tree.Root.Commitment.WriteBytes(bytes);
        return MemoryMarshal.Read<ulong>(bytes);
    }
}
