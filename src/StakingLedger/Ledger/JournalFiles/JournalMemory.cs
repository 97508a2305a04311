namespace StakingLedger.Ledger;

/// <summary>A journal file that stands in memory; nothing is copied.</summary>
internal sealed class JournalMemory(ReadOnlyMemory<byte> bytes) : JournalBytes
{
    private ReadOnlyMemory<byte> _rest = bytes;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Peek(int wanted) => _rest.Span[..Math.Min(wanted, _rest.Length)];

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Keep(int wanted) => _rest[..Math.Min(wanted, _rest.Length)];

    /// <inheritdoc/>
    protected override void Advance(int count) => _rest = _rest[count..];
}
