using System.Globalization;
using System.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.RealData;

/// <summary>One published report: the rate before and after it, rounded down to 18 decimals.</summary>
/// <param name="Time">The moment of the report.</param>
/// <param name="Elapsed">The seconds since the report before.</param>
/// <param name="Before">The rate before, as a whole number of 10^-18.</param>
/// <param name="After">The rate after.</param>
/// <param name="Move">The move as published, in millionths of a basis point.</param>
internal sealed record ShareRateReport(Timestamp Time, ulong Elapsed, BigInteger Before, BigInteger After, BigInteger Move)
{
    private const int MovePlaces = 6;

    internal static IReadOnlyList<ShareRateReport> ReadAll()
    {
        string[] lines = File.ReadAllLines(TestEnvironment.DataPath("lido-share-rate/lido_reports_first111.csv"));
        Assert.Equal("block,report_timestamp,time_elapsed,preRate,postRate,move_bps", lines[0]);
        return [.. lines.Skip(1).Select(static line => Read(line.Split(',')))];
    }

    private static ShareRateReport Read(string[] fields)
    {
        string move = fields[5];
        Assert.Equal(MovePlaces, move.Length - move.IndexOf('.', StringComparison.Ordinal) - 1);
        return new ShareRateReport(
            Timestamp.FromSeconds(ulong.Parse(fields[1], CultureInfo.InvariantCulture)),
            ulong.Parse(fields[2], CultureInfo.InvariantCulture),
            Number(fields[3]),
            Number(fields[4]),
            Number(move.Replace(".", "", StringComparison.Ordinal)));
    }

    private static BigInteger Number(string text) => BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
