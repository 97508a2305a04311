using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The bookkeeping of Lido's events: docs/books.md.</summary>
/// <param name="state">The state before the event, read only.</param>
/// <param name="pair">The pricing pair before the event.</param>
/// <param name="sheet">Receives the postings.</param>
/// <param name="accounts">The accounts by their handles.</param>
internal sealed partial class LidoBooks(LidoState state, PricingPair pair, PostingSheet sheet, AccountTable accounts)
{
    private int _movements;

    private static BookAccount Buffer => new(BookAccountKind.Buffer);

    private static BookAccount QueueReserve => new(BookAccountKind.QueueReserve);

    private static BookAccount Validators => Of(BookAccountKind.Validators);

    private static BookAccount InFlight => Of(BookAccountKind.InFlight);

    private static BookAccount Deposits => new(BookAccountKind.Deposits);

    /// <summary>Posts an event. Events that only set something post nothing.</summary>
    public void Post(ILidoEvent posted)
    {
        switch (posted)
        {
            case PoolInitialised e:
                sheet.Move(new BookAccount(BookAccountKind.Opening), Buffer, e.Bootstrap);
                Explain(MovementCause.Opening, e.Bootstrap.Value, e.Bootstrap);
                CountOpening(e.Terms);
                break;
            case Submitted e:
                PostDeposit(e.Amount, e.Truncated);
                Explain(MovementCause.Deposit, e.Shares.Value, e.Amount);
                break;
            case StakedToWstEth e:
                PostDeposit(e.Amount, e.Truncated);
                Explain(MovementCause.Deposit, e.Shares.Value, e.Amount);
                Explain(MovementCause.Deposit, e.Shares.Value, e.Amount);
                break;
            case ValidatorsDeposited e:
                Post(e);
                break;
            case ModuleSummarySet e:
                Count(e);
                break;
            case VaultFunded e:
                sheet.Move(Unreported(e.IsExecutionVault), Vault(e.IsExecutionVault), e.Amount);
                break;
            case OracleReported e:
                Post(e);
                break;
            case WithdrawalsRequested e:
                Post(e);
                break;
            case WithdrawalsClaimed e:
                foreach (ClaimedWithdrawal item in e.Items)
                {
                    sheet.Move(QueueReserve, Claimable(e.Claimer), item.Ether);
                }

                break;
            case RequestTransferred e:
                Post(e);
                break;
            default:
                PostOfHolders(posted);
                break;
        }
    }

    /// <summary>An account of a module; of all validators together where none is given.</summary>
    private static BookAccount Of(BookAccountKind kind, ulong? module = null) =>
        new(kind, 0, module is { } number ? BookParty.Numbered("module", number) : default);

    private static BookAccount Vault(bool isExecution) =>
        new(isExecution ? BookAccountKind.ExecutionVault : BookAccountKind.WithdrawalVault);

    private static BookAccount Unreported(bool isExecution) =>
        new(BookAccountKind.Unreported, (ushort)(isExecution ? RewardSource.Execution : RewardSource.Consensus));

    private static BookAccount Claimable(in AccountId owner) => new(BookAccountKind.Claimable, 0, owner);

    private void PostDeposit(Amount ether, Amount truncated)
    {
        sheet.Move(Deposits, Buffer, ether);
        Truncate(truncated);
        RoundShares(LidoRounding.DepositShares, ether, DustKeeper.Holders);
    }

    /// <summary>Ether that the buffer's 128 bits forget: the contract still has it, and nobody can claim it.</summary>
    private void Truncate(Amount truncated)
    {
        ushort rule = LidoRounding.BufferBits.Number;
        sheet.Move(Buffer, new BookAccount(BookAccountKind.OtherReserve, rule), truncated);
        sheet.Move(new BookAccount(BookAccountKind.Dust, rule), new BookAccount(BookAccountKind.Rounding, rule), truncated);
    }

    /// <summary>
    /// What a module's validators were given stays with the module. Reports tell of all validators together: what is in flight, and
    /// what they earn, stands in the line without a party.
    /// </summary>
    private void Post(ValidatorsDeposited deposited)
    {
        sheet.Move(Buffer, Of(BookAccountKind.Validators, deposited.Module), deposited.Ether);
        sheet.Move(Validators, InFlight, deposited.Ether);
        sheet.Count(Of(BookAccountKind.Outside), InFlight, deposited.Validators);
    }

    private void Post(WithdrawalsRequested requested)
    {
        foreach (RequestedWithdrawal item in requested.Items)
        {
            if (requested.FromWstEth)
            {
                Explain(MovementCause.Unwrap, item.WstEth.Value, item.StEth);
                RoundAssets(LidoRounding.RequestWorth, item.WstEth, DustKeeper.Nobody);
            }

            Explain(MovementCause.WithdrawalRequest, item.Shares.Value, item.StEth);
            RoundShares(
                LidoRounding.RequestShares, item.StEth, requested.FromWstEth ? DustKeeper.Nobody : DustKeeper.Caller);
        }
    }

    private void Post(RequestTransferred transferred)
    {
        ulong id = transferred.Request.Value;
        WithdrawalQueue queue = state.Queue;
        if (id <= queue.LastFinalizedId && !queue.SharesOf(id).IsZero)
        {
            Amount claimable = queue.Claimable(id, (ulong)Rules.Checkpoints.Find(queue.CheckpointStarts, id));
            sheet.Move(Claimable(transferred.To), Claimable(transferred.From), claimable);
        }
    }

    /// <summary>Says why the next movement of the event happened; movements of nothing are not recorded.</summary>
    private void Explain(MovementCause cause, in UInt256 moved, Amount? asked = null)
    {
        if (!moved.IsZero)
        {
            sheet.Explain(_movements++, cause, asked);
        }
    }

    /// <summary>⌊ether · S/E⌋ shares.</summary>
    private void RoundShares(BookRule rule, Amount ether, DustKeeper keeper) =>
        sheet.RoundDown(rule, ether.Value, pair.Shares.Value, pair.Assets.Value, keeper);

    /// <summary>⌊shares · E/S⌋ wei.</summary>
    private void RoundAssets(BookRule rule, Shares shares, DustKeeper keeper) =>
        sheet.RoundDown(rule, shares.Value, pair.Assets.Value, pair.Shares.Value, keeper);
}
