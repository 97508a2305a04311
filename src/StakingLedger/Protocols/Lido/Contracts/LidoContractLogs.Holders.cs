using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Logs of what holders do.</content>
public static partial class LidoContractLogs
{
    private static bool AddHolders(LogList logs, ILidoEvent accepted, in Context context)
    {
        LidoAccounts accounts = logs.Accounts;
        switch (accepted)
        {
            case RecordedOnChain kept:
                return AddHolders(logs, kept.Event, context);
            case Submitted e:
                logs.Submitted(e.Sender, e.Amount, e.Referral, e.Shares, e.MintedValue);
                return true;
            case StakedToWstEth e:
                logs.Submitted(accounts.WstEth, e.Amount, accounts.Zero, e.Shares, e.MintedValue);
                logs.WstEthTransfer(accounts.Zero, e.Staker, e.Shares);
                return true;
            case SharesTransferred e:
                logs.Spent(e.From, context.Actor, e.AllowanceLeft);
                logs.StEthTransfer(e.From, e.To, e.Value, e.Shares);
                return true;
            case AllowanceSet e:
                logs.Approval(e.IsWstEth ? LidoContract.WstEth : LidoContract.Lido, e.Owner, e.Spender, e.Allowance);
                return true;
            case Wrapped e:
                logs.WstEthTransfer(accounts.Zero, e.Holder, e.Shares);
                logs.Spent(e.Holder, accounts.WstEth, e.AllowanceLeft);
                logs.StEthTransfer(e.Holder, accounts.WstEth, e.Amount, e.Shares);
                return true;
            case Unwrapped e:
                logs.WstEthTransfer(e.Holder, accounts.Zero, e.WstEth);
                logs.StEthTransfer(accounts.WstEth, e.Holder, e.Amount, e.Shares);
                return true;
            case WstEthTransferred e:
                logs.WstEthTransfer(e.From, e.To, e.WstEth);
                return true;
            case WithdrawalsRequested e:
                Add(logs, e);
                return true;
            case WithdrawalsClaimed e:
                Add(logs, e);
                return true;
            case RequestTransferred e:
                logs.RequestTransfer(e.From, e.To, e.Request);
                return true;
            default:
                return AddBurnerAndHub(logs, accepted, context);
        }
    }

    private static bool AddBurnerAndHub(LogList logs, ILidoEvent accepted, in Context context)
    {
        LidoAccounts accounts = logs.Accounts;
        switch (accepted)
        {
            case BurnRequested e:
                logs.Spent(e.From, accounts.Burner, e.AllowanceLeft);
                logs.StEthTransfer(e.From, accounts.Burner, e.Amount, e.Shares);
                logs.BurnRequested(context.Actor, e.IsCover, e.Amount, e.Shares);
                return true;
            case ExcessStEthRecovered { Amount.IsZero: false } e:
                logs.Add(
                    LidoContract.Burner,
                    "ExcessStETHRecovered",
                    ContractLogField.Of("requestedBy", context.Actor),
                    ContractLogField.Of("amountOfStETH", e.Amount),
                    ContractLogField.Of("amountOfShares", e.Shares));
                logs.StEthTransfer(accounts.Burner, accounts.Treasury, e.Amount, e.Shares);
                return true;
            case ExcessStEthRecovered:
                return true;
            case ExternalSharesMinted e:
                logs.StEthTransfer(accounts.Zero, e.To, e.Value, e.Shares);
                logs.Lido(
                    "ExternalSharesMinted",
                    ContractLogField.Of("receiver", e.To),
                    ContractLogField.Of("amountOfShares", e.Shares));
                return true;
            case ExternalSharesBurnt e:
                logs.Spent(e.Holder, accounts.VaultHub, e.AllowanceLeft);
                logs.StEthTransfer(e.Holder, accounts.VaultHub, e.Value, e.Shares);
                logs.SharesBurnt(accounts.VaultHub, e.Value, e.Value, e.Shares);
                logs.Lido("ExternalSharesBurnt", ContractLogField.Of("amountOfShares", e.Shares));
                return true;
            case ExternalEtherRebalanced e:
                logs.Lido("ExternalEtherTransferredToBuffer", ContractLogField.Of("amount", e.Value));
                logs.Lido("ExternalSharesBurnt", ContractLogField.Of("amountOfShares", e.Shares));
                return true;
            default:
                return false;
        }
    }

    private static void Add(LogList logs, WithdrawalsRequested e)
    {
        LidoAccounts accounts = logs.Accounts;
        RequestId request = e.First;
        foreach (RequestedWithdrawal item in e.Items)
        {
            if (e.FromWstEth)
            {
                logs.WstEthTransfer(e.Requestor, accounts.WithdrawalQueue, item.WstEth);
                logs.Approval(LidoContract.WstEth, e.Requestor, accounts.WithdrawalQueue, item.AllowanceLeft ?? default);
                logs.WstEthTransfer(accounts.WithdrawalQueue, accounts.Zero, item.WstEth);
                logs.StEthTransfer(accounts.WstEth, accounts.WithdrawalQueue, item.StEth, item.Shares);
            }
            else
            {
                logs.Spent(
                    e.Requestor,
                    accounts.WithdrawalQueue,
                    item.AllowanceLeft is { } left ? Amount.FromWei(left) : null);
                logs.StEthTransfer(e.Requestor, accounts.WithdrawalQueue, item.StEth, item.Shares);
            }

            logs.Add(
                LidoContract.WithdrawalQueue,
                "WithdrawalRequested",
                ContractLogField.Of("requestId", request.Value),
                ContractLogField.Of("requestor", e.Requestor),
                ContractLogField.Of("owner", e.Owner),
                ContractLogField.Of("amountOfStETH", item.StEth),
                ContractLogField.Of("amountOfShares", item.Shares));
            logs.RequestTransfer(accounts.Zero, e.Owner, request);
            request = request.Next();
        }
    }

    private static void Add(LogList logs, WithdrawalsClaimed e)
    {
        foreach (ClaimedWithdrawal item in e.Items)
        {
            logs.Add(
                LidoContract.WithdrawalQueue,
                "WithdrawalClaimed",
                ContractLogField.Of("requestId", item.Request.Value),
                ContractLogField.Of("owner", e.Claimer),
                ContractLogField.Of("receiver", e.Recipient),
                ContractLogField.Of("amountOfETH", item.Ether));
            logs.RequestTransfer(e.Claimer, logs.Accounts.Zero, item.Request);
        }
    }
}
