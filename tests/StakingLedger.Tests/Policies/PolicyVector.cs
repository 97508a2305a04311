using System.Globalization;
using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>One number or property that a protocol's own tests or code state, with what it follows from.</summary>
internal sealed class PolicyVector(JsonElement json)
{
    internal string Name => json.GetProperty("name").GetString()!;

    internal JsonElement In(string name) => json.GetProperty("inputs").GetProperty(name);

    internal JsonElement Out(string name) => json.GetProperty("expected").GetProperty(name);

    internal Amount AmountIn(string name) => Amount.Parse(In(name).GetString()!);

    internal Amount AmountOut(string name) => Amount.Parse(Out(name).GetString()!);

    internal Shares SharesIn(string name) => Shares.Parse(In(name).GetString()!);

    internal Shares SharesOut(string name) => Shares.Parse(Out(name).GetString()!);

    internal UInt256 WordIn(string name) => UInt256.Parse(In(name).GetString()!);

    internal UInt256 WordOut(string name) => UInt256.Parse(Out(name).GetString()!);

    internal ulong NumberIn(string name) => Number(In(name).GetString()!);

    internal ulong NumberOut(string name) => Number(Out(name).GetString()!);

    internal BasisPoints BasisPointsIn(string name) => BasisPoints.Parse(In(name).GetString()!);

    internal PricingPair PairIn(string assets, string shares) => new(AmountIn(assets), SharesIn(shares));

    internal static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(static item => item.GetString()!)];

    internal static Amount[] Amounts(JsonElement list) => [.. Texts(list).Select(Amount.Parse)];

    internal static ulong[] Numbers(JsonElement list) => [.. Texts(list).Select(Number)];

    private static ulong Number(string text) => ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
