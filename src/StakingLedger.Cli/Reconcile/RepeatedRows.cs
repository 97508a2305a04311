using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>
/// Finds rows that ask what an earlier row of the file asks: an export that was joined twice, or two sources in one file. Of each row it
/// keeps half of a SHA-256 digest and its line.
/// </summary>
internal sealed class RepeatedRows
{
    private readonly Dictionary<UInt128, long> _lines = [];

    /// <summary>The line of an earlier row that asks the same; null when there is none.</summary>
    public long? EarlierOf(ObservedRow row)
    {
        string since = row.Since is { } earlier ? $"{(int)earlier.Kind}:{earlier.Value}" : string.Empty;
        string asked = $"{row.Account}|{row.Token.Index}|{(int)row.Kind}|{(int)row.At.Kind}:{row.At.Value}|{since}";
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(Encoding.UTF8.GetBytes(asked), digest);
        UInt128 key = BinaryPrimitives.ReadUInt128LittleEndian(digest);
        return _lines.TryAdd(key, row.Line) ? null : _lines[key];
    }
}
