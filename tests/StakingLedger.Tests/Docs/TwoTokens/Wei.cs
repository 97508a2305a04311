using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Docs;

/// <summary>A signed number of wei, for the differences on a page.</summary>
internal readonly record struct Wei(BigInteger Value)
{
    public bool IsNegative => Value.Sign < 0;

    public static Wei Of(UInt256 value) => new(BigInteger.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture));

    public static Wei operator +(Wei left, Wei right) => new(left.Value + right.Value);

    public static Wei operator -(Wei left, Wei right) => new(left.Value - right.Value);

    public override string ToString() => Value.Sign switch
    {
        0 => "0",
        > 0 => $"+{Value}",
        _ => $"−{-Value}",
    };
}
