using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Transfers, wrapping, burns and external shares: they move shares, and no ether but one.</content>
internal sealed partial class LidoBooks
{
    private void PostOfHolders(ILidoEvent posted)
    {
        switch (posted)
        {
            case RecordedOnChain e:
                Post(e);
                break;
            case SharesTransferred e:
                bool byEther = e.Form is TransferForm.StEth or TransferForm.StEthFrom;
                Explain(MovementCause.Transfer, e.Shares.Value, byEther ? e.Value : null);
                if (byEther)
                {
                    RoundShares(LidoRounding.TransferShares, e.Value, DustKeeper.Caller);
                }

                break;
            case WstEthTransferred e:
                Explain(MovementCause.Transfer, e.WstEth.Value);
                break;
            case Wrapped e:
                Explain(MovementCause.Wrap, e.Shares.Value, e.Amount);
                Explain(MovementCause.Wrap, e.Shares.Value, e.Amount);
                RoundShares(LidoRounding.WrapShares, e.Amount, DustKeeper.Caller);
                break;
            case Unwrapped e:
                Explain(MovementCause.Unwrap, e.WstEth.Value, e.Amount);
                Explain(MovementCause.Unwrap, e.Shares.Value, e.Amount);
                RoundAssets(LidoRounding.UnwrapWorth, e.WstEth, DustKeeper.Nobody);
                RoundShares(LidoRounding.UnwrapShares, e.Amount, DustKeeper.Nobody);
                break;
            case BurnRequested e:
                Post(e);
                break;
            case ExcessStEthRecovered e:
                Explain(MovementCause.Transfer, e.Shares.Value, e.Amount);
                break;
            default:
                PostExternal(posted);
                break;
        }
    }

    /// <summary>Why shares moved as the chain moved them: nothing was divided, and nothing is said of what they were worth.</summary>
    private void Post(RecordedOnChain kept)
    {
        switch (kept.Event)
        {
            case SharesTransferred e:
                Explain(MovementCause.Transfer, e.Shares.Value);
                break;
            case Wrapped e:
                Explain(MovementCause.Wrap, e.Shares.Value);
                Explain(MovementCause.Wrap, e.Shares.Value);
                break;
            case Unwrapped e:
                Explain(MovementCause.Unwrap, e.WstEth.Value);
                Explain(MovementCause.Unwrap, e.Shares.Value);
                break;
            case BurnRequested e:
                Explain(e.IsCover ? MovementCause.Cover : MovementCause.Burn, e.Shares.Value);
                break;
            default:
                PostExternal(kept.Event);
                break;
        }
    }

    private void Post(BurnRequested burn)
    {
        bool byEther = burn.Form == BurnRequestForm.MyStEth;
        MovementCause cause = burn.IsCover ? MovementCause.Cover : MovementCause.Burn;
        Explain(cause, burn.Shares.Value, byEther ? burn.Amount : null);
        if (byEther)
        {
            RoundShares(LidoRounding.BurnShares, burn.Amount, DustKeeper.Caller);
        }
    }

    private void PostExternal(ILidoEvent posted)
    {
        switch (posted)
        {
            case ExternalSharesMinted e:
                Explain(MovementCause.External, e.Shares.Value);
                BackOutside(SignedAmount.Of(e.Shares.Value));
                break;
            case ExternalSharesBurnt e:
                Explain(MovementCause.External, e.Shares.Value);
                Explain(MovementCause.External, e.Shares.Value);
                BackOutside(-SignedAmount.Of(e.Shares.Value));
                break;
            case ExternalEtherRebalanced e:
                sheet.Move(new BookAccount(BookAccountKind.Deposits, (ushort)StepCause.ExternalEtherRebalanced), Buffer, e.Value);
                Truncate(e.Truncated);
                BackOutside(-SignedAmount.Of(e.Shares.Value));
                sheet.RoundUp(
                    LidoRounding.ExternalWorth, e.Shares.Value, pair.Assets.Value, pair.Shares.Value, DustKeeper.Holders);
                break;
        }
    }

    /// <summary>Of the shares that exist, so many more are backed by ether outside the pool.</summary>
    private void BackOutside(SignedAmount more)
    {
        BookCommodity shares = BookCommodity.SharesOf(LidoPool.StEth);
        sheet.Add(new BookAccount(BookAccountKind.Outside), shares, more);
        sheet.Add(new BookAccount(BookAccountKind.External), shares, -more);
    }
}
