using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Ledger;

/// <summary>Large arrays are arrays.</summary>
public sealed class LargeArraysTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData((1 << 19) - 1)]
    [InlineData(1 << 19)]
    [InlineData(3_000_000)]
    public void An_array_of_any_length_begins_as_zeros_and_keeps_its_beginning_as_it_grows(int length)
    {
        ulong[] array = LargeArrays.Zeroed<ulong>(length);
        Assert.Equal(length, array.Length);
        Assert.DoesNotContain(array, static x => x != 0);
        LargeArrays.Touch(array);
        Assert.DoesNotContain(array, static x => x != 0);
        Array.Fill(array, 7UL);
        LargeArrays.Grow(ref array, length + 600_000);
        Assert.Equal(length, array.Count(static x => x == 7));
        Assert.Equal(600_000, array.Count(static x => x == 0));
    }

    [Fact]
    public void Advice_about_no_whole_huge_page_or_no_memory_at_all_is_nothing()
    {
        HugePages.Advise(4096, HugePages.Size - 1);
        HugePages.Advise(nint.MaxValue - HugePages.Size, 0);
        Prefetch.Line(in UInt256Zero);
    }

    [Fact]
    public void A_column_that_grows_beyond_a_huge_page_keeps_its_numbers()
    {
        NumberColumn column = new();
        for (uint i = 0; i < 600_000; i++)
        {
            column[i] = i % 1_000 == 999 ? UInt256.MaxValue - i : (UInt256)i;
        }

        for (uint i = 0; i < 600_000; i++)
        {
            Assert.Equal(i % 1_000 == 999 ? UInt256.MaxValue - i : (UInt256)i, column[i]);
        }
    }

    private static readonly UInt256 UInt256Zero = UInt256.Zero;
}
