using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>Steps that add to both numbers of the pair, where the numbers have cells and there is room.</content>
public sealed partial class Timeline
{
    /// <summary>
    /// The pair now, and so much more of both; false when there is no room for a step, or a number is or becomes too large for a cell.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TrySum(UInt128 assets, UInt128 shares, out UInt128 assetsAfter, out UInt128 sharesAfter)
    {
        sharesAfter = default;
        (UInt256 a, UInt256 s) = (_current.Assets.Value, _current.Shares.Value);
        return (a.Limb2 | a.Limb3 | s.Limb2 | s.Limb3) == 0
            & ShareCell.TrySum(a.Lower, assets, out assetsAfter)
            && ShareCell.TrySum(s.Lower, shares, out sharesAfter)
            && _count < _events.Length && _count < _assets.Cells.Length && _count < _shares.Cells.Length;
    }

    /// <summary>A step to a pair that <see cref="TrySum"/> gave, and so looked at all bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AppendSum(EventNumber number, StepCause cause, UInt128 assets, UInt128 shares)
    {
        nint place = _count;
        _current = new PricingPair(
            Amount.FromWei(new UInt256(UInt128.Zero, assets)), Units.Shares.Of(new UInt256(UInt128.Zero, shares)));
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_events), place) = number.Value;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_causes), place) = cause;
        Unsafe.Add(ref MemoryMarshal.GetReference(_assets.CellsInPlace), place) = assets;
        Unsafe.Add(ref MemoryMarshal.GetReference(_shares.CellsInPlace), place) = shares;
        _count = unchecked(_count + 1);
    }
}
