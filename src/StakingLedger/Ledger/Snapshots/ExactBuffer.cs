using System.Buffers;

namespace StakingLedger.Ledger;

/// <summary>An array of the size that is needed, filled from the front.</summary>
internal sealed class ExactBuffer(int length) : IBufferWriter<byte>
{
    // Every byte is written before anyone sees the array, so it need not be zero.
    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(length);
    private int _written;

    /// <summary>The array, once it is full.</summary>
    /// <exception cref="InvalidOperationException">It is not full.</exception>
    public byte[] Bytes => _written == _bytes.Length
        ? _bytes
        : throw new InvalidOperationException($"{_written} bytes were written where {_bytes.Length} were announced.");

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - _written), nameof(count));
        _written += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.AsMemory(_written);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.AsSpan(_written);
}
