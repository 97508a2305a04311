using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>The three queues: legacy minipools, and megapool validators with and without a ticket.</content>
internal sealed partial class RocketPoolTransaction
{
    private const ulong Standard = 0;
    private const ulong Express = 1;

    private ulong MinipoolQueueLength => Count(RocketPoolField.MinipoolQueueTail) - Count(RocketPoolField.MinipoolQueueHead);

    private void EnqueueMinipool(in AccountId minipool)
    {
        ulong tail = Count(RocketPoolField.MinipoolQueueTail);
        Set(RocketPoolField.MinipoolQueueItem, RocketPoolAccounts.ToNumber(minipool), index: tail);
        Set(RocketPoolField.MinipoolQueueTail, tail + 1);
    }

    private AccountId DequeueMinipool()
    {
        ulong head = Count(RocketPoolField.MinipoolQueueHead);
        Set(RocketPoolField.MinipoolQueueHead, head + 1);
        return RocketPoolAccounts.FromNumber(Get(RocketPoolField.MinipoolQueueItem, index: head));
    }

    private void Enqueue(in ValidatorPlace place, bool isExpress)
    {
        ulong queue = isExpress ? Express : Standard;
        ulong tail = Count(RocketPoolField.QueueTail, index: queue);
        UInt256 item = ((UInt256)Count(RocketPoolField.MegapoolNumber, place.Megapool) << 64) | place.Validator;
        Set(RocketPoolField.QueueItem, item, index: ItemIndex(queue, tail));
        Set(RocketPoolField.ValidatorTicket, tail, place.Megapool, place.Validator);
        Set(RocketPoolField.QueueTail, tail + 1, index: queue);
        Set(RocketPoolField.QueueLength, Count(RocketPoolField.QueueLength, index: queue) + 1, index: queue);
    }

    /// <summary>The validator whose turn it is: the other queue's when the queue in turn is empty.</summary>
    private bool TryPeek(out ValidatorPlace head, out bool isExpress)
    {
        isExpress = rules.IsExpressTurn(Count(RocketPoolField.QueueIndex), (ulong)Setting(RocketPoolSetting.ExpressQueueRate));
        if (Count(RocketPoolField.QueueLength, index: isExpress ? Express : Standard) == 0)
        {
            isExpress = !isExpress;
        }

        ulong queue = isExpress ? Express : Standard;
        if (Count(RocketPoolField.QueueLength, index: queue) == 0)
        {
            head = default;
            return false;
        }

        UInt256 item = default;
        for (ulong at = Count(RocketPoolField.QueueHead, index: queue); item.IsZero; at++)
        {
            // A zero is a validator that left before its turn; megapools are numbered from 1.
            item = Get(RocketPoolField.QueueItem, index: ItemIndex(queue, at));
        }

        AccountId node = RocketPoolAccounts.FromNumber(Get(RocketPoolField.MegapoolNode, index: item >> 64));
        head = new ValidatorPlace(RocketPoolAccounts.MegapoolOf(node), (ulong)(item & ulong.MaxValue));
        return true;
    }

    private void RemoveFromQueue(in ValidatorPlace place, bool isExpress)
    {
        ulong queue = isExpress ? Express : Standard;
        ulong at = Count(RocketPoolField.ValidatorTicket, place.Megapool, place.Validator);
        Set(RocketPoolField.QueueItem, default, index: ItemIndex(queue, at));
        Set(RocketPoolField.QueueLength, Count(RocketPoolField.QueueLength, index: queue) - 1, index: queue);
        ulong head = Count(RocketPoolField.QueueHead, index: queue);
        ulong tail = Count(RocketPoolField.QueueTail, index: queue);
        while (head < tail && Get(RocketPoolField.QueueItem, index: ItemIndex(queue, head)).IsZero)
        {
            head++;
        }

        Set(RocketPoolField.QueueHead, head, index: queue);
    }

    private static UInt256 ItemIndex(ulong queue, ulong at) => ((UInt256)queue << 64) | at;
}
