using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a change took of one lot.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Kind">What opened it: acquired, income or transferred in.</param>
/// <param name="Quantity">How much was taken.</param>
/// <param name="Cost">The cost that went with it.</param>
/// <param name="Proceeds">What it brought; null where nothing was disposed of or lost.</param>
/// <param name="Since">Since when it was held.</param>
/// <param name="Until">When it was taken.</param>
public readonly record struct LotMatch(
    LotId Lot, LotChangeKind Kind, UInt256 Quantity, UInt256 Cost, UInt256? Proceeds, Timestamp Since, Timestamp Until)
{
    /// <summary>Gets proceeds less cost; negative is a loss, zero where nothing was disposed of.</summary>
    public SignedAmount Gain => Proceeds is { } proceeds ? SignedAmount.Change(Cost, proceeds) : SignedAmount.Zero;

    /// <summary>Gets how long it was held, in seconds. Which class a law puts that in is the reader's to say.</summary>
    public ulong HeldSeconds => Until.SecondsSince(Since);
}
