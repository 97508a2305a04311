using System.Buffers;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    private readonly List<(EventNumber After, byte[] Bytes)> _kept = [];

    /// <summary>Takes a ledger up again from a snapshot: its journal, history and timeline begin after it.</summary>
    /// <param name="snapshot">What <see cref="Snapshot()"/> gave.</param>
    /// <param name="protocol">A fresh protocol of the same name, state version, tokens and well-known accounts.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentException">The protocol is null, or has no name or token.</exception>
    /// <exception cref="LedgerCorruptException">The bytes are damaged, or belong to another protocol or version.</exception>
    public static PoolLedger Resume(ReadOnlySpan<byte> snapshot, IProtocol protocol, LedgerOptions? options = null) =>
        ResumeKept(Copied(snapshot), Checked(protocol), options ?? new LedgerOptions());

    /// <summary>
    /// Takes a ledger up again from a snapshot as <see cref="Resume"/> does, but keeps the array itself instead of a copy. That spares
    /// the largest part of the time and memory; the caller must not write to the array any more.
    /// </summary>
    /// <param name="snapshot">What <see cref="Snapshot()"/> gave; from now on it belongs to the ledger.</param>
    /// <param name="protocol">A fresh protocol of the same name, state version, tokens and well-known accounts.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    /// <exception cref="ArgumentException">The protocol is null, or has no name or token.</exception>
    /// <exception cref="LedgerCorruptException">The bytes are damaged, or belong to another protocol or version.</exception>
    public static PoolLedger ResumeOwned(byte[] snapshot, IProtocol protocol, LedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return ResumeKept(snapshot, Checked(protocol), options ?? new LedgerOptions());
    }

    /// <summary>The state, the journal's chain and a checksum, in canonical bytes.</summary>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    /// <exception cref="OverflowException">The bytes do not fit an array; a stream takes them.</exception>
    public byte[] Snapshot()
    {
        DemandSound();
        byte[] rest = CanonicalBytes.Of(WriteRest);
        LengthSink length = new();
        StateWriter measure = new(length);
        WriteTables(measure);
        measure.Flush();
        ExactBuffer destination = new(checked((int)(length.Length + rest.Length + SnapshotFormat.ChecksumSize)));
        WriteSnapshot(new BufferSink(destination), w => w.Bytes(rest));
        return destination.Bytes;
    }

    /// <summary>Writes a snapshot to a stream as it is made, so that it never stands in memory as a whole.</summary>
    /// <param name="destination">Receives the bytes.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public void Snapshot(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        DemandSound();
        WriteSnapshot(new StreamSink(destination), WriteRest);
    }

    /// <summary>
    /// Writes a snapshot into memory that the caller provides. Memory that was used before spares the system the work of handing out
    /// fresh pages, which takes longer than the writing itself.
    /// </summary>
    /// <param name="destination">Receives the bytes, in pieces of at most 30 KiB.</param>
    /// <exception cref="ArgumentNullException">The destination is null.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public void Snapshot(IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        DemandSound();
        WriteSnapshot(new BufferSink(destination), WriteRest);
    }

    /// <summary>
    /// Takes a snapshot now and keeps it in memory, so that later questions about this moment need no replay from the start.
    /// </summary>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public void KeepSnapshot()
    {
        if (_kept.Count == 0 || _kept[^1].After != LastEvent)
        {
            _kept.Add((LastEvent, Snapshot()));
        }
    }

    /// <summary>
    /// The Keccak-256 digest of the state: last event, accounts, shares, pricing pair, the protocol's own state. How the ledger
    /// got
    /// there does not matter.
    /// </summary>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public Digest StateDigest()
    {
        DemandSound();
        HashSink sink = new();
        WriteDigested(new StateWriter(sink));
        return sink.Digest();
    }

    /// <summary>Writes the bytes that a state digest is the hash of.</summary>
    internal void WriteDigested(StateWriter w)
    {
        SnapshotFormat.WriteFront(w, _protocol, SnapshotFormat.DigestVersion);
        w.UInt64(LastEvent.Value);
        SnapshotContents.WriteTables(w, this);
        _protocol.WriteState(w);
        w.Flush();
    }

    private void WriteSnapshot(ChecksumSink sink, Action<StateWriter> writeRest)
    {
        StateWriter w = new(sink);
        WriteTables(w);
        writeRest(w);
        w.Flush();
        w.UInt32(sink.Checksum);
        w.Flush();
    }

    /// <summary>A snapshot as far as the pricing pair.</summary>
    private void WriteTables(StateWriter w)
    {
        SnapshotFormat.WriteFront(w, _protocol, SnapshotFormat.Version);
        w.UInt64(LastEvent.Value);
        Journal.WriteChain(w);
        SnapshotContents.WriteTables(w, this);
    }

    /// <summary>A snapshot from the pricing pair on, the checksum apart.</summary>
    private void WriteRest(StateWriter w)
    {
        ReceiptCodec.Write(w, _receipts, Journal);
        _protocol.WriteState(w);
    }

    private static byte[] Copied(ReadOnlySpan<byte> bytes)
    {
        byte[] copy = GC.AllocateUninitializedArray<byte>(bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    private static PoolLedger ResumeKept(byte[] bytes, IProtocol protocol, LedgerOptions options)
    {
        SnapshotContents contents = SnapshotContents.Read(bytes, protocol, options);
        PoolLedger ledger = new(protocol, options, contents);
        try
        {
            protocol.ReadState(contents.Rest);
        }
        catch (Exception e) when (e is not LedgerCorruptException)
        {
            throw contents.Rest.Damaged($"the protocol cannot read its state: {e.Message}", e);
        }

        if (contents.Rest.Remaining != 0)
        {
            throw contents.Rest.Damaged($"{contents.Rest.Remaining} bytes remain after the protocol's state");
        }

        ledger._receipts.DemandReadable(ledger.Journal, protocol);
        ledger._kept.Add((ledger.LastEvent, bytes));
        return ledger;
    }
}
