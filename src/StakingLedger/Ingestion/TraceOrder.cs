using System.Globalization;
using StakingLedger.Ledger;

namespace StakingLedger.Ingestion;

/// <summary>The order of the operations of a history: numbered from 0 without gaps, each in a later block, never back in time.</summary>
internal sealed class TraceOrder(TraceSource source)
{
    private ulong _lastBlock;
    private ulong _lastTime;

    /// <summary>Gets how many operations were read so far.</summary>
    public ulong Operations { get; private set; }

    /// <summary>Begins after a block and a point in time.</summary>
    public void BeginAfter(ulong block, ulong time) => (_lastBlock, _lastTime) = (block, time);

    /// <summary>The number of an operation, which must be the next one.</summary>
    public ulong ReadIndex(in TraceFields line)
    {
        ulong index = line.Integer("i");
        return index == Operations ? index : throw source.At("i", Text(index), Text(Operations));
    }

    /// <summary>Refuses a block that is not after the last one, and a time before the last one.</summary>
    public void DemandForward(in Context context)
    {
        if (context.Block.Value <= _lastBlock)
        {
            source.Refuse("block", Text(context.Block.Value), $"a block after {Text(_lastBlock)}");
        }

        if (context.Time.Seconds < _lastTime)
        {
            source.Refuse("ts", Text(context.Time.Seconds), $"{Text(_lastTime)} or later");
        }

        BeginAfter(context.Block.Value, context.Time.Seconds);
    }

    /// <summary>Counts one operation, after all of it was read.</summary>
    public void Count() => Operations++;

    /// <summary>A number, for a message.</summary>
    public static string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
