using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <content>Which branches an event shows.</content>
public sealed partial class LidoRuleCoverage
{
    private void CountHolders(IEvent happened)
    {
        switch (happened)
        {
            case Submitted e:
                Count(LidoRules.SubmitUnlimited, e.StakeLimitLeft is null);
                Count(LidoRules.SubmitLimited, e.StakeLimitLeft is not null);
                Count(LidoRules.SubmitWithoutShares, e.Shares.IsZero);
                break;
            case SharesTransferred e:
                bool byAllowance = e.Form is TransferForm.StEthFrom or TransferForm.SharesFrom;
                Count(LidoRules.TransferByAmount, e.Form is TransferForm.StEth or TransferForm.StEthFrom);
                Count(LidoRules.TransferOfShares, e.Form is TransferForm.Shares or TransferForm.SharesFrom);
                Count(LidoRules.TransferWithoutShares, e.Shares.IsZero && !e.Value.IsZero);
                Count(LidoRules.TransferToSelf, e.From == e.To);
                Count(LidoRules.AllowanceFinite, byAllowance && e.AllowanceLeft is not null);
                Count(LidoRules.AllowanceInfinite, byAllowance && e.AllowanceLeft is null);
                break;
            case Wrapped e:
                Count(LidoRules.Wrap);
                Count(LidoRules.WrapWithoutShares, e.Shares.IsZero);
                break;
            case Unwrapped e:
                Count(LidoRules.UnwrapExact, e.Shares == e.WstEth);
                Count(LidoRules.UnwrapDust, e.Shares < e.WstEth);
                break;
            case StakedToWstEth:
                Count(LidoRules.StakeToWstEth);
                break;
        }
    }

    private void CountQueue(IEvent happened, LidoPool pool)
    {
        switch (happened)
        {
            case WithdrawalsRequested e:
                Count(LidoRules.RequestInStEth, !e.FromWstEth);
                Count(LidoRules.RequestInWstEth, e.FromWstEth);
                Count(LidoRules.RequestSeveral, e.Items.Length > 1);
                break;
            case WithdrawalsClaimed e:
                CountClaims(e, pool.Requests);
                break;
            case BurnRequested e:
                Count(LidoRules.BurnForCover, e.IsCover);
                Count(LidoRules.BurnForOther, !e.IsCover);
                break;
            case ExcessStEthRecovered e:
                Count(LidoRules.ExcessRecovered, !e.Amount.IsZero);
                Count(LidoRules.ExcessNone, e.Amount.IsZero);
                break;
        }
    }

    private void CountClaims(WithdrawalsClaimed claimed, IReadOnlyList<RequestView> requests)
    {
        foreach (ClaimedWithdrawal item in claimed.Items)
        {
            Amount nominal = requests[(int)item.Request.Value - 1].AmountOfStEth;
            Count(LidoRules.ClaimNominal, item.Ether == nominal);
            Count(LidoRules.ClaimDiscounted, item.Ether < nominal);
            Count(LidoRules.ClaimWithSearch, claimed.Form == ClaimForm.One);
            Count(LidoRules.ClaimByHint, claimed.Form != ClaimForm.One);
            Count(LidoRules.ClaimElsewhere, claimed.Recipient != claimed.Claimer);
        }
    }

    private void CountOperator(IEvent happened)
    {
        switch (happened)
        {
            case StakingLimitChanged e:
                Count(LidoRules.LimitSet, e.Change == StakingLimitChange.Set);
                Count(LidoRules.LimitRemoved, e.Change == StakingLimitChange.Removed);
                Count(LidoRules.StakingPaused, e.Change == StakingLimitChange.Paused);
                Count(LidoRules.StakingResumed, e.Change == StakingLimitChange.Resumed);
                break;
            case ValidatorsDeposited e:
                Count(LidoRules.DepositMade, e.Validators > 0);
                Count(LidoRules.DepositOfNone, e.Validators == 0);
                break;
            case ExternalSharesMinted:
                Count(LidoRules.ExternalMint);
                break;
            case ExternalSharesBurnt e:
                Count(LidoRules.ExternalBurn);
                Count(LidoRules.ExternalBurnCredit, e.StakeLimitLeft is not null);
                break;
            case ExternalEtherRebalanced:
                Count(LidoRules.ExternalRebalance);
                break;
            case PoolStopped:
                Count(LidoRules.Stopped);
                break;
            case PoolResumed:
                Count(LidoRules.Resumed);
                break;
            case TermsChanged:
                Count(LidoRules.Upgraded);
                break;
        }
    }
}
