using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The bookkeeping of Rocket Pool's events: docs/books.md. Things are the ether of the contracts, as it moves. Claims are what the
/// protocol's state says nodes and others have: bonds, credit, refunds, rewards set aside, and ether that nothing has divided yet. The
/// rest belongs to rETH; what the reported pair counts of it are the holders' accounts, and the difference is not priced yet.
/// </summary>
/// <param name="state">The state before the event, read only.</param>
/// <param name="pair">The reported pair before the event.</param>
/// <param name="actor">Who acted.</param>
/// <param name="sheet">Receives the postings.</param>
internal sealed partial class RocketPoolBooks(RocketPoolState state, PricingPair pair, AccountId actor, PostingSheet sheet)
{
    private RocketPoolEvent _posted = null!;

    /// <summary>Posts an event.</summary>
    public void Post(RocketPoolEvent posted)
    {
        _posted = posted;
        PostEther();
        PostSettled();
        PostClaims();
        PostValidators();
        PostHolders();
        ExplainMovements();
        foreach (RocketPoolRemainder remainder in posted.Remainders)
        {
            (string name, DustKeeper keeper) = RocketPoolRounding.Of(remainder.Division);
            sheet.Round(new RoundingNote((ushort)remainder.Division, name, remainder.Remainder, remainder.Divisor, keeper));
        }

        PricingPair after = posted.Pair ?? pair;
        sheet.CloseOn(SignedAmount.Change(pair.Assets.Value, after.Assets.Value));
        SignedAmount rest = sheet.SumOf(BookCommodity.Assets, BookSection.Things)
            + sheet.SumOf(BookCommodity.Assets, BookSection.Claims)
            + sheet.SumOf(BookCommodity.Assets, BookSection.Holders);
        Add(new BookAccount(BookAccountKind.Unpriced), -rest);
    }

    private static RocketPoolSlot SlotOf(RocketPoolField field, in AccountId owner, in UInt256 index = default) =>
        new(field, owner, index);

    private void Add(BookAccount account, SignedAmount amount) => sheet.Add(account, BookCommodity.Assets, amount);

    /// <summary>The number in a slot before the event.</summary>
    private UInt256 Before(RocketPoolField field, in AccountId owner, in UInt256 index = default) =>
        state.Get(SlotOf(field, owner, index));

    /// <summary>The number in a slot after the event.</summary>
    private UInt256 After(RocketPoolField field, in AccountId owner, in UInt256 index = default)
    {
        RocketPoolSlot slot = SlotOf(field, owner, index);
        foreach (ref readonly SlotValue write in _posted.Writes)
        {
            if (write.Slot == slot)
            {
                return write.Value;
            }
        }

        return state.Get(slot);
    }

    private SignedAmount ChangeOf(RocketPoolField field, in AccountId owner) =>
        SignedAmount.Change(Before(field, owner), After(field, owner));

    private bool IsMegapool(in AccountId account) => !After(RocketPoolField.MegapoolNumber, account).IsZero;

    private bool IsMinipool(in AccountId account) =>
        ((MinipoolMarks)(uint)After(RocketPoolField.MinipoolFlags, account)).HasFlag(MinipoolMarks.Created);

    /// <summary>The node behind a megapool or minipool; whoever acts, behind the contract through which nodes deposit.</summary>
    private AccountId NodeOf(in AccountId contract)
    {
        UInt256 number = After(RocketPoolField.MegapoolNumber, contract);
        if (!number.IsZero)
        {
            return RocketPoolAccounts.FromNumber(After(RocketPoolField.MegapoolNode, default, number));
        }

        return IsMinipool(contract) ? RocketPoolAccounts.FromNumber(After(RocketPoolField.MinipoolOwner, contract)) : actor;
    }
}
