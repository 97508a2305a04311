namespace StakingLedger.Benchmarks;

/// <summary>A logarithmic axis: values between two round ends, at places between two coordinates.</summary>
internal sealed class LogAxis
{
    private static readonly int[] RoundDigits = [1, 2, 5];

    private readonly double _from;
    private readonly double _to;

    private LogAxis(double least, double most, double from, double to)
    {
        (Least, Most) = (least, most);
        (_from, _to) = (from, to);
    }

    /// <summary>Gets the value at the beginning.</summary>
    public double Least { get; }

    /// <summary>Gets the value at the end.</summary>
    public double Most { get; }

    /// <summary>An axis that ends where it is told.</summary>
    public static LogAxis Exactly(double least, double most, double from, double to) => new(least, most, from, to);

    /// <summary>
    /// An axis around values, from and to a 1, 2 or 5 of some decade, at least a decade long: a level line shall look level, and noise
    /// of a tenth like a tenth.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is zero or less, which has no place on such an axis.</exception>
    public static LogAxis Around(IReadOnlyCollection<double> values, double from, double to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(values.Min(), nameof(values));
        double least = values.Min() / 1.25;
        double most = values.Max() * 1.25;
        double stretch = Math.Sqrt(Math.Max(1, 10 * least / most));
        return new LogAxis(RoundDown(least / stretch), RoundUp(most * stretch), from, to);
    }

    /// <summary>Where a value stands.</summary>
    public double At(double value) =>
        _from + ((_to - _from) * (Math.Log10(value) - Math.Log10(Least)) / (Math.Log10(Most) - Math.Log10(Least)));

    /// <summary>Round values to name: all of 1, 2 and 5 where there is room, else the powers of ten.</summary>
    public IReadOnlyList<double> Ticks()
    {
        double[] all = [.. RoundValues().SkipWhile(value => value < Least * 0.999).TakeWhile(value => value <= Most * 1.001)];
        double[] powers = [.. all.Where(static value => IsPower(value))];
        return all.Length <= 9 || powers.Length < 3 ? all : powers;
    }

    private static double RoundDown(double value) => RoundValues().TakeWhile(round => round <= value * 1.001).Last();

    private static double RoundUp(double value) => RoundValues().First(round => round >= value * 0.999);

    private static bool IsPower(double value) => Math.Abs(Math.Log10(value) - Math.Round(Math.Log10(value))) < 1e-6;

    private static IEnumerable<double> RoundValues() =>
        from exponent in Enumerable.Range(-6, 24)
        from digit in RoundDigits
        select digit * Math.Pow(10, exponent);
}
