using System.Buffers;
using StakingLedger.Proofs.Liabilities;

namespace StakingLedger.Cli;

/// <summary>The secret of a sum tree as the user gives it: 64 hexadecimal digits, or a file that holds them or the 32 bytes.</summary>
internal static class SecretFile
{
    private const int LongestFile = 256;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private const string Expected = "64 hexadecimal digits (32 bytes), not all of them zero";

    /// <summary>The secret of one of the two options.</summary>
    /// <exception cref="UserErrorException">None or both are given, or what is given is no secret. The secret itself is never
    /// shown.</exception>
    public static byte[] Demand(string? hex, string? file) => (hex, file) switch
    {
        (null, null) => throw new UserErrorException(
            "a proof needs the secret that salts the tree; give --secret-file F or --secret HEX, always the same for one tree. "
            + "A new one: openssl rand -hex 32 > F"),
        (not null, null) => Read(hex) ?? throw new UserErrorException($"--secret takes {Expected}"),
        (null, not null) => OfFile(file),
        _ => throw new UserErrorException("--secret and --secret-file exclude each other"),
    };

    private static byte[] OfFile(string file)
    {
        byte[] bytes = SmallFile.Read(file, LongestFile, "a secret");
        byte[]? secret = bytes.Length == LiabilityTree.SecretSize && bytes.AsSpan().ContainsAnyExcept((byte)0)
            ? bytes
            : Read(System.Text.Encoding.Latin1.GetString(bytes).Trim());
        return secret ?? throw new UserErrorException($"{file}: this is no secret; expected {Expected}, or the 32 bytes themselves");
    }

    private static byte[]? Read(string hex)
    {
        ReadOnlySpan<char> digits = hex.StartsWith("0x", StringComparison.Ordinal) ? hex.AsSpan(2) : hex;
        if (digits.Length != 2 * LiabilityTree.SecretSize || digits.ContainsAnyExcept(HexDigits))
        {
            return null;
        }

        byte[] secret = Convert.FromHexString(digits);
        return secret.AsSpan().ContainsAnyExcept((byte)0) ? secret : null;
    }
}
