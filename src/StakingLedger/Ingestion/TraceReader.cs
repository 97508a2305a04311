namespace StakingLedger.Ingestion;

/// <summary>What a reader of a recorded history tells of its file, whatever the format.</summary>
public abstract class TraceReader
{
    private protected TraceReader(TraceFile lines)
    {
        Lines = lines;
        Order = new TraceOrder(lines.Source);
    }

    /// <summary>Gets the name of the file.</summary>
    public string File => Source.File;

    /// <summary>Gets how many bytes of the file were read so far, compressed as they are.</summary>
    public long BytesRead => Lines.BytesRead;

    /// <summary>Gets the bytes of the line read last, without its end; valid until the next line is read.</summary>
    public ReadOnlyMemory<byte> LineBytes => Lines.LineBytes;

    /// <summary>Gets the fault that ended the reading; null when there is none so far.</summary>
    public RowError? Error => Lines.Error;

    /// <summary>Gets how many operations were read so far.</summary>
    public ulong Operations => Order.Operations;

    /// <summary>Gets the lines. They belong to the reader, which closes them.</summary>
    private protected TraceFile Lines { get; }

    /// <summary>Gets the order of the operations.</summary>
    private protected TraceOrder Order { get; }

    /// <summary>Gets where the reader stands.</summary>
    private protected TraceSource Source => Lines.Source;
}
