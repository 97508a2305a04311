using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Rejections: Holders.</content>
public abstract partial record PoolRejection
{
    /// <summary>Less than the terms allow.</summary>
    /// <param name="Least">The least allowed.</param>
    /// <param name="Given">What it is.</param>
    public sealed record BelowMinimum(Amount Least, Amount Given)
        : PoolRejection(PoolRejectionCodes.BelowMinimum);

    /// <summary>More than the terms allow.</summary>
    /// <param name="Most">The most allowed.</param>
    /// <param name="Given">What it is.</param>
    public sealed record AboveMaximum(Amount Most, Amount Given)
        : PoolRejection(PoolRejectionCodes.AboveMaximum);

    /// <summary>Deposits come faster than the terms allow.</summary>
    /// <param name="Available">What may be deposited now.</param>
    /// <param name="Given">What was to be deposited.</param>
    public sealed record DepositRateLimit(Amount Available, Amount Given)
        : PoolRejection(PoolRejectionCodes.DepositRateLimit);

    /// <summary>There are shares, but nothing stands behind them: there is no price.</summary>
    public sealed record PoolWithoutAssets()
        : PoolRejection(PoolRejectionCodes.PoolWithoutAssets);

    /// <summary>The amount buys less than one share.</summary>
    /// <param name="Given">The amount.</param>
    public sealed record BuysNoShare(Amount Given)
        : PoolRejection(PoolRejectionCodes.BuysNoShare);

    /// <summary>There are no shares that could receive a donation.</summary>
    public sealed record NobodyToReceive()
        : PoolRejection(PoolRejectionCodes.NobodyToReceive);

    /// <summary>The terms allow no transfers.</summary>
    public sealed record TransfersNotAllowed()
        : PoolRejection(PoolRejectionCodes.TransfersNotAllowed);

    /// <summary>The amount stands for less than one share.</summary>
    /// <param name="Given">The amount.</param>
    public sealed record MovesNoShare(Amount Given)
        : PoolRejection(PoolRejectionCodes.MovesNoShare);

    /// <summary>The holder has fewer shares.</summary>
    /// <param name="Held">What the holder has.</param>
    /// <param name="Needed">What is needed.</param>
    public sealed record InsufficientShares(Shares Held, Shares Needed)
        : PoolRejection(PoolRejectionCodes.InsufficientShares);
}
