using System.Buffers.Binary;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The bytes of a restatement log: a mark, a version, the protocol's name and the genesis; then the entries, each as its length, its bytes
/// and the digest of the chain up to it. All little-endian.
/// </summary>
internal static class RestatementLogFormat
{
    public const ushort Version = 1;
    public const string Whole = "a restatement log is whole";
    public const int LongestEntry = 1 << 28;

    public static ReadOnlySpan<byte> Mark => "SLREST"u8;

    public static Digest FirstDigest(string protocol, Digest genesis)
    {
        HashSink hash = new();
        StateWriter w = new(hash);
        WriteFront(w, protocol, genesis);
        return hash.Digest();
    }

    public static Digest NextDigest(Digest before, ReadOnlySpan<byte> entry)
    {
        HashSink hash = new();
        StateWriter w = new(hash);
        w.Digest(before);
        w.Bytes(entry);
        w.Flush();
        return hash.Digest();
    }

    public static byte[] BytesOf(RestatementEntry entry)
    {
        MemoryStream bytes = new();
        StateWriter w = new(new StreamSink(bytes));
        w.UInt32((uint)entry.Version);
        w.UInt64(entry.RecordedTime.Seconds);
        w.AccountId(entry.RecordedBy);
        w.Text(entry.Reason);
        w.UInt64(entry.LastBefore.Value);
        w.Digest(entry.DigestBefore);
        w.UInt64(entry.LastAfter.Value);
        w.Digest(entry.DigestAfter);
        w.Count(entry.Corrections.Count);
        foreach (RestatementMark mark in entry.Corrections)
        {
            w.UInt16(mark.Kind);
            w.UInt64(mark.Event.Value);
        }

        w.Count(entry.Conflicts.Count);
        foreach (ResolvedConflict conflict in entry.Conflicts)
        {
            w.UInt64(conflict.Event.Value);
            w.Text(conflict.Refusal);
            w.UInt16((ushort)conflict.Resolution);
        }

        w.Count(entry.Postings.Count);
        foreach (Posting posting in entry.Postings)
        {
            w.UInt16((ushort)posting.Account.Kind);
            w.UInt16(posting.Account.Detail);
            w.AccountId(posting.Account.Party);
            w.UInt16(posting.Commodity.Number);
            w.Flag(posting.Amount.IsNegative);
            w.Number(posting.Amount.Magnitude);
        }

        // Entries of before there was such a thing keep their bytes.
        if (entry.Settled.Count > 0)
        {
            w.Count(entry.Settled.Count);
            foreach (SettledMark settled in entry.Settled)
            {
                w.UInt32((uint)settled.Version);
                w.UInt64(settled.Event.Value);
                w.UInt64(settled.Before.Value);
            }
        }

        w.Flush();
        return bytes.ToArray();
    }

    public static void WriteHeader(Stream destination, RestatementLog log)
    {
        StateWriter w = new(new StreamSink(destination));
        WriteFront(w, log.Protocol, log.Genesis);
    }

    public static void WriteEntry(Stream destination, RestatementEntry entry, Digest digest)
    {
        byte[] bytes = BytesOf(entry);
        StateWriter w = new(new StreamSink(destination));
        w.UInt32((uint)bytes.Length);
        w.Bytes(bytes);
        w.Digest(digest);
        w.Flush();
    }

    public static RestatementLog Read(Stream source)
    {
        MemoryStream copy = new();
        source.CopyTo(copy);
        byte[] bytes = copy.ToArray();
        if (!bytes.AsSpan().StartsWith(Mark) || bytes.Length < Mark.Length + sizeof(ushort))
        {
            throw Damaged($"these {bytes.Length} bytes are no restatement log: one begins with SLREST");
        }

        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(Mark.Length));
        if (version != Version)
        {
            throw Damaged($"format version {version}; this build reads {Version}");
        }

        int front = Mark.Length + sizeof(ushort);
        StateReader r = new(bytes, front, bytes.Length - front, Whole);
        string protocol = r.ReadText();
        if (string.IsNullOrWhiteSpace(protocol))
        {
            throw r.Damaged("a log without a protocol's name");
        }

        RestatementLog log = new(protocol, r.ReadDigest());
        while (r.Remaining > 0)
        {
            ReadEntry(r, log);
        }

        return log;
    }

    /// <summary>What is wrong with the sums of postings; null when each commodity sums to zero.</summary>
    public static string? DemandBalanced(ValueList<Posting> postings)
    {
        SortedList<ushort, SignedAmount> sums = [];
        foreach (Posting posting in postings)
        {
            ushort commodity = posting.Commodity.Number;
            _ = sums.TryGetValue(commodity, out SignedAmount sum);
            sums[commodity] = sum + posting.Amount;
        }

        foreach ((ushort commodity, SignedAmount sum) in sums)
        {
            if (!sum.IsZero)
            {
                return $"The postings of {BookCommodity.FromNumber(commodity)} sum to {sum}, not to zero.";
            }
        }

        return null;
    }

    private static void ReadEntry(StateReader r, RestatementLog log)
    {
        uint length = r.ReadUInt32();
        if (length > LongestEntry || length > (uint)r.Remaining)
        {
            throw r.Damaged($"an entry of {length} bytes where {r.Remaining} remain");
        }

        byte[] bytes = r.ReadBytes((int)length).ToArray();
        Digest stated = r.ReadDigest();
        Digest found = NextDigest(log.Digest, bytes);
        if (stated != found)
        {
            throw Damaged($"the digest after the entry of version {log.Version + 1} is stated as {stated}; it is {found}");
        }

        RestatementEntry entry;
        try
        {
            entry = EntryOf(new StateReader(bytes, 0, bytes.Length, Whole));
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw Damaged($"the entry of version {log.Version + 1} does not read: {e.Message}");
        }

        if (log.WhyNot(entry) is { } reason)
        {
            throw Damaged(reason);
        }

        log.Append(entry);
    }

    private static RestatementEntry EntryOf(StateReader r)
    {
        RestatementEntry entry = new()
        {
            Version = checked((int)r.ReadUInt32()),
            RecordedTime = Timestamp.FromSeconds(r.ReadUInt64()),
            RecordedBy = r.ReadAccountId(),
            Reason = r.ReadText(),
            LastBefore = EventNumber.From(r.ReadUInt64()),
            DigestBefore = r.ReadDigest(),
            LastAfter = EventNumber.From(r.ReadUInt64()),
            DigestAfter = r.ReadDigest(),
            Corrections = [.. ReadMarks(r)],
            Conflicts = [.. ReadConflicts(r)],
            Postings = [.. ReadPostings(r)],
            Settled = r.Remaining == 0 ? [] : [.. ReadSettled(r)],
        };
        return r.Remaining == 0 ? entry : throw r.Damaged($"{r.Remaining} bytes remain after the entry");
    }

    private static RestatementMark[] ReadMarks(StateReader r)
    {
        RestatementMark[] marks = new RestatementMark[r.ReadCount(10)];
        for (int i = 0; i < marks.Length; i++)
        {
            char kind = (char)r.ReadUInt16();
            marks[i] = kind is 'R' or 'D' or 'I'
                ? new RestatementMark(kind, EventNumber.From(r.ReadUInt64()))
                : throw r.Damaged($"a correction of kind {(int)kind}");
        }

        return marks;
    }

    private static ResolvedConflict[] ReadConflicts(StateReader r)
    {
        ResolvedConflict[] conflicts = new ResolvedConflict[r.ReadCount(14)];
        for (int i = 0; i < conflicts.Length; i++)
        {
            EventNumber number = EventNumber.From(r.ReadUInt64());
            string refusal = r.ReadText();
            ConflictResolution resolution = (ConflictResolution)r.ReadUInt16();
            conflicts[i] = resolution is ConflictResolution.Drop or ConflictResolution.BookAsReceivable or ConflictResolution.Wait
                ? new ResolvedConflict(number, refusal, resolution)
                : throw r.Damaged($"a conflict of event {number.Value} resolved by {(int)resolution}");
        }

        return conflicts;
    }

    private static SettledMark[] ReadSettled(StateReader r)
    {
        SettledMark[] settled = new SettledMark[r.ReadCount(20)];
        for (int i = 0; i < settled.Length; i++)
        {
            settled[i] = new SettledMark(
                checked((int)r.ReadUInt32()), EventNumber.From(r.ReadUInt64()), EventNumber.From(r.ReadUInt64()));
        }

        return settled.Length > 0 ? settled : throw r.Damaged("an empty list of settled events");
    }

    private static Posting[] ReadPostings(StateReader r)
    {
        Posting[] postings = new Posting[r.ReadCount(9)];
        for (int i = 0; i < postings.Length; i++)
        {
            BookAccountKind kind = (BookAccountKind)r.ReadUInt16();
            BookAccount account = new(kind, r.ReadUInt16(), r.ReadAccountId());
            ushort commodity = r.ReadUInt16();
            bool isNegative = r.ReadFlag();
            SignedAmount amount = SignedAmount.Of(r.ReadNumber());
            postings[i] = Enum.IsDefined(kind) && kind != BookAccountKind.None && commodity <= BookCommodity.Validators.Number
                ? new Posting(account, BookCommodity.FromNumber(commodity), isNegative ? -amount : amount)
                : throw r.Damaged($"a posting to an account of kind {(int)kind} in commodity {commodity}");
        }

        return postings;
    }

    private static void WriteFront(StateWriter w, string protocol, Digest genesis)
    {
        w.Bytes(Mark);
        w.UInt16(Version);
        w.Text(protocol);
        w.Digest(genesis);
        w.Flush();
    }

    private static LedgerCorruptException Damaged(string found) => new(default, Whole, found);
}
