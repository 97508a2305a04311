using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// The positive-rebase limiter: caps by how much one report may raise the rate, and says how many shares may be burned within
/// what is left. Source: Lido PositiveTokenRebaseLimiter (spec section 11). A mutable working value of one report.
/// </summary>
public struct PositiveRebaseLimiter
{
    /// <summary>The limit's scale: 1e9 is 100 %.</summary>
    public const ulong LimitPrecision = 1_000_000_000;

    /// <summary>The limit value that means "no limit".</summary>
    public const ulong Unlimited = ulong.MaxValue;

    private readonly UInt256 _preEther;
    private readonly UInt256 _preShares;
    private readonly UInt256 _maxEther;
    private readonly ulong _limit;
    private readonly bool _isUnlimited;
    private UInt256 _currentEther;

    /// <summary>Starts a limiter for one report.</summary>
    /// <param name="limit">The largest raise, 1e9 = 100 %; 2^64-1 means no limit. Zero is refused by the terms.</param>
    /// <param name="preEther">Pooled ether before the report, in wei.</param>
    /// <param name="preShares">Shares before the report.</param>
    /// <exception cref="ArithmeticFaultException">The contract's product <c>limit · ether</c> does not fit.</exception>
    public PositiveRebaseLimiter(ulong limit, in UInt256 preEther, in UInt256 preShares)
    {
        _limit = limit;
        _preEther = preEther;
        _preShares = preShares;
        _currentEther = preEther;
        _isUnlimited = limit == Unlimited || preEther.IsZero;

        // The contract computes the cap even when it will not be used, so its overflow counts even then.
        _maxEther = limit == Unlimited
            ? UInt256.MaxValue
            : ContractMath.Add(preEther, ContractMath.MultiplyDivide(limit, preEther, LimitPrecision));
    }

    /// <summary>Takes ether out of the running total.</summary>
    /// <param name="ether">The ether, in wei.</param>
    /// <returns>False when the total would become negative.</returns>
    public bool TryDecrease(in UInt256 ether)
    {
        if (_isUnlimited)
        {
            return true;
        }

        if (!UInt256.TrySubtract(_currentEther, ether, out UInt256 left))
        {
            return false;
        }

        _currentEther = left;
        return true;
    }

    /// <summary>Adds ether as far as the limit allows.</summary>
    /// <param name="ether">The ether on offer, in wei.</param>
    /// <returns>The part that may be taken now; the rest waits for a later report.</returns>
    /// <exception cref="ArithmeticFaultException">The sum does not fit, or the total already stood above the cap.</exception>
    public UInt256 Increase(in UInt256 ether)
    {
        if (_isUnlimited)
        {
            return ether;
        }

        UInt256 before = _currentEther;
        UInt256 after = UInt256.Min(ContractMath.Add(before, ether), _maxEther);
        if (after < before)
        {
            throw new ArithmeticFaultException(ArithmeticFault.AssertionFailed);
        }

        _currentEther = after;
        return after - before;
    }

    /// <summary>
    /// How many shares may be burned without exceeding the limit: <c>⌊S·(p − r)/p⌋</c> with <c>p = limit + 1e9</c>.
    /// </summary>
    /// <returns>The shares, rounded down: less is burned now, the rest later.</returns>
    /// <exception cref="ArithmeticFaultException">A product of the contract does not fit.</exception>
    public readonly UInt256 SharesToBurnLimit()
    {
        if (_isUnlimited)
        {
            return _preShares;
        }

        if (_currentEther >= _maxEther)
        {
            return UInt256.Zero;
        }

        UInt256 rebasePlusOne = (UInt256)_limit + LimitPrecision;
        UInt256 currentRatio = ContractMath.MultiplyDivide(_currentEther, LimitPrecision, _preEther);
        return ContractMath.MultiplyDivide(_preShares, ContractMath.Subtract(rebasePlusOne, currentRatio), rebasePlusOne);
    }
}
