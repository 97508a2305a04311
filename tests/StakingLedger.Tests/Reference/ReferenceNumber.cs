using System.Globalization;
using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Constants and text of the whole numbers of the reference model.</summary>
internal static class ReferenceNumber
{
    public static readonly BigInteger Max256 = (BigInteger.One << 256) - 1;
    public static readonly BigInteger Max128 = (BigInteger.One << 128) - 1;
    public static readonly BigInteger Max96 = (BigInteger.One << 96) - 1;
    public static readonly BigInteger Max64 = (BigInteger.One << 64) - 1;
    public static readonly BigInteger Max32 = (BigInteger.One << 32) - 1;
    public static readonly BigInteger Ether = BigInteger.Pow(10, 18);
    public static readonly BigInteger DepositSize = 32 * Ether;
    public static readonly BigInteger RatePrecision = BigInteger.Pow(10, 27);
    public static readonly BigInteger FeePrecision = BigInteger.Pow(10, 20);
    public static readonly BigInteger RebasePrecision = BigInteger.Pow(10, 9);
    public static readonly BigInteger BasisPoints = 10_000;

    public static BigInteger Parse(string text) => BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    public static string Decimal(this BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
