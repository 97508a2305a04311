using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>How the first depositors are protected. <c>default</c> is no defence.</summary>
public readonly record struct FirstDepositorDefence
{
    /// <summary>The greatest decimals offset.</summary>
    public const int MaxOffset = 18;

    private FirstDepositorDefence(DefenceKind kind, Amount deadAssets, int offset)
    {
        (Kind, DeadAssets, Offset) = (kind, deadAssets, offset);
    }

    /// <summary>No defence.</summary>
    public static FirstDepositorDefence None => default;

    /// <summary>Which defence it is.</summary>
    public DefenceKind Kind { get; }

    /// <summary>The assets paid in at the opening for as many dead shares; zero without them.</summary>
    public Amount DeadAssets { get; }

    /// <summary>The decimals offset o: 10^o virtual shares stand against one virtual unit; zero without them.</summary>
    public int Offset { get; }

    internal int? VirtualOffset => Kind == DefenceKind.VirtualShares ? Offset : null;

    /// <summary>Shares that nobody owns, minted one to one at the opening (Lido, StakeWise).</summary>
    /// <param name="assets">How much is paid in for them; more than nothing, less than 2^128.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is zero or 2^128 or more.</exception>
    public static FirstDepositorDefence DeadShares(Amount assets) => assets.IsZero || assets > PoolBounds.MaxAssets
        ? throw new ArgumentOutOfRangeException(nameof(assets), assets, "Dead shares need more than nothing and less than 2^128.")
        : new FirstDepositorDefence(DefenceKind.DeadShares, assets, 0);

    /// <summary>Virtual shares and assets with a decimals offset (ERC-4626 of OpenZeppelin).</summary>
    /// <param name="offset">The offset, 0 to 18.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not 0 to 18.</exception>
    public static FirstDepositorDefence VirtualShares(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, MaxOffset);
        return new FirstDepositorDefence(DefenceKind.VirtualShares, Amount.Zero, offset);
    }
}
