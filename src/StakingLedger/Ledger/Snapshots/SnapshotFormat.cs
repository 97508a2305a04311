namespace StakingLedger.Ledger;

/// <summary>
/// The frame of a snapshot: magic, format version, the protocol's name and state version at the front; a CRC-32C over all before
/// it at
/// the end.
/// </summary>
internal static class SnapshotFormat
{
    public const ushort Version = 2;

    /// <summary>The version of what a state digest covers: it does not count how a snapshot keeps other things.</summary>
    public const ushort DigestVersion = 1;

    /// <summary>The bytes of the checksum behind all others.</summary>
    public const int ChecksumSize = sizeof(uint);

    private const string Whole = "snapshot bytes are undamaged";

    public static ReadOnlySpan<byte> Magic => "SLSNAP"u8;

    public static void WriteFront(StateWriter w, IProtocol protocol, ushort version)
    {
        w.Bytes(Magic);
        w.UInt16(version);
        w.Text(protocol.Name);
        w.UInt32((uint)protocol.StateVersion);
    }

    /// <summary>Checks the frame, and gives a reader that stands behind the front and ends before the checksum.</summary>
    public static StateReader OpenChecked(byte[] bytes, IProtocol protocol)
    {
        if (bytes.Length < Magic.Length + sizeof(ushort) + ChecksumSize || !bytes.AsSpan().StartsWith(Magic))
        {
            throw new LedgerCorruptException(default, Whole, "these bytes are no snapshot: they do not begin with SLSNAP");
        }

        int body = bytes.Length - ChecksumSize;
        StateReader sum = new(bytes, body, ChecksumSize);
        uint stated = sum.ReadUInt32();
        uint found = Crc32C.Of(bytes.AsSpan(0, body));
        if (stated != found)
        {
            throw new LedgerCorruptException(default, Whole, $"the checksum is {stated:x8}, the bytes have {found:x8}");
        }

        StateReader r = new(bytes, 0, body);
        _ = r.ReadBytes(Magic.Length);
        ushort version = r.ReadUInt16();
        if (version != Version)
        {
            throw r.Damaged($"format version {version}; this build reads {Version}");
        }

        string name = r.ReadText();
        if (!string.Equals(name, protocol.Name, StringComparison.Ordinal))
        {
            throw r.Damaged($"a snapshot of protocol {name}, not of {protocol.Name}");
        }

        uint stateVersion = r.ReadUInt32();
        return stateVersion == (uint)protocol.StateVersion
            ? r
            : throw r.Damaged($"state version {stateVersion}; this protocol reads {protocol.StateVersion}");
    }
}
