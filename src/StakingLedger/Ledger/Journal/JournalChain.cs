using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The Keccak chain over blocks of 4,096 events: D(k+1) = keccak(D(k) ‖ canonical bytes of block k). It keeps the last closed
/// link and
/// the unfinished hash of the open block, so it can be stored in a snapshot and go on from there.
/// </summary>
internal sealed class JournalChain
{
    private readonly Keccak256Hasher _open = new();
    private Digest _closed;

    public JournalChain(Digest genesis)
    {
        Genesis = genesis;
        Close(genesis);
    }

    /// <summary>D(0): what the ledger was opened with.</summary>
    public Digest Genesis { get; }

    /// <summary>How many events have been absorbed.</summary>
    public ulong Absorbed { get; private set; }

    private bool TailIsEmpty => Absorbed % JournalBlock.Size == 0;

    public void Absorb(ReadOnlySpan<byte> canonicalEvent)
    {
        _open.Append(canonicalEvent);
        Absorbed++;
        if (TailIsEmpty)
        {
            Close(OpenHash());
        }
    }

    public Digest Digest(bool includeOpenTail) => includeOpenTail && !TailIsEmpty ? OpenHash() : _closed;

    public void Write(StateWriter w)
    {
        w.Digest(Genesis);
        w.Digest(_closed);
        Span<byte> state = stackalloc byte[Keccak256Hasher.StateSize];
        _open.WriteState(state);
        w.Bytes(state);
    }

    public static JournalChain Read(StateReader r, ulong absorbed)
    {
        JournalChain chain = new(r.ReadDigest()) { Absorbed = absorbed };
        chain.Close(r.ReadDigest());
        try
        {
            chain._open.ReadState(r.ReadBytes(Keccak256Hasher.StateSize));
        }
        catch (ArgumentException e)
        {
            throw r.Damaged("an unfinished journal hash that is none", e);
        }

        return chain;
    }

    private Digest OpenHash()
    {
        Span<byte> hash = stackalloc byte[Keccak256.HashSize];
        _open.GetHash(hash);
        return Units.Digest.FromBytes(hash);
    }

    private void Close(Digest link)
    {
        _closed = link;
        _open.Reset();
        Span<byte> bytes = stackalloc byte[Units.Digest.ByteLength];
        link.WriteBytes(bytes);
        _open.Append(bytes);
    }
}
