using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>What rETH holders paid in, took out and were told, and why tokens moved.</content>
internal sealed partial class RocketPoolBooks
{
    private void PostHolders()
    {
        switch (_posted.Command)
        {
            case DepositEther deposit:
                PostDeposit(deposit.Value);
                break;
            case WithdrawCredit credit:
                PostDeposit(credit.Amount);
                break;
            case BurnReth:
                Add(new BookAccount(BookAccountKind.Withdrawals), SignedAmount.Of(EtherOf(RocketPoolLogKind.TokensBurned).Value));
                break;
            case SendEtherToReth given:
                Add(new BookAccount(BookAccountKind.Donations), -SignedAmount.Of(given.Value.Value));
                break;
        }

        if (_posted.Pair is { } reported)
        {
            PostReport(reported);
        }
    }

    /// <summary>The fee of a deposit is paid to nobody: it stays in the pool, for all holders.</summary>
    private void PostDeposit(Amount paid)
    {
        SignedAmount fee = SignedAmount.Of((paid - EtherOf(RocketPoolLogKind.TokensMinted)).Value);
        Add(new BookAccount(BookAccountKind.Deposits), -SignedAmount.Of(paid.Value));
        Add(new BookAccount(BookAccountKind.FeesBorne, (ushort)StepCause.Deposit), fee);
        Add(new BookAccount(BookAccountKind.Donations, (ushort)StepCause.Deposit), -fee);
    }

    /// <summary>
    /// A report says what all rETH is worth, and not why. What the reported rETH gained over its worth at the rate before is
    /// unattributed; the rest is rETH that was minted or burnt at that rate since.
    /// </summary>
    private void PostReport(in PricingPair reported)
    {
        ReportedRate before = new(pair.Assets.Value, pair.Shares.Value);
        UInt256 worth = before.EtherFor(reported.Shares.Value);
        Add(new BookAccount(BookAccountKind.Unattributed), -SignedAmount.Change(worth, reported.Assets.Value));
    }

    /// <summary>The ether that a log of minted or burnt rETH names.</summary>
    private Amount EtherOf(RocketPoolLogKind kind)
    {
        foreach (RocketPoolLog log in _posted.Logs)
        {
            if (log.Kind == kind)
            {
                return log.Numbers[1];
            }
        }

        throw new InvalidOperationException($"The event has no log {kind}.");
    }

    private void ExplainMovements()
    {
        int place = 0;
        foreach (RocketPoolMovement movement in _posted.Movements)
        {
            if (movement.Value.IsZero)
            {
                continue;
            }

            if (movement.Token == RocketPoolTokens.Reth)
            {
                ExplainReth(place, movement);
            }
            else
            {
                sheet.Explain(place, CauseOf(movement));
            }

            place++;
        }
    }

    private void ExplainReth(int place, in RocketPoolMovement movement)
    {
        switch (_posted.Command)
        {
            case DepositEther or WithdrawCredit:
                Amount bought = EtherOf(RocketPoolLogKind.TokensMinted);
                Amount paid = _posted.Command is DepositEther deposit ? deposit.Value : ((WithdrawCredit)_posted.Command).Amount;
                sheet.Explain(place, MovementCause.Deposit, bought, paid - bought);
                break;
            case BurnReth:
                sheet.Explain(place, MovementCause.Redemption, EtherOf(RocketPoolLogKind.TokensBurned));
                break;
            default:
                sheet.Explain(place, _posted.Command is OpenPool ? MovementCause.Opening : MovementCause.Transfer);
                break;
        }
    }

    /// <summary>Why ether or RPL moved.</summary>
    private MovementCause CauseOf(in RocketPoolMovement movement)
    {
        bool isFromOutside = movement.From.IsDefault || ThingOf(movement.From, movement.From) is null;
        return _posted.Command switch
        {
            OpenPool => MovementCause.Opening,
            DepositEther when isFromOutside => MovementCause.Deposit,
            BurnReth => MovementCause.Redemption,
            DepositNode or DepositNodeWithCredit or CreateMinipool when isFromOutside => MovementCause.Bond,
            RepayMegapoolDebt when isFromOutside => MovementCause.Bond,
            DistributeMegapool or ClaimMegapool or DistributeMinipool or FinaliseMinipool => MovementCause.Reward,
            NotifyFinalBalance or SubmitRewardSnapshot or ClaimRewards => MovementCause.Reward,
            _ => MovementCause.Transfer,
        };
    }
}
