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
        ResumeKept(snapshot.ToArray(), Checked(protocol), options ?? new LedgerOptions());

    /// <summary>The state, the journal's chain and a checksum, in canonical bytes.</summary>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public byte[] Snapshot()
    {
        using MemoryStream stream = new();
        Snapshot(stream);
        return stream.ToArray();
    }

    /// <summary>Writes a snapshot to a stream as it is made, so that it never stands in memory as a whole.</summary>
    /// <param name="destination">Receives the bytes.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public void Snapshot(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        DemandSound();
        StreamSink sink = new(destination);
        StateWriter w = new(sink);
        SnapshotFormat.WriteFront(w, _protocol, SnapshotFormat.Version);
        w.UInt64(LastEvent.Value);
        Journal.WriteChain(w);
        SnapshotContents.WriteTables(w, this);
        ReceiptCodec.Write(w, _receipts, Journal);
        _protocol.WriteState(w);
        w.Flush();
        w.UInt32(sink.Checksum);
        w.Flush();
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
        StateWriter w = new(sink);
        SnapshotFormat.WriteFront(w, _protocol, SnapshotFormat.DigestVersion);
        w.UInt64(LastEvent.Value);
        SnapshotContents.WriteTables(w, this);
        _protocol.WriteState(w);
        w.Flush();
        return sink.Digest();
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
