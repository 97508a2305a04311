using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The bookkeeping of the house pool's events: docs/books.md.</summary>
/// <param name="state">The state before the event, read only.</param>
/// <param name="pair">The pricing pair before the event.</param>
/// <param name="sheet">Receives the postings.</param>
/// <param name="accounts">The accounts by their handles.</param>
internal sealed partial class PoolBooks(PoolState state, PricingPair pair, PostingSheet sheet, AccountTable accounts)
{
    private const ulong WholeFee = 10_000;

    private static BookAccount Buffer => new(BookAccountKind.Buffer);

    private static BookAccount QueueReserve => new(BookAccountKind.QueueReserve);

    private static BookAccount FeeReserve => new(BookAccountKind.FeeReserve);

    private static BookAccount Insurance => new(BookAccountKind.InsuranceReserve);

    private static BookAccount InsuranceOwner => new(BookAccountKind.InsuranceOwner);

    private static BookAccount Withdrawals => new(BookAccountKind.Withdrawals);

    /// <summary>Posts an event.</summary>
    public void Post(IPoolEvent posted)
    {
        PostCase(posted);
        if (posted is PoolOpened opened)
        {
            sheet.CloseOn(SignedAmount.Of(PoolOpening.FirstPair(opened.Terms.Charter).Assets.Value));
        }
        else if (state.Charter.RateSource == RateSource.Reported)
        {
            // The stored pair moves with reports alone.
            Amount after = posted is EpochReported report ? report.Plan.StoredPair.Assets : pair.Assets;
            sheet.CloseOn(SignedAmount.Change(pair.Assets.Value, after.Value));
        }
    }

    private void PostCase(IPoolEvent posted)
    {
        switch (posted)
        {
            case PoolOpened e:
                Post(e);
                break;
            case Deposited e:
                Post(e);
                break;
            case Donated e:
                sheet.Move(new BookAccount(BookAccountKind.Donations), Buffer, e.Amount);
                break;
            case SharesTransferred e:
                Post(e);
                break;
            case WithdrawalRequested e:
                Post(e);
                break;
            case WithdrawalCancelled e:
                Post(e);
                break;
            case WithdrawalsFinalised e:
                Post(e);
                break;
            case WithdrawalClaimed e:
                Post(e);
                break;
            case ClaimTransferred e:
                Post(e);
                break;
            case Redeemed e:
                Post(e);
                break;
            case EpochReported e:
                Post(e);
                break;
            default:
                PostOfOperators(posted);
                break;
        }
    }

    /// <summary>What operators and treasurers do; the rest, such as terms and pauses, moves nothing.</summary>
    private void PostOfOperators(IPoolEvent posted)
    {
        switch (posted)
        {
            case ValidatorsRegistered e:
                sheet.Count(
                    new BookAccount(BookAccountKind.Outside), Of(BookAccountKind.Registered, e.Operator), (ulong)e.Validators.Count);
                break;
            case StakeAllocated e:
                Post(e);
                break;
            case BondPosted e:
                sheet.Move(Of(BookAccountKind.BondOwner, e.Operator), Of(BookAccountKind.BondReserve, e.Operator), e.Amount);
                break;
            case BondReleased e:
                sheet.Move(Of(BookAccountKind.BondReserve, e.Operator), Of(BookAccountKind.BondOwner, e.Operator), e.Amount);
                break;
            case InsuranceFunded e:
                sheet.Move(InsuranceOwner, Insurance, e.Amount);
                break;
            case FeesCollected e:
                sheet.Move(FeeReserve, FeePayable(e.Account), e.Amount);
                break;
        }
    }

    /// <summary>A validator has stake from its first step on.</summary>
    private void Post(StakeAllocated allocated)
    {
        foreach (StakeGiven given in allocated.Given)
        {
            PoolValidator validator = state.Registry.Find(given.Validator)!;
            OperatorId owner = state.Registry.OperatorOf(validator).Id;
            sheet.Move(Buffer, Of(BookAccountKind.InFlight, owner), Amount.FromWei(allocated.Step.Value * given.Steps));
            if (validator.Status == ValidatorStatus.Registered)
            {
                sheet.Count(Of(BookAccountKind.Registered, owner), Of(BookAccountKind.Validators, owner), 1);
            }
        }
    }

    private static BookAccount Of(BookAccountKind kind, OperatorId owner) => new(kind, 0, PartyOf(owner));

    private static BookAccount FeePayable(in AccountId recipient) => new(BookAccountKind.FeePayable, 0, recipient);

    private static AccountId PartyOf(OperatorId owner) => BookParty.Numbered("operator", owner.Value);

    private OperatorId OwnerOf(ValidatorId validator) => state.Registry.OperatorOf(state.Registry.Find(validator)!).Id;

    /// <summary>Fee in assets that one holder pays to the treasury; it stands in its own reserve.</summary>
    private void Withhold(BookAccount from, BookAccount borne, Amount fee)
    {
        sheet.Move(FeePayable(state.Charter.Accounts.Treasury), borne, fee);
        sheet.Move(from, FeeReserve, fee);
    }

    private void Explain(int place, MovementCause cause, Shares moved, Amount? asked = null, Amount fee = default)
    {
        if (!moved.IsZero)
        {
            sheet.Explain(place, cause, asked, fee);
        }
    }

    private void RoundFee(BookRule rule, Amount whole, BasisPoints rate) =>
        sheet.RoundDown(rule, whole.Value, (ulong)rate.Value, WholeFee, DustKeeper.Caller);

    /// <summary>⌊assets · S/E⌋ shares.</summary>
    private void RoundShares(BookRule rule, Amount assets, DustKeeper keeper) =>
        sheet.RoundDown(rule, assets.Value, pair.Shares.Value, pair.Shares.IsZero ? UInt256.One : pair.Assets.Value, keeper);

    /// <summary>⌊shares · E/S⌋ assets.</summary>
    private void RoundAssets(BookRule rule, Shares shares, DustKeeper keeper) =>
        sheet.RoundDown(rule, shares.Value, pair.Assets.Value, pair.Shares.Value, keeper);
}
