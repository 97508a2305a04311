using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>
/// Restatements: this protocol is mirrored from a chain, so the facts are what the chain did. A transfer of an amount moved so many shares
/// there: it is given again as a transfer of those shares, and a wrap as one of an amount that is worth the same shares.
/// </content>
public sealed partial class LidoProtocol
{
    private const ushort RequestNumbers = 1;
    private const ulong SlotsPerEpoch = 32;

    /// <inheritdoc/>
    public void StateFacts(EventReader e, FactSheet facts)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(facts);
        AccountId actor = e.Context.Actor;
        switch (LidoEvents.Read(e))
        {
            case Submitted paid:
                facts.Received(paid.Sender, paid.Amount, new BookAccount(BookAccountKind.Buffer));
                break;
            case StakedToWstEth paid:
                facts.Received(paid.Staker, paid.Amount, new BookAccount(BookAccountKind.Buffer));
                break;
            case VaultFunded paid:
                BookAccountKind vault = paid.IsExecutionVault ? BookAccountKind.ExecutionVault : BookAccountKind.WithdrawalVault;
                facts.Received(actor, paid.Amount, new BookAccount(vault));
                break;
            case ExternalEtherRebalanced paid:
                facts.Received(actor, paid.Value, new BookAccount(BookAccountKind.Buffer));
                break;
            case WithdrawalsClaimed claimed:
                foreach (ClaimedWithdrawal item in claimed.Items)
                {
                    facts.Paid(claimed.Recipient, item.Ether, new BookAccount(BookAccountKind.QueueReserve));
                }

                break;
            case SharesTransferred moved:
                facts.Moved(LidoPool.StEth, moved.From, moved.To, moved.Shares);
                break;
            case WstEthTransferred moved:
                facts.Moved(LidoPool.WstEth, moved.From, moved.To, moved.WstEth);
                break;
            case Wrapped wrapped:
                facts.Moved(LidoPool.StEth, wrapped.Holder, State.Terms.Accounts.WstEth, wrapped.Shares);
                break;
            case WithdrawalsRequested requested:
                StateRequests(requested, facts);
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public ICommand? Reissue(EventReader e, IdentityMap identities)
    {
        ArgumentNullException.ThrowIfNull(identities);
        ILidoEvent before = LidoEvents.Read(e);
        ILidoCommand command = before.CommandBehind();
        return (before, command) switch
        {
            (SharesTransferred moved, TransferStEth) => new TransferShares(moved.To, moved.Shares),
            (SharesTransferred moved, TransferStEthFrom) =>
                new TransferSharesFrom(moved.From, moved.To, moved.Shares),
            (Wrapped wrapped, Wrap) => new Wrap(AmountWorth(wrapped)),
            (RequestTransferred moved, TransferRequest transfer) => Find(identities, moved.Request) is { } request
                ? transfer with { Request = request }
                : null,
            (WithdrawalsClaimed claimed, _) => Reissue(claimed, identities),
            (OracleReported, OracleReport report) => report with { FinalizationBatches = Map(report.FinalizationBatches, identities) },
            _ => command,
        };
    }

    /// <inheritdoc/>
    public EpochNumber? ReportedEpoch(EventReader e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return (LidoEventKind)e.Kind == LidoEventKind.OracleReported
            ? EpochNumber.From(OracleReported.Read(e).Report.RefSlot / SlotsPerEpoch)
            : null;
    }

    private static RequestId? Find(IdentityMap identities, RequestId request) =>
        identities.Find(RequestNumbers, request.Value) is { } number ? RequestId.From(number) : null;

    /// <summary>A batch ends with the last of its requests that is still there; a batch of which none is left is none.</summary>
    private static ValueList<RequestId> Map(ValueList<RequestId> batches, IdentityMap identities)
    {
        List<RequestId> mapped = [];
        foreach (RequestId batch in batches)
        {
            ulong number = batch.Value;
            ulong? now = identities.Find(RequestNumbers, number);
            while (now is null && number > 1)
            {
                now = identities.Find(RequestNumbers, --number);
            }

            if (now is { } last && (mapped.Count == 0 || last > mapped[^1].Value))
            {
                mapped.Add(RequestId.From(last));
            }
        }

        return [.. mapped];
    }

    private void StateRequests(WithdrawalsRequested requested, FactSheet facts)
    {
        foreach (RequestedWithdrawal item in requested.Items)
        {
            AccountId from = requested.FromWstEth ? State.Terms.Accounts.WstEth : requested.Requestor;
            facts.Moved(LidoPool.StEth, from, State.Terms.Accounts.WithdrawalQueue, item.Shares);
        }

        for (int i = 0; i < requested.Items.Length; i++)
        {
            facts.Made(RequestNumbers, requested.First.Value + (ulong)i);
        }
    }

    /// <summary>The least amount that is worth the shares that moved; the amount asked for where none is.</summary>
    private Amount AmountWorth(Wrapped wrapped)
    {
        LidoConversions conversions = Decisions.Conversions;
        return conversions.EtherBySharesRoundedUp(wrapped.Shares, out Amount amount) is null
            && conversions.SharesByEther(amount, out Shares shares) is null
            && shares == wrapped.Shares
            ? amount
            : wrapped.Amount;
    }

    /// <summary>Claims name their requests by the numbers of now, and their checkpoints are searched again.</summary>
    private ILidoCommand? Reissue(WithdrawalsClaimed claimed, IdentityMap identities)
    {
        ImmutableArray<RequestId>.Builder requests = ImmutableArray.CreateBuilder<RequestId>(claimed.Items.Length);
        foreach (ClaimedWithdrawal item in claimed.Items)
        {
            if (Find(identities, item.Request) is not { } request)
            {
                return null;
            }

            requests.Add(request);
        }

        ValueList<ulong> hints = [.. requests.Select(request => (ulong)Checkpoints.Find(State.Queue.CheckpointStarts, request.Value))];
        return claimed.Form switch
        {
            ClaimForm.One => new ClaimWithdrawal(requests[0]),
            ClaimForm.Many => new ClaimWithdrawals([.. requests], hints),
            _ => new ClaimWithdrawalsTo([.. requests], hints, claimed.Recipient),
        };
    }
}
