using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>
/// Withdrawal requests of a history that is replayed, where the shares of a request wait in the queue's account: beside its row such a
/// request is a move of shares and an entry of the queue. Policies that burn them at once change the pair, and go the general way.
/// </content>
internal sealed partial class PlainLane
{
    /// <summary>The number of the request, its policy, no tickets, the fee.</summary>
    private const int RequestPayload = sizeof(ulong) + sizeof(uint) + 1 + sizeof(uint);

    /// <summary>Requests an amount as the command without a client id would; otherwise false, nothing changed.</summary>
    /// <param name="holder">Who gives the command, and leaves: an account that was found.</param>
    /// <param name="stated">The amount.</param>
    /// <param name="time">The moment.</param>
    /// <param name="block">The block.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryRequestAssets(uint holder, in UInt256 stated, Timestamp time, ulong block)
    {
        ref readonly PricingPair pair = ref ledger.Timeline.CurrentInPlace;
        return stated.Upper == UInt128.Zero
            && TryFloor(stated.Lower, pair.Shares.Value, pair.Assets.Value, out UInt128 shares)
            && TryRequest(PoolEventKind.WithdrawalRequested, stated.Lower, shares, new ContextEntry(holder, time.Seconds, block));
    }

    /// <summary>Requests shares as the command without a client id would; otherwise false, nothing changed.</summary>
    /// <param name="holder">Who gives the command, and leaves: an account that was found.</param>
    /// <param name="stated">The shares.</param>
    /// <param name="time">The moment.</param>
    /// <param name="block">The block.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryRequestShares(uint holder, in UInt256 stated, Timestamp time, ulong block)
    {
        ref readonly PricingPair pair = ref ledger.Timeline.CurrentInPlace;
        return stated.Upper == UInt128.Zero
            && TryFloor(stated.Lower, pair.Assets.Value, pair.Shares.Value, out UInt128 assets)
            && TryRequest(PoolEventKind.WithdrawalOfSharesRequested, assets, stated.Lower, new ContextEntry(holder, time.Seconds, block));
    }

    private bool TryRequest(PoolEventKind kind, UInt128 assets, UInt128 shares, in ContextEntry entry)
    {
        Timestamp time = Timestamp.FromSeconds(entry.Time);
        uint holder = entry.Actor;
        if (ledger.IsCorrupt || !IsOpenAt(time) || !IsOrdinary(holder) || _queue == AccountTable.Absent
            || state.Terms.Exit.Policy.BurnsAtRequest())
        {
            return false;
        }

        // Whoever takes all he has may take less than the least: that is looked at the general way.
        PoolTerms terms = state.Terms;
        Amount nominal = Amount.FromWei(assets);
        if (nominal < terms.Limits.MinWithdrawal || (terms.Limits.MaxWithdrawal is { } most && nominal > most))
        {
            return false;
        }

        Span<byte> payload = stackalloc byte[RequestPayload];
        BinaryPrimitives.WriteUInt64LittleEndian(payload, (ulong)state.Queue.Count + 1);
        BinaryPrimitives.WriteUInt32LittleEndian(payload[8..], (uint)terms.Exit.Policy);
        payload[12] = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(payload[13..], (uint)terms.WithdrawalFee.Value);
        if (!ledger.TryMoveWith((ushort)kind, holder, _queue, assets, shares, payload, entry))
        {
            return false;
        }

        state.Queue.Add(new PoolRequest
        {
            Owner = new AccountHandle(holder),
            Policy = terms.Exit.Policy,
            Nominal = nominal,
            Shares = Shares.Of(shares),
            PendingShares = Shares.Of(shares),
            FeeRate = terms.WithdrawalFee,
            RequestedAt = time,
        });
        state.LastTime = time;
        return true;
    }
}
