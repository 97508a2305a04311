using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Liabilities;

/// <summary>Trees to try things on.</summary>
internal static class SampleTrees
{
    internal static LiabilityScope Scope { get; } = new()
    {
        Pool = "house-eth",
        Token = "ETH",
        Decimals = 18,
        Event = EventNumber.From(42),
        Time = Timestamp.FromSeconds(1_767_571_200),
        State = Digest.OfKeccak("state"u8),
    };

    internal static byte[] Secret(byte fill = 7) => [.. Enumerable.Repeat(fill, LiabilityTree.SecretSize)];

    internal static AccountId Holder(int i) => AccountId.FromLabel(string.Create(CultureInfo.InvariantCulture, $"h{i}"));

    internal static Liability[] Holders(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => new Liability(Holder(i), Amount.FromWei((ulong)(100 + (i * i)))))];

    internal static LiabilityTree Tree(int count, byte secret = 7) => LiabilityTree.Build(Scope, Holders(count), Secret(secret));

    internal static Amount Wei(UInt256 value) => Amount.FromWei(value);

    internal static UInt256 PowerOfTwo(int exponent) => UInt256.One << exponent;

    /// <summary>The path with one step replaced.</summary>
    internal static LiabilityProof With(this LiabilityProof proof, int level, Func<LiabilityStep, LiabilityStep> change) => proof with
    {
        Path = ValueList.Create<LiabilityStep>([.. proof.Path.Select((s, i) => i == level ? change(s) : s)]),
    };
}
