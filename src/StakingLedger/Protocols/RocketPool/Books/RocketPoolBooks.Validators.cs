using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>
/// Validators, counted by node: each stands where its marks, or those of its minipool, say. One in the queue is registered; one with its
/// first ether is on its way; one that was dissolved has left as far as the protocol counts.
/// </content>
internal sealed partial class RocketPoolBooks
{
    private void PostValidators()
    {
        foreach (ref readonly SlotValue write in _posted.Writes)
        {
            AccountId owner = write.Slot.Owner;
            switch (write.Slot.Field)
            {
                case RocketPoolField.ValidatorState:
                    PostValidator(NodeOf(owner), PlaceOf(state.Get(write.Slot)), PlaceOf(write.Value));
                    break;

                // A minipool stands where two slots say: once for both of them.
                case RocketPoolField.MinipoolFlags:
                case RocketPoolField.MinipoolStatus when !IsWritten(RocketPoolField.MinipoolFlags, owner):
                    PostValidator(
                        NodeOf(owner),
                        PlaceOf(Before(RocketPoolField.MinipoolFlags, owner), Before(RocketPoolField.MinipoolStatus, owner)),
                        PlaceOf(After(RocketPoolField.MinipoolFlags, owner), After(RocketPoolField.MinipoolStatus, owner)));
                    break;
            }
        }
    }

    private void PostValidator(in AccountId node, BookAccountKind before, BookAccountKind after)
    {
        if (before != after)
        {
            sheet.Count(Of(before, node), Of(after, node), 1);
        }
    }

    private static BookAccount Of(BookAccountKind kind, in AccountId node) =>
        new(kind, 0, kind == BookAccountKind.Outside ? default : node);

    /// <summary>Where a validator of a megapool stands; one that left the queue is unknown again.</summary>
    private static BookAccountKind PlaceOf(in UInt256 marks)
    {
        MegapoolValidatorMarks all = (MegapoolValidatorMarks)(uint)marks;
        if (all.HasFlag(MegapoolValidatorMarks.Exited) || all.HasFlag(MegapoolValidatorMarks.Dissolved))
        {
            return BookAccountKind.Exited;
        }

        if (all.HasFlag(MegapoolValidatorMarks.Staked))
        {
            return BookAccountKind.Validators;
        }

        if (all.HasFlag(MegapoolValidatorMarks.InPrestake))
        {
            return BookAccountKind.InFlight;
        }

        return all.HasFlag(MegapoolValidatorMarks.InQueue) ? BookAccountKind.Registered : BookAccountKind.Outside;
    }

    /// <summary>
    /// Where the validator of a minipool stands: its first ether is sent when it is created, and it has left when its capital was divided.
    /// </summary>
    private static BookAccountKind PlaceOf(in UInt256 marks, in UInt256 status)
    {
        MinipoolMarks all = (MinipoolMarks)(uint)marks;
        if (!all.HasFlag(MinipoolMarks.Created))
        {
            return BookAccountKind.Outside;
        }

        if (all.HasFlag(MinipoolMarks.CapitalDistributed))
        {
            return BookAccountKind.Exited;
        }

        return (MinipoolStatus)(uint)status == MinipoolStatus.Staking ? BookAccountKind.Validators : BookAccountKind.InFlight;
    }

    private bool IsWritten(RocketPoolField field, in AccountId owner)
    {
        foreach (ref readonly SlotValue write in _posted.Writes)
        {
            if (write.Slot == SlotOf(field, owner))
            {
                return true;
            }
        }

        return false;
    }
}
