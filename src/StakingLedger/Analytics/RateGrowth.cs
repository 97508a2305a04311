using System.Globalization;
using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Analytics;

/// <summary>
/// By which factor the share rate grew from one moment to another: an exact fraction, (E₁·S₀) / (E₀·S₁). Deposits and withdrawals at the
/// rate do not move it, as they would a growth of the pool's total. Below one, it is a loss.
/// </summary>
public sealed class RateGrowth
{
    private const int FewestDecimals = 2;
    private const int MostDecimals = 30;

    private RateGrowth(Timestamp from, Timestamp to, BigInteger numerator, BigInteger denominator, LeftOutSteps leftOut, int count)
    {
        if (to <= from)
        {
            throw new ArgumentException($"No time passes from {from} to {to}: a yearly rate needs some.", nameof(to));
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, Denominator) = (numerator / common, denominator / common);
        (From, To, LeftOut, LeftOutCount) = (from, to, leftOut, count);
    }

    /// <summary>Gets when it begins.</summary>
    public Timestamp From { get; }

    /// <summary>Gets when it ends.</summary>
    public Timestamp To { get; }

    /// <summary>Gets the factor's numerator, in lowest terms.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Gets the factor's denominator, in lowest terms; above zero.</summary>
    public BigInteger Denominator { get; }

    /// <summary>Gets which steps are left out.</summary>
    public LeftOutSteps LeftOut { get; }

    /// <summary>Gets how many steps were left out. Where it is zero, the history shows no such step, and nothing was left out.</summary>
    public int LeftOutCount { get; }

    /// <summary>The growth from one pricing pair to another.</summary>
    /// <param name="from">The first moment and its pair.</param>
    /// <param name="to">The later moment and its pair.</param>
    /// <exception cref="ArgumentException">No time passes, or a pair prices nothing.</exception>
    public static RateGrowth Between(PricedMoment from, PricedMoment to)
    {
        DemandRate(from.Pair, nameof(from));
        DemandShares(to.Pair, nameof(to));
        return new RateGrowth(
            from.Time, to.Time, Cross(to.Pair, from.Pair), Cross(from.Pair, to.Pair), LeftOutSteps.None, count: 0);
    }

    /// <summary>The growth over the steps between two moments without some of them: each of these is divided out by its factor.</summary>
    /// <param name="from">The first moment and its pair.</param>
    /// <param name="to">The later moment.</param>
    /// <param name="steps">The steps between them, in order.</param>
    /// <param name="leftOut">Which steps to leave out.</param>
    /// <exception cref="ArgumentException">No time passes, or a pair prices nothing.</exception>
    public static RateGrowth Over(PricedMoment from, Timestamp to, IEnumerable<RateStep> steps, LeftOutSteps leftOut)
    {
        ArgumentNullException.ThrowIfNull(steps);
        DemandRate(from.Pair, nameof(from));
        PricingPair pair = from.Pair;
        (BigInteger up, BigInteger down, int count) = (BigInteger.One, BigInteger.One, 0);
        foreach (RateStep step in steps)
        {
            if (IsLeftOut(step.Cause, leftOut))
            {
                DemandRate(pair, nameof(steps));
                DemandRate(step.After, nameof(steps));
                up *= Cross(pair, step.After);
                down *= Cross(step.After, pair);
                count++;
            }

            pair = step.After;
        }

        DemandShares(pair, nameof(steps));
        return new RateGrowth(from.Time, to, up * Cross(pair, from.Pair), down * Cross(from.Pair, pair), leftOut, count);
    }

    /// <summary>The growth after one event of a ledger up to and with another, at the times of the two.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="after">The event after which it begins.</param>
    /// <param name="to">The last event.</param>
    /// <param name="leftOut">Which steps to leave out.</param>
    /// <exception cref="ArgumentException">No time passes, or a pair prices nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger does not hold an event.</exception>
    public static RateGrowth Of(PoolLedger ledger, EventNumber after, EventNumber to, LeftOutSteps leftOut)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        PricedMoment from = new(ledger.ContextOf(after).Time, ledger.Timeline.PairAt(after));
        return Over(from, ledger.ContextOf(to).Time, StepsBetween(ledger.Timeline, after, to), leftOut);
    }

    /// <summary>The growth of this and then another, which begins when this ends: the product of the two.</summary>
    /// <param name="next">The growth that follows.</param>
    /// <exception cref="ArgumentException">It begins at another time, or leaves other steps out.</exception>
    public RateGrowth Then(RateGrowth next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.From != To || next.LeftOut != LeftOut)
        {
            throw new ArgumentException(
                $"Found a growth from {next.From} without {next.LeftOut}; expected one from {To} without {LeftOut}.", nameof(next));
        }

        return new RateGrowth(
            From, next.To, Numerator * next.Numerator, Denominator * next.Denominator, LeftOut, LeftOutCount + next.LeftOutCount);
    }

    /// <summary>The simple yearly rate: what was gained, times a year over the time that passed.</summary>
    /// <param name="dayCount">How long a year is.</param>
    /// <param name="decimals">How many decimals of the rate; 2 to 30. The exact value is rounded once, half to even.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are too few or too many, or there is no such day count.</exception>
    /// <exception cref="OverflowException">The scaled rate does not fit 256 bits.</exception>
    public AnnualRate Apr(DayCount dayCount, int decimals)
    {
        DemandDecimals(decimals);
        (BigInteger years, BigInteger of) = dayCount.YearsBetween(From, To);
        BigInteger scaled = ExactRounding.HalfEven(
            (Numerator - Denominator) * of * BigInteger.Pow(10, decimals), Denominator * years);
        return new AnnualRate(ExactRounding.ToSigned(scaled), decimals, dayCount, IsCompounded: false);
    }

    /// <summary>
    /// The compounded yearly rate: the factor to the power of a year over the time that passed, less one. The factor over many reports is
    /// the product of those of each, so every report compounds, with its own rate.
    /// </summary>
    /// <param name="dayCount">How long a year is.</param>
    /// <param name="decimals">How many decimals of the rate; 2 to 30. The exact value is rounded once, half to even.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are too few or too many, or there is no such day count.</exception>
    /// <exception cref="OverflowException">The scaled rate does not fit 256 bits.</exception>
    public AnnualRate Apy(DayCount dayCount, int decimals)
    {
        DemandDecimals(decimals);
        (BigInteger years, BigInteger of) = dayCount.YearsBetween(From, To);
        BigInteger power = RealPower.Scaled(Numerator, Denominator, of, years, decimals);
        return new AnnualRate(
            ExactRounding.ToSigned(power - BigInteger.Pow(10, decimals)), decimals, dayCount, IsCompounded: true);
    }

    private static IEnumerable<RateStep> StepsBetween(Timeline timeline, EventNumber after, EventNumber to)
    {
        (int first, int count) = timeline.PlacesOf(after);
        (int last, int lastCount) = timeline.PlacesOf(to);
        for (int place = first + count; place < last + lastCount; place++)
        {
            yield return timeline[place];
        }
    }

    private static bool IsLeftOut(StepCause cause, LeftOutSteps leftOut) =>
        (leftOut.HasFlag(LeftOutSteps.Fees) && cause is (StepCause.FeeSharesMinted or StepCause.FeesWithheld))
        || (leftOut.HasFlag(LeftOutSteps.Incentives) && cause.Source() == RewardSource.Incentives);

    private static BigInteger Cross(PricingPair assets, PricingPair shares) =>
        (BigInteger)assets.Assets.Value * (BigInteger)shares.Shares.Value;

    private static void DemandRate(PricingPair pair, string name)
    {
        DemandShares(pair, name);
        if (pair.Assets.IsZero)
        {
            throw new ArgumentException($"Found {pair.Shares} shares of no assets; expected a rate above zero.", name);
        }
    }

    private static void DemandShares(PricingPair pair, string name)
    {
        if (pair.Shares.IsZero)
        {
            throw new ArgumentException($"Found {pair.Assets} of assets without shares; expected a pair that prices a share.", name);
        }
    }

    private static void DemandDecimals(int decimals)
    {
        if (decimals is < FewestDecimals or > MostDecimals)
        {
            throw new ArgumentOutOfRangeException(
                nameof(decimals),
                decimals,
                string.Create(CultureInfo.InvariantCulture, $"A rate has {FewestDecimals} to {MostDecimals} decimals."));
        }
    }
}
