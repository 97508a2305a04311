using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The cap on how far one report may lift the share rate (specification 11).</summary>
internal sealed class ReferenceLimiter
{
    private readonly BigInteger preEther;
    private readonly BigInteger preShares;
    private readonly BigInteger limit;
    private readonly BigInteger maxEther;
    private BigInteger currentEther;

    private ReferenceLimiter(BigInteger rebaseLimit, BigInteger preEther, BigInteger preShares)
    {
        this.preEther = preEther;
        this.preShares = preShares;
        limit = preEther.IsZero ? ReferenceNumber.Max64 : rebaseLimit;
        currentEther = preEther;
        maxEther = IsUnlimited
            ? ReferenceNumber.Max256
            : CheckedMath.Add(preEther, CheckedMath.Mul(limit, preEther) / ReferenceNumber.RebasePrecision);
    }

    private bool IsUnlimited => limit == ReferenceNumber.Max64;

    private BigInteger BurnLimit
    {
        get
        {
            if (IsUnlimited)
            {
                return preShares;
            }

            if (currentEther >= maxEther)
            {
                return 0;
            }

            BigInteger most = limit + ReferenceNumber.RebasePrecision;
            BigInteger rate = CheckedMath.Mul(currentEther, ReferenceNumber.RebasePrecision) / preEther;
            return CheckedMath.Mul(preShares, most - rate) / most;
        }
    }

    public static ReferenceSmoothing Smoothen(
        BigInteger rebaseLimit,
        BigInteger preEther,
        BigInteger preShares,
        BigInteger principal,
        ReferenceReportInput report,
        BigInteger etherToLock,
        BigInteger sharesFromQueue)
    {
        ReferenceLimiter limiter = new(rebaseLimit, preEther, preShares);
        if (report.ClBalance < principal)
        {
            limiter.Decrease(principal - report.ClBalance);
        }
        else
        {
            // A gain on the consensus layer is never capped; it only uses the room up.
            limiter.Increase(report.ClBalance - principal);
        }

        BigInteger fromWithdrawalVault = limiter.Increase(report.WithdrawalVaultBalance);
        BigInteger fromExecutionLayerVault = limiter.Increase(report.ElRewardsVaultBalance);
        BigInteger simulated = BigInteger.Min(limiter.BurnLimit, report.SharesRequestedToBurn);
        limiter.Decrease(etherToLock);
        BigInteger burnLimit = limiter.BurnLimit;
        BigInteger wanted = CheckedMath.Add(sharesFromQueue, report.SharesRequestedToBurn);
        return new(fromWithdrawalVault, fromExecutionLayerVault, simulated, BigInteger.Min(burnLimit, wanted));
    }

    private void Decrease(BigInteger amount)
    {
        if (IsUnlimited)
        {
            return;
        }

        if (amount > currentEther)
        {
            throw ReferenceRevertException.Custom("NegativeTotalPooledEther");
        }

        currentEther -= amount;
    }

    private BigInteger Increase(BigInteger amount)
    {
        if (IsUnlimited)
        {
            return amount;
        }

        BigInteger before = currentEther;
        currentEther = BigInteger.Min(CheckedMath.Add(currentEther, amount), maxEther);
        CheckedMath.Assert(currentEther >= before);
        return currentEther - before;
    }
}
