using System.Buffers.Binary;
using System.Numerics;

namespace StakingLedger.Ingestion;

/// <summary>
/// Decimal digits straight from UTF-8, eight at a time. A word of eight bytes, first digit lowest, is turned into a number by three
/// products: neighbours become numbers below 100, below 10^4, below 10^8. In <c>word ^ '0'...</c> a byte is a digit when it is at
/// most 9; adding 0x76 sets the top bit of all others, and a carry out of a byte only reaches bytes behind the first that is no
/// digit, which nobody looks at. Up to 38 digits are read: 10^38 is below 2^128.
/// </summary>
internal static class PlainDigits
{
    private const int MostDigits = 38;
    private const int DigitsPerWord = 8;
    private const int DigitsPerLimb = 19;

    private static ReadOnlySpan<ulong> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Reads the digits that stand at a place of a line of at least eight bytes.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The place; it may be the end.</param>
    /// <param name="low">The number's lower half.</param>
    /// <param name="high">The number's upper half.</param>
    /// <returns>How many digits; 0 when there are none, more than 38, or a leading zero.</returns>
    public static int Read(ReadOnlySpan<byte> line, int at, out ulong low, out ulong high)
    {
        (low, high) = (0, 0);
        int digits = 0;
        unchecked
        {
            while (true)
            {
                ulong word = WordAt(line, at + digits) ^ 0x3030_3030_3030_3030;
                int count = BitOperations.TrailingZeroCount(((word + 0x7676_7676_7676_7676) | word) & 0x8080_8080_8080_8080) >> 3;
                if (count == 0)
                {
                    break;
                }

                ulong number = NumberOf(word << (64 - (8 * count)));
                if (digits + count <= DigitsPerLimb)
                {
                    low = (low * Powers[count]) + number;
                }
                else if (digits + count <= MostDigits)
                {
                    ulong carried = Math.BigMul(low, Powers[count], out low);
                    low += number;
                    high = (high * Powers[count]) + carried + (low < number ? 1UL : 0UL);
                }
                else
                {
                    return 0;
                }

                digits += count;
                if (count < DigitsPerWord)
                {
                    break;
                }
            }
        }

        return digits > 1 && line[at] == '0' ? 0 : digits;
    }

    /// <summary>The eight bytes at a place of a line of at least eight bytes; zeros behind the end.</summary>
    public static ulong WordAt(ReadOnlySpan<byte> line, int at)
    {
        int left = line.Length - at;
        return left >= sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(line[at..])
            : left > 0 ? BinaryPrimitives.ReadUInt64LittleEndian(line[^sizeof(ulong)..]) >> (8 * (sizeof(ulong) - left))
            : 0;
    }

    /// <summary>The number of eight digits 0 to 9 in the bytes of a word, the first one lowest.</summary>
    private static ulong NumberOf(ulong word)
    {
        unchecked
        {
            word = (word * ((10 << 8) | 1)) >> 8;
            word = ((word & 0x00FF_00FF_00FF_00FF) * ((100UL << 16) | 1)) >> 16;
            return ((word & 0x0000_FFFF_0000_FFFF) * ((10_000UL << 32) | 1)) >> 32;
        }
    }
}
