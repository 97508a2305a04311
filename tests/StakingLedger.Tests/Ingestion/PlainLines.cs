using System.Text;
using StakingLedger.Ingestion;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ingestion;

/// <summary>Lines that are read in one pass, and what both readers make of them.</summary>
internal static class PlainLines
{
    private const string One = "0x00112233445566778899aAbBcCdDeEfF01234567";
    private const string Other = "0xfedcba98765432100123456789ABCDEFabcdef99";

    public static readonly string[] All =
    [
        $$"""{"cmd":"deposit","by":"{{One}}","time":"2026-01-02T03:04:05Z","to":"{{One}}","amount":"32000000000000000000"}""",
        $$"""{"cmd":"deposit","by":"{{One}}","to":"{{Other}}","amount":"0"}""",
        $$"""{"cmd": "deposit", "by": "ada", "time": 1767323045, "block": 18446744073709551615, "to": "bob", "amount": "7"}""",
        $$"""{"amount":"12345678","to":"x","cmd":"deposit","id":"a~!{}'","by":"0b5c6a1e-7f3d-4a2b-9c8d-1e2f3a4b5c6d","block":0}""",
        $$"""{"cmd":"transfer-assets","by":"{{One}}","time":86399,"from":"{{One}}","to":"{{Other}}","amount":"1234567890123456789012"}""",
        $$"""{"cmd":"transfer-shares","by":"chief","from":"{{Other}}","to":"{{One}}","shares":"99999999999999999999999999999999999999"}""",
        $$"""{"cmd":"request-withdrawal","by":"{{One}}","time":"1999-12-31T00:00:00Z","holder":"{{One}}","amount":"1"}""",
        $$"""{"cmd":"request-withdrawal-of-shares","by":"{{Other}}","time":0,"holder":"{{One}}","shares":"10"}""",
        $$"""{"cmd":"redeem","by":"a.b_c:d-e0123456789ABC","holder":"z","shares":"340282366920938463463374607431768211"}""",
        $$"""{"expect":"account","account":"{{One}}","shares":"1","balance":"22","token":"333","withheldFees":"4444"}""",
        $$"""{"expect": "account", "account": "ada", "withheldFees": "0"}""",
        $$"""{"balance":"18446744073709551616","account":"ada","expect":"account"}""",
    ];

    /// <summary>The row of a line that is read in one pass; null where it is left to the general reader.</summary>
    public static NativeRow? Plain(ReadOnlySpan<byte> line)
    {
        NativePlainLine plain = new();
        return plain.Read(line, Timestamp.FromSeconds(100)) == line.Length ? Rows([.. line], plain: true).Row : null;
    }

    /// <summary>What a reader makes of one line after a header.</summary>
    public static (NativeRow? Row, string? Error) Rows(byte[] line, bool plain)
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(NativeFiles.Header), (byte)'\n', .. line];
        using NativeHistoryReader reader = new(new MemoryStream(file), "memory") { ReadsPlain = plain };
        _ = reader.Read();
        return (reader.Read(), reader.Error?.ToString());
    }

    /// <summary>Demands that a line which is read in one pass says what the general reader reads in it; tells whether it is.</summary>
    public static bool DemandAlike(byte[] line)
    {
        if (new NativePlainLine().Read(line, Timestamp.FromSeconds(100)) != line.Length)
        {
            return false;
        }

        (NativeRow? row, string? error) = Rows(line, plain: true);
        (NativeRow? general, string? refusal) = Rows(line, plain: false);
        Assert.True(Equals(general, row) && string.Equals(refusal, error, StringComparison.Ordinal), Encoding.Latin1.GetString(line));
        return row is not null;
    }
}
