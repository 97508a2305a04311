using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// The bounds of an oracle report. Source: Lido OracleReportSanityChecker (spec section 13). All quotients are rounded down;
/// arithmetic is that of the contract.
/// </summary>
public static class ReportLimits
{
    private const ulong SecondsPerYear = 31_536_000;
    private const ulong SecondsPerDay = 86_400;
    private const ulong WeiPerPWei = 1_000_000_000_000_000;

    /// <summary>The seconds that stand for "no time has passed".</summary>
    private const ulong DefaultElapsed = 3_600;

    /// <summary>Gets the balance that stands for "no balance yet": 1 gwei.</summary>
    private static UInt256 DefaultBalance { get; } = 1_000_000_000UL;

    /// <summary>The annual increase of the consensus balance: <c>⌊⌊31536000·10000·(post − pre)/pre⌋/elapsed⌋</c>.</summary>
    /// <param name="pre">The balance that is no reward, in wei; zero counts as 1 gwei.</param>
    /// <param name="post">The reported balance, in wei.</param>
    /// <param name="elapsed">Seconds since the previous report; zero counts as an hour.</param>
    /// <returns>Basis points a year; zero when the balance did not rise.</returns>
    /// <exception cref="ArithmeticFaultException">The contract's product does not fit.</exception>
    public static UInt256 AnnualIncrease(Amount pre, Amount post, ulong elapsed)
    {
        UInt256 before = pre.IsZero ? DefaultBalance : pre.Value;
        if (post.Value <= before)
        {
            return UInt256.Zero;
        }

        UInt256 scaled = ContractMath.Multiply(SecondsPerYear * 10_000UL, post.Value - before);
        return scaled / before / (elapsed == 0 ? DefaultElapsed : elapsed);
    }

    /// <summary>How many validators may appear: <c>⌊perDay·elapsed/86400⌋</c>.</summary>
    /// <param name="perDay">The validators of a day.</param>
    /// <param name="elapsed">Seconds since the previous report; zero counts as an hour.</param>
    /// <returns>The validators, rounded down.</returns>
    public static UInt256 AppearedValidators(ulong perDay, ulong elapsed) =>
        (UInt256)perDay * (elapsed == 0 ? DefaultElapsed : elapsed) / SecondsPerDay;

    /// <summary>How far the consensus balance may fall in the window.</summary>
    /// <param name="initialSlashingPWei">The penalty per validator at once, in 1e15 wei.</param>
    /// <param name="inactivityPWei">The penalty per validator over time, in 1e15 wei.</param>
    /// <param name="validatorsOf18Days">Validators less those that had exited 18 days ago.</param>
    /// <param name="validatorsOf54Days">Validators less those that had exited 54 days ago.</param>
    /// <returns>The fall allowed, in wei.</returns>
    /// <exception cref="ArithmeticFaultException">The contract's product does not fit.</exception>
    public static Amount ClDecrease(
        ulong initialSlashingPWei, ulong inactivityPWei, ulong validatorsOf18Days, ulong validatorsOf54Days) =>
        Amount.FromWei(ContractMath.Add(
            (UInt256)initialSlashingPWei * WeiPerPWei * validatorsOf18Days,
            (UInt256)inactivityPWei * WeiPerPWei * validatorsOf54Days));

    /// <summary>The deviation of a simulated rate: <c>⌊10000·|actual − simulated|/actual⌋</c>.</summary>
    /// <param name="simulated">The rate in the report.</param>
    /// <param name="actual">The rate that came out; not zero.</param>
    /// <returns>Basis points of the actual rate.</returns>
    /// <exception cref="ArithmeticFaultException">The contract's product does not fit, or the actual rate is zero.</exception>
    public static UInt256 RateDeviation(ShareRate simulated, ShareRate actual)
    {
        UInt256 difference = simulated > actual ? simulated.Ray - actual.Ray : actual.Ray - simulated.Ray;
        return ContractMath.MultiplyDivide(10_000, difference, actual.Ray);
    }
}
