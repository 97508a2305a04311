using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>Keccak-256 of 64-byte nodes, as a level of a Merkle tree needs them, per node.</summary>
[Config(typeof(ShortInProcess))]
public class KeccakBenchmarks
{
    /// <summary>The nodes of one call: no multiple of four.</summary>
    public const int Nodes = 1023;

    private readonly byte[] _nodes = new byte[Nodes * Keccak256.PairSize];
    private readonly byte[] _hashes = new byte[Nodes * Keccak256.HashSize];

    [GlobalSetup]
    public void Setup()
    {
        for (int i = 0; i < _nodes.Length; i++)
        {
            _nodes[i] = unchecked((byte)((i * 2_654_435_761) >> 13));
        }

        if (OneByOne() != FourAtOnce())
        {
            throw new InvalidOperationException("The two ways disagree: there is nothing to compare.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Nodes)]
    [Agree]
    public ulong OneByOne()
    {
        for (int i = 0; i < Nodes; i++)
        {
            Keccak256.Hash(Node(i), Hash(i));
        }

        return Sum();
    }

    [Benchmark(OperationsPerInvoke = Nodes)]
    [Agree]
    public ulong FourAtOnce()
    {
        Keccak256.HashPairs(_nodes, _hashes);
        return Sum();
    }

    /// <summary>The framework's SHA3-256: the same permutation, another padding, so other hashes. Zero where there is none.</summary>
    [Benchmark(OperationsPerInvoke = Nodes)]
    public ulong FrameworkSha3()
    {
        if (!SHA3_256.IsSupported)
        {
            return 0;
        }

        for (int i = 0; i < Nodes; i++)
        {
            _ = SHA3_256.HashData(Node(i), Hash(i));
        }

        return Sum();
    }

    private ReadOnlySpan<byte> Node(int i) => _nodes.AsSpan(i * Keccak256.PairSize, Keccak256.PairSize);

    private Span<byte> Hash(int i) => _hashes.AsSpan(i * Keccak256.HashSize, Keccak256.HashSize);

    /// <summary>A sum over all hashes that depends on their order.</summary>
    private ulong Sum()
    {
        ulong sum = 0;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(_hashes);
        for (int i = 0; i < words.Length; i++)
        {
            sum = unchecked(sum + (words[i] * (ulong)((2 * i) + 1)));
        }

        return sum;
    }
}
