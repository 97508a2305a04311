namespace StakingLedger.Ledger;

/// <summary>The bytes of a journal file, from the front to the end.</summary>
internal abstract class JournalBytes
{
    /// <summary>Gets how many bytes were consumed.</summary>
    public long Position { get; private set; }

    /// <summary>
    /// The next bytes, without consuming them: as many as wanted, or all that there are when they are fewer. They are valid until the
    /// next call.
    /// </summary>
    public abstract ReadOnlySpan<byte> Peek(int wanted);

    /// <summary>The same bytes, valid for as long as somebody wants them.</summary>
    public abstract ReadOnlyMemory<byte> Keep(int wanted);

    /// <summary>Goes on behind bytes that were peeked.</summary>
    public void Consume(int count)
    {
        Advance(count);
        Position += count;
    }

    /// <summary>Goes on behind bytes that were peeked.</summary>
    protected abstract void Advance(int count);
}
