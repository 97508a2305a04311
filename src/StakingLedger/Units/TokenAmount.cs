using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>
/// A quantity of a pool's token, in the token's smallest unit: what a wallet would show. In a rebasing pool it counts assets, in a
/// value-accruing one shares. <c>default</c> is nothing.
/// </summary>
/// <param name="Value">The number of smallest units.</param>
public readonly record struct TokenAmount(UInt256 Value)
{
    /// <summary>The number in plain decimal digits.</summary>
    public override string ToString() => Value.ToString();
}
