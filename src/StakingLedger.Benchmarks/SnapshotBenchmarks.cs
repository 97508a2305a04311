using System.Buffers;
using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// A pool's state as bytes: its snapshot beside a plain copy of the same bytes, its digest beside one hash pass over the same bytes,
/// the index of its accounts.
/// </summary>
[Config(typeof(ShortInProcess))]
public class SnapshotBenchmarks
{
    private static readonly AccountId Desk = AccountId.FromLabel("desk");

    private PoolLedger _ledger = null!;
    private byte[] _snapshot = [];
    private byte[] _digested = [];
    private AccountId[] _accounts = [];
    private readonly ArrayBufferWriter<byte> _memory = new();
    private byte[] _copy = [];

    [Params(1_000_000)]
    public int Holders { get; set; } = 1_000_000;

    /// <summary>Gets the bytes of the snapshot.</summary>
    public int SnapshotSize => _snapshot.Length;

    /// <summary>Gets the number of accounts, the pool's own included.</summary>
    public int Accounts => _ledger.Accounts.Count;

    [GlobalSetup]
    public void Setup()
    {
        _ledger = PoolOf(Holders).Ledger;
        _snapshot = _ledger.Snapshot();
        _copy = new byte[_snapshot.Length];
        _accounts = AccountTable.RoomFor(_ledger.Accounts.Count, 0);
        _ledger.Accounts.AsSpan().CopyTo(_accounts);
        ArrayBufferWriter<byte> digested = new();
        _ledger.WriteDigested(new StateWriter(new BufferSink(digested)));
        _digested = digested.WrittenSpan.ToArray();
        _ = Write();
        PoolLedger resumed = PoolLedger.Resume(_snapshot, new StakingPoolProtocol());
        if (!_memory.WrittenSpan.SequenceEqual(_snapshot) || !resumed.Snapshot().AsSpan().SequenceEqual(_snapshot)
            || resumed.StateDigest() != _ledger.StateDigest() || Digest() != HashPass())
        {
            throw new InvalidOperationException("A snapshot or a digest does not lead back to its pool: there is nothing to compare.");
        }
    }

    [Benchmark(Baseline = true)]
    [Agree("snapshot")]
    public ulong Copy()
    {
        _snapshot.CopyTo(_copy, 0);
        return LastWord(_copy);
    }

    /// <summary>Into new arrays, as many and as large as a load needs for its tables.</summary>
    [Benchmark]
    public ulong CopyNew()
    {
        int front = Accounts * AccountId.ByteLength;
        byte[] accounts = GC.AllocateUninitializedArray<byte>(front);
        byte[] others = GC.AllocateUninitializedArray<byte>(_snapshot.Length - front);
        _snapshot.AsSpan(0, front).CopyTo(accounts);
        _snapshot.AsSpan(front).CopyTo(others);
        return LastWord(others) + (ulong)accounts.Length;
    }

    /// <summary>Into memory of the caller's that was used before.</summary>
    [Benchmark]
    [Agree("snapshot")]
    public ulong Write()
    {
        _memory.ResetWrittenCount();
        _ledger.Snapshot(_memory);
        return LastWord(_memory.WrittenSpan);
    }

    /// <summary>Into a new array.</summary>
    [Benchmark]
    [Agree("snapshot")]
    public ulong WriteNew() => LastWord(_ledger.Snapshot());

    /// <summary>All of a snapshot's tables, read and checked, without the index of the accounts.</summary>
    [Benchmark]
    public ulong Load()
    {
        SnapshotContents contents = SnapshotContents.ReadTables(
            _snapshot, new StakingPoolProtocol(), new LedgerOptions(), out AccountId[] accounts);
        return contents.Shares[0].Total.Limb0 ^ (ulong)accounts.Length;
    }

    /// <summary>Everything, the index included.</summary>
    [Benchmark]
    public int Resume() => PoolLedger.ResumeOwned(_snapshot, new StakingPoolProtocol()).Accounts.Count;

    [Benchmark]
    public int RebuildIndex()
    {
        _ = AccountTable.TryRestore(1, _accounts, _ledger.Accounts.Count, out AccountTable table, out _);
        return table.Count;
    }

    [Benchmark]
    [Agree("digest")]
    public ulong HashPass()
    {
        Span<byte> hash = stackalloc byte[Keccak256.HashSize];
        Keccak256.Hash(_digested, hash);
        return LastWord(hash);
    }

    [Benchmark]
    [Agree("digest")]
    public ulong Digest()
    {
        Span<byte> hash = stackalloc byte[Keccak256.HashSize];
        _ledger.StateDigest().WriteBytes(hash);
        return LastWord(hash);
    }

    private static ulong LastWord(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);

    private static StakingPool PoolOf(int holders)
    {
        Context opening = Context.By(Desk).At(Timestamp.FromSeconds(1_767_225_600));
        PoolTerms terms = new()
        {
            Charter = new PoolCharter { Pool = PoolId.Parse("house-eth"), Defence = FirstDepositorDefence.None },
            Roles = new PoolRoles { Governors = [Desk], Custodians = [Desk] },
        };
        StakingPool pool = StakingPool.Open(terms, opening, new LedgerOptions { ExpectedAccounts = holders + 8 });
        Span<byte> address = stackalloc byte[AccountId.AddressLength];
        address.Clear();
        for (int i = 0; i < holders; i++)
        {
            // Different and spread, as addresses are: an odd product is one to one.
            BinaryPrimitives.WriteUInt64BigEndian(address, unchecked((ulong)(i + 1) * 0x9E37_79B9_7F4A_7C15));
            Amount amount = Amount.FromWei(1_000_000_000_000_000_000UL + ((ulong)i * 1_000_003));
            _ = pool.Execute(new Deposit(AccountId.FromAddress(address), amount), opening).OrThrow();
        }

        return pool;
    }
}
