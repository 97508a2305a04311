namespace StakingLedger.Simulator.Model;

/// <summary>Assets and shares that price a share, with the conversions of section 3.</summary>
internal readonly record struct ModelPair(BigInteger Assets, BigInteger Shares)
{
    /// <summary>With shares but no assets nothing can be bought.</summary>
    public bool IsWithoutAssets => Assets.IsZero && Shares.Sign > 0;

    public static BigInteger FloorOf(BigInteger value, BigInteger by, BigInteger divisor) => value * by / divisor;

    public static BigInteger CeilingOf(BigInteger value, BigInteger by, BigInteger divisor) =>
        ((value * by) + divisor - 1) / divisor;

    public BigInteger ToShares(BigInteger assets) =>
        BigInteger.Min(Bounds.Word, Shares.IsZero ? assets : FloorOf(assets, Shares, Assets));

    public BigInteger ToSharesUp(BigInteger assets) =>
        BigInteger.Min(Bounds.Word, Shares.IsZero ? assets : CeilingOf(assets, Shares, Assets));

    public BigInteger ToAssets(BigInteger shares) =>
        BigInteger.Min(Bounds.Word, Shares.IsZero ? shares : FloorOf(shares, Assets, Shares));

    /// <summary>Whether a share costs more here than there, compared without dividing.</summary>
    public bool IsDearerThan(ModelPair other) => Assets * other.Shares > other.Assets * Shares;

    public override string ToString() => $"({Assets}, {Shares})";
}
