namespace StakingLedger.Simulator.Model;

/// <summary>The defence of the first depositor: dead shares by number, or virtual shares by their offset.</summary>
internal sealed record Defence(DefenceKind Kind, BigInteger DeadShares, int Offset)
{
    public static Defence None { get; } = new(DefenceKind.None, 0, 0);

    public BigInteger VirtualAssets => Kind == DefenceKind.VirtualShares ? 1 : 0;

    public BigInteger VirtualShares => Kind == DefenceKind.VirtualShares ? BigInteger.Pow(10, Offset) : 0;
}
