namespace StakingLedger.Ledger;

/// <summary>Canonical bytes of a part of a state by themselves: to put into an event, or to hash.</summary>
internal static class CanonicalBytes
{
    /// <summary>The bytes that a writer gets.</summary>
    /// <param name="write">Writes them.</param>
    public static byte[] Of(Action<StateWriter> write)
    {
        using MemoryStream stream = new();
        StateWriter w = new(new StreamSink(stream));
        write(w);
        w.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads such bytes to their end.</summary>
    /// <typeparam name="T">What they hold.</typeparam>
    /// <param name="bytes">The bytes.</param>
    /// <param name="read">Reads them.</param>
    /// <exception cref="LedgerCorruptException">They are not what was written.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, Func<StateReader, T> read)
    {
        StateReader r = new(bytes.ToArray(), 0, bytes.Length, "events read as they were written");
        T value = read(r);
        return r.Remaining == 0 ? value : throw r.Damaged($"{r.Remaining} bytes too many");
    }
}
