using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>How figures are written: with as many digits as mean something.</summary>
internal static class Figures
{
    /// <summary>A number for people.</summary>
    public static string Text(double value)
    {
        string format = Math.Abs(value) switch { >= 1e6 => "#,0", >= 100 => "#,0", >= 10 => "0.0", _ => "0.00" };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A bound for people: whole where it is whole.</summary>
    public static string Bound(double value) => value == Math.Floor(value)
        ? value.ToString("#,0", CultureInfo.InvariantCulture)
        : value.ToString("0.0#", CultureInfo.InvariantCulture);

    /// <summary>A number for files: four digits at least, whole from 100,000 on.</summary>
    public static double Rounded(double value) => Math.Abs(value) switch
    {
        < 10 => Math.Round(value, 4),
        < 1_000 => Math.Round(value, 2),
        _ => Math.Round(value),
    };
}
