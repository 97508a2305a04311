using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// The staking rate limit: an allowance that grows with every block up to a maximum. Source: Lido StakeLimitUtils (spec section 5).
/// The increase per block is not stored: it is <c>⌊max / growthBlocks⌋</c>, which can exceed what was asked for.
/// </summary>
/// <param name="PreviousBlock">Block of the last write; zero means that staking is paused.</param>
/// <param name="PreviousLimit">What could be staked at that block, in wei (96 bits).</param>
/// <param name="GrowthBlocks">Blocks from exhausted to full; zero means that the limit does not grow.</param>
/// <param name="MaxLimit">The maximum, in wei (96 bits); zero means that staking is unlimited.</param>
/// <remarks>The <c>default</c> value is "paused and unlimited": the state of a pool that has never been resumed.</remarks>
public readonly record struct StakeLimit(BlockNumber PreviousBlock, Amount PreviousLimit, uint GrowthBlocks, Amount MaxLimit)
{
    /// <summary>Gets a value indicating whether staking is paused.</summary>
    public bool IsPaused => PreviousBlock.Value == 0;

    /// <summary>Gets a value indicating whether a maximum is set.</summary>
    public bool IsSet => !MaxLimit.IsZero;

    /// <summary>What may be staked at a block: zero when paused, 2^256-1 when unlimited.</summary>
    /// <param name="block">The block, not before <see cref="PreviousBlock"/>.</param>
    /// <param name="decaysAboveMax">True for Lido v3, where a limit pushed above the maximum decays back to it.</param>
    /// <returns>The limit in wei.</returns>
    public Amount At(BlockNumber block, bool decaysAboveMax)
    {
        if (IsPaused)
        {
            return Amount.Zero;
        }

        if (!IsSet)
        {
            return Amount.FromWei(UInt256.MaxValue);
        }

        // The contract's subtraction and product are unchecked 256-bit.
        UInt256 perBlock = GrowthBlocks == 0 ? UInt256.Zero : MaxLimit.Value / GrowthBlocks;
        UInt256 elapsed = UInt256.WrappingSubtract(block.Value, PreviousBlock.Value);
        UInt256 change = UInt256.WrappingMultiply(elapsed, perBlock);
        UInt256 limit = PreviousLimit.Value;
        UInt256 max = MaxLimit.Value;
        if (decaysAboveMax && limit >= max)
        {
            return Amount.FromWei(UInt256.Max(UInt256.SaturatingSubtract(limit, change), max));
        }

        return Amount.FromWei(UInt256.Min(UInt256.WrappingAdd(limit, change), max));
    }

    /// <summary>The record after a stake or a credit wrote the limit.</summary>
    /// <param name="limit">What can be staked from now on, in wei.</param>
    /// <param name="block">The block of the write.</param>
    /// <returns>The new record.</returns>
    public StakeLimit WithLimit(Amount limit, BlockNumber block) => this with { PreviousLimit = limit, PreviousBlock = block };

    /// <summary>
    /// The record after a new maximum and increase were set. Growth accrued since the last write is lost, as in the
    /// contract.
    /// </summary>
    /// <param name="max">The new maximum, in wei; checked by the caller.</param>
    /// <param name="increasePerBlock">The increase asked for, in wei per block; the effective one is
    /// <c>⌊max/⌊max/increase⌋⌋</c>.</param>
    /// <param name="block">The block of the write.</param>
    /// <returns>The new record.</returns>
    public StakeLimit WithMaximum(Amount max, Amount increasePerBlock, BlockNumber block)
    {
        bool restart = IsPaused || !IsSet || max < PreviousLimit;
        return new StakeLimit(
            IsPaused ? PreviousBlock : block,
            restart ? max : PreviousLimit,
            increasePerBlock.IsZero ? 0 : (uint)(max.Value / increasePerBlock.Value),
            max);
    }

    /// <summary>The record without a maximum; the other fields keep their values.</summary>
    /// <returns>The new record.</returns>
    public StakeLimit WithoutMaximum() => this with { MaxLimit = Amount.Zero };

    /// <summary>The record with staking paused; the limit keeps its value.</summary>
    /// <returns>The new record.</returns>
    public StakeLimit Paused() => this with { PreviousBlock = default };

    /// <summary>The record with staking resumed: the time paused earned no growth.</summary>
    /// <param name="block">The block of the resumption.</param>
    /// <returns>The new record.</returns>
    public StakeLimit Resumed(BlockNumber block) => this with { PreviousBlock = block };
}
