using System.Buffers;

namespace StakingLedger.Units;

/// <summary>Hexadecimal text with the prefix 0x.</summary>
internal static class HexText
{
    /// <summary>Reads "0x" and exactly two digits per byte, any letter case; false when the text is anything else.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, Span<byte> destination) =>
        text.Length == 2 + (2 * destination.Length)
        && text.StartsWith("0x", StringComparison.Ordinal)
        && Convert.FromHexString(text[2..], destination, out _, out int written) == OperationStatus.Done
        && written == destination.Length;

    /// <summary>Writes "0x" and two lower-case digits per byte.</summary>
    internal static string Write(ReadOnlySpan<byte> bytes) => "0x" + Convert.ToHexStringLower(bytes);
}
