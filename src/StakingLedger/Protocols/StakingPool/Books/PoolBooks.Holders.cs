using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>The opening, deposits, transfers and redemptions.</content>
internal sealed partial class PoolBooks
{
    private void Post(PoolOpened opened)
    {
        Amount dead = opened.Terms.Charter.Defence.DeadAssets;
        sheet.Move(new BookAccount(BookAccountKind.Opening), Buffer, dead);
        Explain(0, MovementCause.Opening, Shares.Of(dead.Value), dead);
    }

    private void Post(in Deposited deposit)
    {
        BookAccount deposits = new(BookAccountKind.Deposits);
        Amount kept = deposit.Amount - deposit.Fee;
        sheet.Move(deposits, Buffer, kept);
        Withhold(deposits, new BookAccount(BookAccountKind.FeesBorne, (ushort)StepCause.Deposit), deposit.Fee);
        Explain(0, MovementCause.Deposit, deposit.Shares, kept, deposit.Fee);
        RoundFee(PoolRounding.DepositFee, deposit.Amount, state.Terms.DepositFee);
        RoundShares(PoolRounding.DepositShares, kept, DustKeeper.Holders);
    }

    private void Post(in SharesTransferred transfer)
    {
        Explain(0, MovementCause.Transfer, transfer.Shares, transfer.ByAssets ? transfer.Value : null);
        if (transfer.ByAssets)
        {
            RoundShares(PoolRounding.TransferShares, transfer.Value, DustKeeper.Caller);
        }
    }

    private void Post(Redeemed redeemed)
    {
        sheet.Move(Buffer, Withdrawals, redeemed.Amount - redeemed.Fee);
        Withhold(Buffer, new BookAccount(BookAccountKind.FeesBorne, (ushort)StepCause.Redemption), redeemed.Fee);
        Explain(0, MovementCause.Redemption, redeemed.Shares, redeemed.Amount, redeemed.Fee);
        RoundAssets(PoolRounding.RedemptionWorth, redeemed.Shares, DustKeeper.Holders);
        RoundFee(PoolRounding.WithdrawalFee, redeemed.Amount, state.Terms.WithdrawalFee);
    }
}
