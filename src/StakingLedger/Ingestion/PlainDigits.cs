using System.Numerics;
using System.Runtime.CompilerServices;

namespace StakingLedger.Ingestion;

/// <summary>
/// Decimal digits straight from UTF-8, eight at a time, on little-endian machines. A word of eight bytes, first digit lowest, is
/// turned into a number by three products: neighbours become numbers below 100, below 10^4, below 10^8. In
/// <c>word ^ '0'...</c> a byte is a digit when it is at most 9; adding 0x76 sets the top bit of all others, and a carry out of a
/// byte only reaches bytes behind the first that is no digit, which nobody looks at. Up to 38 digits are read: 10^38 is below 2^128.
/// </summary>
internal static class PlainDigits
{
    /// <summary>How many bytes behind a number's first digit may be looked at.</summary>
    public const int Reach = 48;

    private const int MostDigits = 38;
    private const int DigitsPerWord = 8;

    private const ulong NotDigit = 0x7676_7676_7676_7676;
    private const ulong TopBits = 0x8080_8080_8080_8080;
    private const ulong Zeros = 0x3030_3030_3030_3030;

    private static ReadOnlySpan<ulong> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>The top bits of the bytes of a word that are no numbers from 0 to 9, right up to the first of them.</summary>
    public static ulong NotDigits(ulong word) => unchecked(((word + NotDigit) | word) & TopBits);

    /// <summary>Reads the digits from a byte on.</summary>
    /// <param name="text">The first of <see cref="Reach"/> readable bytes.</param>
    /// <param name="low">The number's lower half.</param>
    /// <param name="high">The number's upper half.</param>
    /// <returns>How many digits; 0 when there are none, more than 38, or a leading zero.</returns>
    public static int Read(ref readonly byte text, out ulong low, out ulong high)
    {
        unchecked
        {
            (low, high) = (0, 0);
            ulong word = WordAt(in text, 0);
            ulong others = NotDigits(word);
            int digits = 0;

            // A full word moves on by a constant: where the next one begins does not wait for a count.
            while (others == 0)
            {
                if (digits + DigitsPerWord > MostDigits)
                {
                    return 0;
                }

                Append(NumberOf(word), 100_000_000, ref low, ref high);
                digits += DigitsPerWord;
                word = WordAt(in text, digits);
                others = NotDigits(word);
            }

            int count = BitOperations.TrailingZeroCount(others) >> 3;
            if (count > 0)
            {
                Append(NumberOf(word << (64 - (8 * count))), Powers[count], ref low, ref high);
                digits += count;
            }

            return digits > MostDigits || (digits > 1 && text == '0') ? 0 : digits;
        }
    }

    private static ulong WordAt(ref readonly byte text, int at) =>
        Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in text), at)) ^ Zeros;

    private static void Append(ulong number, ulong power, ref ulong low, ref ulong high)
    {
        unchecked
        {
            ulong carried = Math.BigMul(low, power, out low);
            low += number;
            high = (high * power) + carried + (low < number ? 1UL : 0UL);
        }
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
