using BenchmarkDotNet.Attributes;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Benchmarks;

/// <summary>A whole recorded Lido history, executed from its commands on a fresh pool: every rule is decided again.</summary>
[Config(typeof(OnceInProcess))]
public class LidoReplayBenchmarks
{
    /// <summary>How many operations the history has.</summary>
    public const int Operations = 20_500;

    private LidoHistoryCommands? _history;
    private LidoPool? _pool;

    [GlobalSetup]
    public void Setup()
    {
        _history = LidoHistoryCommands.Read();
        if (_history is not null && _history.Count != Operations)
        {
            throw new InvalidOperationException($"The history has {_history.Count} operations, not {Operations}.");
        }
    }

    [IterationSetup]
    public void Open() => _pool = _history?.Open();

    [Benchmark(OperationsPerInvoke = Operations, Description = "large-s1")]
    public int Replay() => _history?.Execute(_pool!) ?? 0;

    /// <summary>Whether the history was found.</summary>
    internal bool IsReady => _history is not null;

    /// <summary>Fails when the last run did not accept what the contracts accepted, or broke a law.</summary>
    internal void DemandExact(ulong digestOfFirst)
    {
        _pool!.Ledger.DemandInvariants();
        if (Digest() != digestOfFirst)
        {
            throw new InvalidOperationException("Two replays of one history did not write the same journal.");
        }
    }

    /// <summary>Fails when a run did not accept as many operations as the contracts.</summary>
    internal ulong Checked(int accepted) => accepted == _history!.Accepted
        ? (ulong)accepted
        : throw new InvalidOperationException($"{accepted} operations were accepted, by the contracts {_history.Accepted}.");

    /// <summary>The first bytes of the digest of the last run's journal.</summary>
    internal ulong Digest()
    {
        Span<byte> bytes = stackalloc byte[Units.Digest.ByteLength];
        _pool!.Ledger.JournalDigest(includeOpenTail: true).WriteBytes(bytes);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
