using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Restatements: the facts of the house pool are what came in and what was paid out; transfers are as they were agreed.</content>
public sealed partial class StakingPoolProtocol
{
    private const ushort RequestNumbers = 1;
    private const ushort ProposalNumbers = 2;

    /// <inheritdoc/>
    public void StateFacts(EventReader e, FactSheet facts)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(facts);
        AccountId actor = e.Context.Actor;
        switch (PoolEvents.Read(e))
        {
            case Deposited paid:
                facts.Received(paid.To, paid.Amount, new BookAccount(BookAccountKind.Buffer));
                break;
            case Donated paid:
                facts.Received(actor, paid.Amount, new BookAccount(BookAccountKind.Buffer));
                break;
            case InsuranceFunded paid:
                facts.Received(actor, paid.Amount, new BookAccount(BookAccountKind.InsuranceReserve));
                break;
            case BondPosted paid:
                facts.Received(actor, paid.Amount, BondOf(paid.Operator));
                break;
            case BondReleased released:
                facts.Paid(actor, released.Amount, BondOf(released.Operator));
                break;
            case Redeemed redeemed:
                facts.Paid(redeemed.Holder, redeemed.Amount - redeemed.Fee, new BookAccount(BookAccountKind.Buffer));
                break;
            case WithdrawalClaimed claimed:
                facts.Paid(claimed.Owner, claimed.Paid, new BookAccount(BookAccountKind.QueueReserve));
                break;
            case FeesCollected collected:
                facts.Paid(collected.Account, collected.Amount, new BookAccount(BookAccountKind.FeeReserve));
                break;
            case SharesTransferred { ByAssets: true } moved:
                facts.Moved(moved.From, moved.To, moved.Value);
                break;
            case SharesTransferred moved:
                facts.Moved(PoolEffects.Token, moved.From, moved.To, moved.Shares);
                break;
            case WithdrawalRequested requested:
                facts.Made(RequestNumbers, requested.Request.Value);
                break;
            case TermsProposed proposed:
                facts.Made(ProposalNumbers, proposed.Proposal);
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public ICommand? Reissue(EventReader e, IdentityMap identities)
    {
        ArgumentNullException.ThrowIfNull(identities);
        IPoolCommand command = PoolEvents.Read(e).CommandBehind();
        return command switch
        {
            CancelWithdrawal cancel => Find(identities, cancel.Request) is { } request ? cancel with { Request = request } : null,
            ClaimWithdrawal claim => Find(identities, claim.Request) is { } request ? claim with { Request = request } : null,
            TransferClaim transfer => Find(identities, transfer.Request) is { } request ? transfer with { Request = request } : null,
            ApproveTerms approve => identities.Find(ProposalNumbers, approve.Proposal) is { } proposal
                ? approve with { Proposal = proposal }
                : null,
            _ => command,
        };
    }

    /// <inheritdoc/>
    public EpochNumber? ReportedEpoch(EventReader e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return (PoolEventKind)e.Kind == PoolEventKind.EpochReported ? EpochReported.Read(e).Report.Epoch : null;
    }

    private static BookAccount BondOf(OperatorId owner) =>
        new(BookAccountKind.BondReserve, 0, BookParty.Numbered("operator", owner.Value));

    private static RequestId? Find(IdentityMap identities, RequestId request) =>
        identities.Find(RequestNumbers, request.Value) is { } number ? RequestId.From(number) : null;
}
