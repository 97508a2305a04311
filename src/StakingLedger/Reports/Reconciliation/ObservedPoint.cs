using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The moment of an observed value. The default is the end of the history.</summary>
/// <param name="Kind">How it is named.</param>
/// <param name="Value">The event, the block, the second since 1970 or the epoch; 0 for the end.</param>
public readonly record struct ObservedPoint(ObservedPointKind Kind, ulong Value)
{
    /// <summary>Gets the end of the history.</summary>
    public static ObservedPoint End => default;

    /// <summary>Right after an event.</summary>
    /// <param name="number">The event.</param>
    public static ObservedPoint After(EventNumber number) => new(ObservedPointKind.Event, number.Value);

    /// <summary>The end of a block.</summary>
    /// <param name="block">The block.</param>
    public static ObservedPoint At(BlockNumber block) => new(ObservedPointKind.Block, block.Value);

    /// <summary>A moment.</summary>
    /// <param name="time">The moment.</param>
    public static ObservedPoint At(Timestamp time) => new(ObservedPointKind.Time, time.Seconds);

    /// <summary>"event 40", "block 17272708", "2026-01-02T03:04:05Z", "epoch 7" or "the end".</summary>
    public override string ToString() => Kind switch
    {
        ObservedPointKind.Event => string.Create(CultureInfo.InvariantCulture, $"event {Value}"),
        ObservedPointKind.Block => string.Create(CultureInfo.InvariantCulture, $"block {Value}"),
        ObservedPointKind.Time => Timestamp.FromSeconds(Value).ToString(),
        ObservedPointKind.Epoch => string.Create(CultureInfo.InvariantCulture, $"epoch {Value}"),
        _ => "the end",
    };
}
