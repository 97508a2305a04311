using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>
/// Restatements: this protocol is mirrored from a chain, so the facts are what the chain did. A transfer of an amount moved so many shares
/// there: it is given again as a transfer of those shares. Where an allowance was spent, or shares moved between two forms, what was
/// recorded is repeated: docs/restatement.md has the table.
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
        LidoAccounts accounts = State.Terms.Accounts;
        ILidoEvent stated = LidoEvents.Read(e);
        switch (stated is RecordedOnChain kept ? kept.Event : stated)
        {
            case PoolInitialised first:
                facts.Received(actor, first.Bootstrap, Buffer);
                break;
            case Submitted paid:
                facts.Received(paid.Sender, paid.Amount, Buffer);
                break;
            case StakedToWstEth paid:
                facts.Received(paid.Staker, paid.Amount, Buffer);
                break;
            case VaultFunded paid:
                facts.Received(actor, paid.Amount, Vault(paid.IsExecutionVault));
                break;
            case ExternalEtherRebalanced paid:
                facts.Received(actor, paid.Value, Buffer);
                break;
            case ValidatorsDeposited sent:
                facts.Paid(BookParty.Numbered("module", sent.Module), sent.Ether, Buffer);
                break;
            case OracleReported reported:
                StateEther(reported.Plan, actor, facts);
                break;
            case WithdrawalsClaimed claimed:
                foreach (ClaimedWithdrawal item in claimed.Items)
                {
                    facts.Paid(claimed.Recipient, item.Ether, QueueReserve);
                }

                break;
            case WithdrawalsRequested requested:
                StateRequests(requested, facts);
                break;
            case WstEthTransferred moved:
                facts.Moved(LidoPool.WstEth, moved.From, moved.To, moved.WstEth);
                break;
            case { } moved:
                StateShares(moved, accounts, facts);
                break;
        }
    }

    /// <inheritdoc/>
    public ICommand? Reissue(EventReader e, IdentityMap identities)
    {
        ArgumentNullException.ThrowIfNull(identities);
        ILidoEvent before = LidoEvents.Read(e);
        if (RecordedOnChain.Keeps(before))
        {
            return new RepeatAsRecorded(before);
        }

        ILidoCommand command = before.CommandBehind();
        return (before, command) switch
        {
            (SharesTransferred moved, TransferStEth) => new TransferShares(moved.To, moved.Shares),
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

    private static BookAccount Buffer => new(BookAccountKind.Buffer);

    private static BookAccount QueueReserve => new(BookAccountKind.QueueReserve);

    private static BookAccount Vault(bool isExecution) =>
        new(isExecution ? BookAccountKind.ExecutionVault : BookAccountKind.WithdrawalVault);

    /// <summary>Ether that a report moved between the contracts: it left the one and reached the other, and nobody owes it.</summary>
    private static void StateEther(ReportPlan plan, in AccountId actor, FactSheet facts)
    {
        facts.Paid(actor, plan.WithdrawalsTransfer, Vault(isExecution: false));
        facts.Received(actor, plan.WithdrawalsTransfer, Buffer);
        facts.Paid(actor, plan.ExecutionRewardsTransfer, Vault(isExecution: true));
        facts.Received(actor, plan.ExecutionRewardsTransfer, Buffer);
        facts.Paid(actor, plan.EtherToLock, Buffer);
        facts.Received(actor, plan.EtherToLock, QueueReserve);
    }

    /// <summary>Shares of stETH that moved on chain.</summary>
    private static void StateShares(ILidoEvent moved, LidoAccounts accounts, FactSheet facts)
    {
        (AccountId from, AccountId to, Shares shares) = moved switch
        {
            SharesTransferred e => (e.From, e.To, e.Shares),
            Wrapped e => (e.Holder, accounts.WstEth, e.Shares),
            Unwrapped e => (accounts.WstEth, e.Holder, e.Shares),
            BurnRequested e => (e.From, accounts.Burner, e.Shares),
            ExcessStEthRecovered e => (accounts.Burner, accounts.Treasury, e.Shares),
            ExternalSharesMinted e => (accounts.VaultHub, e.To, e.Shares),
            ExternalSharesBurnt e => (e.Holder, accounts.VaultHub, e.Shares),
            _ => default,
        };
        facts.Moved(LidoPool.StEth, from, to, shares);
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
