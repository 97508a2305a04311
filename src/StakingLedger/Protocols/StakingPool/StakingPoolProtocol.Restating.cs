using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>
/// Restatements: the facts of the house pool are what came in, what was paid out, what was sent to validators and what reports say of
/// them; transfers are as they were agreed. docs/restatement.md has the table.
/// </content>
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
            case PoolOpened opened:
                facts.Received(actor, opened.Terms.Charter.Defence.DeadAssets, new BookAccount(BookAccountKind.Buffer));
                break;
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
                facts.Received(PartyOf(paid.Operator), paid.Amount, BondOf(paid.Operator));
                break;
            case BondReleased released:
                facts.Paid(PartyOf(released.Operator), released.Amount, BondOf(released.Operator));
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
            case StakeAllocated allocated:
                foreach (StakeGiven given in allocated.Given)
                {
                    Amount sent = Amount.FromWei(allocated.Step.Value * given.Steps);
                    facts.Paid(PartyOf(given.Validator), sent, new BookAccount(BookAccountKind.Buffer));
                }

                break;
            case EpochReported reported:
                StateReport(reported.Report, facts);
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

    private static BookAccount BondOf(OperatorId owner) => new(BookAccountKind.BondReserve, 0, PartyOf(owner));

    private static AccountId PartyOf(OperatorId owner) => BookParty.Numbered("operator", owner.Value);

    private static RequestId? Find(IdentityMap identities, RequestId request) =>
        identities.Find(RequestNumbers, request.Value) is { } number ? RequestId.From(number) : null;

    private AccountId PartyOf(ValidatorId validator) =>
        PartyOf(State.Registry.OperatorOf(State.Registry.Find(validator)!).Id);

    /// <summary>
    /// What a report says of validators: what they earned is with their operator, and owed to the holders in common, who are the party
    /// without an account. What arrived at validators stays with the operator. What was swept, and what came in from the execution layer,
    /// reached the buffer.
    /// </summary>
    private void StateReport(ReportEpoch report, FactSheet facts)
    {
        AccountId holders = default;
        BookAccount buffer = new(BookAccountKind.Buffer);
        foreach (ReportLine line in report.Lines)
        {
            AccountId party = line.SubjectKind == ReportSubject.Validators
                ? PartyOf(ValidatorId.From(line.Subject))
                : PartyOf(OperatorId.From(line.Subject));
            facts.Moved(party, party, line.Deposited);
            facts.Moved(party, holders, line.ConsensusRewards);
            facts.Moved(holders, party, line.InactivityPenalties + line.Slashings);
            facts.Received(party, line.Swept, buffer);
            facts.Received(holders, line.ExecutionRewards + line.Incentives, buffer);
        }

        facts.Received(holders, report.PoolExecutionRewards + report.PoolIncentives, buffer);
    }
}
