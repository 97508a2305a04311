using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>
/// Commands of a history that is replayed: their accounts were found before, and nobody asks for the event. The checks are those of the
/// commands by account. What is saved is what those give back: an event is 170 bytes, and was made, copied and thrown away.
/// </content>
internal sealed partial class PlainLane
{
    /// <summary>Deposits as the command without a client id would; false, and nothing changed, when it is for the general path.</summary>
    /// <param name="actor">Who gives the command: an account that was found.</param>
    /// <param name="to">Who receives the shares: an account that was found.</param>
    /// <param name="stated">The amount.</param>
    /// <param name="time">The moment.</param>
    /// <param name="block">The block.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryDeposit(uint actor, uint to, in UInt256 stated, Timestamp time, ulong block)
    {
        UInt128 assets = stated.Lower;
        if (ledger.IsCorrupt || stated.Upper != UInt128.Zero || !IsOpenAt(time) || !TryPrice(assets, out UInt128 shares)
            || !IsOrdinary(to)
            || !TryDeposit(to, assets, shares, new ContextEntry(actor, time.Seconds, block)))
        {
            return false;
        }

        state.LastTime = time;
        ledger.SettleMint(to, shares);
        return true;
    }

    /// <summary>Moves an amount of the actor, as the command without a client id would; otherwise false, nothing changed.</summary>
    /// <param name="actor">Who gives the command, and the shares: an account that was found.</param>
    /// <param name="to">Who receives them: an account that was found.</param>
    /// <param name="stated">The amount.</param>
    /// <param name="time">The moment.</param>
    /// <param name="block">The block.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryMoveAssets(uint actor, uint to, in UInt256 stated, Timestamp time, ulong block)
    {
        ref readonly PricingPair pair = ref ledger.Timeline.CurrentInPlace;
        return stated.Upper == UInt128.Zero
            && TryFloor(stated.Lower, pair.Shares.Value, pair.Assets.Value, out UInt128 shares)
            && TryMoveOwn(PoolEventKind.AssetsTransferred, actor, to, stated.Lower, shares, new ContextEntry(actor, time.Seconds, block));
    }

    /// <summary>Moves shares of the actor, as the command without a client id would; otherwise false, nothing changed.</summary>
    /// <param name="actor">Who gives the command, and the shares: an account that was found.</param>
    /// <param name="to">Who receives them: an account that was found.</param>
    /// <param name="stated">The shares.</param>
    /// <param name="time">The moment.</param>
    /// <param name="block">The block.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryMoveShares(uint actor, uint to, in UInt256 stated, Timestamp time, ulong block)
    {
        ref readonly PricingPair pair = ref ledger.Timeline.CurrentInPlace;
        return stated.Upper == UInt128.Zero
            && TryFloor(stated.Lower, pair.Assets.Value, pair.Shares.Value, out UInt128 assets)
            && TryMoveOwn(PoolEventKind.SharesTransferred, actor, to, assets, stated.Lower, new ContextEntry(actor, time.Seconds, block));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryMoveOwn(PoolEventKind kind, uint from, uint to, UInt128 assets, UInt128 shares, in ContextEntry entry)
    {
        Timestamp time = Timestamp.FromSeconds(entry.Time);
        if (ledger.IsCorrupt || !IsOpenAt(time) || !IsOrdinary(from) || !IsOrdinary(to) || !state.Terms.TransfersAllowed
            || !ledger.TryMove((ushort)kind, from, to, assets, shares, entry))
        {
            return false;
        }

        state.LastTime = time;
        return true;
    }
}
