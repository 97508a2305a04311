using System.Buffers.Binary;
using System.Numerics;
using StakingLedger.Ledger;

namespace StakingLedger.Tests.Ledger;

/// <summary>Arithmetic between cells against integers of any size.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class ShareCellTests
{
    private const int Cases = 100_000;

    private static readonly BigInteger TwoTo64 = BigInteger.One << 64;
    private static readonly BigInteger TwoTo128 = BigInteger.One << 128;

    private static readonly UInt128[] Edges =
    [
        0, 1, ulong.MaxValue, (UInt128)1 << 64, ((UInt128)1 << 64) + 1, (UInt128)1 << 127, ((UInt128)1 << 127) - 1,
        new(ulong.MaxValue - 2, ulong.MaxValue), new(ulong.MaxValue - 2, 0), new(ulong.MaxValue - 1, 0), new(ulong.MaxValue - 1, 1),
        new(ulong.MaxValue - 1, ulong.MaxValue), new(ulong.MaxValue, 0), new(ulong.MaxValue, 1), UInt128.MaxValue - 1, UInt128.MaxValue,
    ];

    [Fact]
    public void A_move_between_edges_is_made_exactly_when_both_cells_are_sure_to_hold_it()
    {
        int made = 0;
        foreach (UInt128 sender in Edges)
        {
            foreach (UInt128 receiver in Edges)
            {
                foreach (UInt128 shares in Edges)
                {
                    made += Move(sender, receiver, shares) ? 1 : 0;
                }
            }
        }

        Assert.InRange(made, 100, (Edges.Length * Edges.Length * Edges.Length) - 100);
    }

    [Fact]
    public void A_move_between_random_cells_is_made_exactly_when_both_cells_are_sure_to_hold_it()
    {
        Random random = new(64);
        int made = 0;
        for (int i = 0; i < Cases; i++)
        {
            UInt128 sender = Number(random);
            made += Move(sender, Number(random), random.Next(3) switch { 0 => sender, 1 => sender >> 1, _ => Number(random) }) ? 1 : 0;
        }

        Assert.InRange(made, Cases / 5, Cases * 4 / 5);
    }

    [Fact]
    public void A_sum_of_edges_is_given_exactly_when_a_cell_holds_it()
    {
        foreach (UInt128 before in Edges)
        {
            foreach (UInt128 added in Edges)
            {
                _ = Sum(before, added);
            }
        }
    }

    [Fact]
    public void A_sum_of_random_numbers_is_given_exactly_when_a_cell_holds_it()
    {
        Random random = new(65);
        int given = 0;
        for (int i = 0; i < Cases; i++)
        {
            UInt128 before = Number(random);
            UInt128 most = unchecked(new UInt128(ulong.MaxValue, 0) - before);
            UInt128 added = random.Next(4) switch
            {
                0 => most,
                1 => unchecked(most - 1),
                2 => unchecked(most + (uint)random.Next(3)),
                _ => Number(random),
            };
            given += Sum(before, added) ? 1 : 0;
        }

        Assert.InRange(given, Cases / 5, Cases * 4 / 5);
    }

    private static bool Move(UInt128 sender, UInt128 receiver, UInt128 shares)
    {
        (BigInteger from, BigInteger to, BigInteger moved) = (sender, receiver, shares);
        bool isCovered = moved > 0 && from >= moved && (from >> 64) < TwoTo64 - 1;

        // The upper halves are looked at without the carry of the lower ones, as if there were one.
        bool isRoomy = (to >> 64) + (moved >> 64) + 1 < TwoTo64 - 1;
        (UInt128 left, UInt128 reached) = (sender, receiver);
        bool isMade = ShareCell.TryMove(ref left, ref reached, shares);
        Assert.True(isMade == (isCovered && isRoomy), $"{sender} {receiver} {shares}: {isMade}");
        Assert.Equal(isMade ? from - moved : from, left);
        Assert.Equal(isMade ? to + moved : to, reached);

        // So no sum is made that has no cell, and none is left out that is 2^64 below that.
        Assert.True(!isMade || to + moved < TwoTo128 - TwoTo64);
        Assert.True(isMade || !isCovered || to + moved >= TwoTo128 - (2 * TwoTo64));
        return isMade;
    }

    private static bool Sum(UInt128 before, UInt128 added)
    {
        BigInteger expected = (BigInteger)before + added;
        bool isGiven = ShareCell.TrySum(before, added, out UInt128 sum);
        Assert.True(isGiven == expected < TwoTo128 - TwoTo64, $"{before} {added}: {isGiven}");
        Assert.True(!isGiven || sum == expected, $"{before} {added}: {sum}");
        return isGiven;
    }

    /// <summary>A number of any length, often next to an edge.</summary>
    private static UInt128 Number(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        UInt128 some = BinaryPrimitives.ReadUInt128LittleEndian(bytes);
        return random.Next(4) switch
        {
            0 => unchecked(Edges[random.Next(Edges.Length)] + (uint)random.Next(3) - 1),
            1 => some >> random.Next(128),
            2 => some >> random.Next(1, 4),
            _ => new UInt128(ulong.MaxValue - (ulong)random.Next(4), (ulong)(some & ulong.MaxValue)),
        };
    }
}
