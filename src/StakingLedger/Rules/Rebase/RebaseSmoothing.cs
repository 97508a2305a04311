using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>What the limiter lets one report take and burn.</summary>
/// <param name="Withdrawals">Ether taken from the withdrawal vault, in wei.</param>
/// <param name="ExecutionRewards">Ether taken from the execution-layer rewards vault, in wei.</param>
/// <param name="SharesToBurnWithoutWithdrawals">Shares that would be burned if no withdrawal were finalised.</param>
/// <param name="SharesToBurn">Shares to burn in this report, withdrawals included.</param>
public readonly record struct RebaseSmoothing(
    UInt256 Withdrawals, UInt256 ExecutionRewards, UInt256 SharesToBurnWithoutWithdrawals, UInt256 SharesToBurn)
{
    /// <summary>
    /// Runs one report through the limiter. Consensus gains are never capped, they only use up the room; the withdrawal vault has
    /// priority over the execution-layer vault. Source: Lido OracleReportSanityChecker.smoothenTokenRebase (spec section 11).
    /// </summary>
    /// <param name="limiter">A limiter that was just started with the totals before the report.</param>
    /// <param name="input">The ether and shares on offer.</param>
    /// <param name="smoothing">What may be taken and burned.</param>
    /// <returns>False when pooled ether would become negative.</returns>
    /// <exception cref="ArithmeticFaultException">A sum or product of the contract does not fit.</exception>
    public static bool TryCompute(PositiveRebaseLimiter limiter, in SmoothingInput input, out RebaseSmoothing smoothing)
    {
        smoothing = default;
        if (input.PostClBalance < input.PrincipalClBalance)
        {
            if (!limiter.TryDecrease(input.PrincipalClBalance - input.PostClBalance))
            {
                return false;
            }
        }
        else
        {
            _ = limiter.Increase(input.PostClBalance - input.PrincipalClBalance);
        }

        UInt256 withdrawals = limiter.Increase(input.WithdrawalVaultBalance);
        UInt256 executionRewards = limiter.Increase(input.ExecutionVaultBalance);
        UInt256 withoutWithdrawals = UInt256.Min(limiter.SharesToBurnLimit(), input.SharesRequestedToBurn);
        if (!limiter.TryDecrease(input.EtherToLock))
        {
            return false;
        }

        UInt256 wanted = ContractMath.Add(input.SharesFromQueue, input.SharesRequestedToBurn);
        UInt256 sharesToBurn = UInt256.Min(limiter.SharesToBurnLimit(), wanted);
        smoothing = new RebaseSmoothing(withdrawals, executionRewards, withoutWithdrawals, sharesToBurn);
        return true;
    }
}
