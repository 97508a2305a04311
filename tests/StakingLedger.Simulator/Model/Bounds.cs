namespace StakingLedger.Simulator.Model;

/// <summary>The limits of numbers of section 2, and the scales of the formulas.</summary>
internal static class Bounds
{
    public static readonly BigInteger Amount = (BigInteger.One << 128) - 1;
    public static readonly BigInteger Shares = (BigInteger.One << 192) - 1;
    public static readonly BigInteger Word = (BigInteger.One << 256) - 1;
    public static readonly BigInteger BasisPoints = 10_000;
    public static readonly BigInteger SecondsOfAYear = 31_536_000;
    public static readonly BigInteger FrozenScale = BigInteger.Pow(10, 18);
}
