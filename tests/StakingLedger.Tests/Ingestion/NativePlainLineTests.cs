using System.Globalization;
using System.Text;
using StakingLedger.Ingestion;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ingestion;

/// <summary>Whatever is read in one pass is what the general reader reads; whatever else is left to it.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class NativePlainLineTests
{
    private const string Interesting = "\"\\ ,:{}[]\r\t\0/09afgAFGxXzZT-+.eE@`~!\u007f";

    public static TheoryData<int> Lines => [.. Enumerable.Range(0, PlainLines.All.Length)];

    public static TheoryData<string> LeftToTheGeneralReader =>
    [
        "", "{", "{}", "[]", "7", " {\"cmd\":\"deposit\",\"by\":\"a\",\"to\":\"b\",\"amount\":\"1\"}",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1"} """,
        """{"cmd":"deposit","by":"a","to":"b","amount":"1" }""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1"}}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1",}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"01"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"00"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":""}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":1}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","amount":"1"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","to":"b"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","shares":"1"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","from":"b"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","note":"b"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","refused":"a.b"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"100000000000000000000000000000000000000"}""",
        """{"cmd":"deposit","by":"a","to":"b"}""",
        """{"cmd":"deposit","by":"a","amount":"1"}""",
        """{"cmd":"deposit","to":"b","amount":"1"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","block":18446744073709551616}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","block":-0}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","block":1.0}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","time":1e3}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","time":"2026-02-30T00:00:00Z"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","time":"18446744073709551615"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","id":"a\u0062"}""",
        """{"cmd":"deposit","by":"a","to":"b","amount":"1","id":""}""",
        """{"cmd":"deposit","by":"a","to":"b","\u0061mount":"1"}""",
        """{"cmd":"deposit","by":"a","to":"0xb","amount":"1"}""",
        """{"cmd":"deposit","by":"a","to":"0x00112233445566778899aabbccddeeff0123456g","amount":"1"}""",
        """{"cmd":"deposit","by":"a","to":"0X00112233445566778899aabbccddeeff01234567","amount":"1"}""",
        """{"cmd":"redeem","by":"a","holder":"b","amount":"1"}""",
        """{"cmd":"donate","by":"a","amount":"1"}""",
        """{"cmd":"deposit","expect":"account","account":"a","shares":"1"}""",
        """{"expect":"account","account":"a"}""",
        """{"expect":"account","shares":"1"}""",
        """{"expect":"account","account":"a","shares":"1","by":"a"}""",
        """{"expect":"account","account":"a","shares":"1","time":1}""",
        """{"expect":"totals","shares":"1"}""",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Frequent_lines_are_read_in_one_pass(int line)
    {
        Assert.True(PlainLines.DemandAlike(Encoding.UTF8.GetBytes(PlainLines.All[line])));
        Assert.True(PlainLines.DemandAlike(Encoding.UTF8.GetBytes(PlainLines.All[line] + "\r")));
        Assert.Equal(NativePlainLine.No, new NativePlainLine().Read(Encoding.UTF8.GetBytes(PlainLines.All[line] + "\r\r"), default));
    }

    [Theory]
    [MemberData(nameof(LeftToTheGeneralReader))]
    public void Everything_else_is_left_to_the_general_reader(string line) =>
        Assert.Equal(NativePlainLine.No, new NativePlainLine().Read(Encoding.UTF8.GetBytes(line), default));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_with_a_byte_changed_removed_or_doubled_is_read_alike(int line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(PlainLines.All[line]);
        int taken = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            taken += PlainLines.DemandAlike([.. bytes[..i], .. bytes[(i + 1)..]]) ? 1 : 0;
            taken += PlainLines.DemandAlike([.. bytes[..i], bytes[i], .. bytes[i..]]) ? 1 : 0;
            taken += PlainLines.DemandAlike([.. bytes[..i], 0xC3, .. bytes[(i + 1)..]]) ? 1 : 0;
            foreach (char c in Interesting)
            {
                taken += PlainLines.DemandAlike([.. bytes[..i], (byte)c, .. bytes[(i + 1)..]]) ? 1 : 0;
                taken += PlainLines.DemandAlike([.. bytes[..i], (byte)c, .. bytes[i..]]) ? 1 : 0;
            }
        }

        Assert.InRange(taken, 1, bytes.Length * 10);
    }

    [Fact]
    public void A_line_that_is_cut_is_left_to_the_general_reader()
    {
        foreach (string line in PlainLines.All)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(line);
            for (int i = 0; i < bytes.Length; i++)
            {
                Assert.Equal(NativePlainLine.No, new NativePlainLine().Read(bytes.AsSpan(0, i), default));
            }
        }
    }

    [Fact]
    public void Two_addresses_are_not_taken_for_each_other()
    {
        // Behind a short name the digits of the next address may lie where those of an address would.
        string address = "0x00112233445566778899aabbccddeeff01234567";
        foreach (string by in new[] { address, address[..^1] + "8", address[..^9] + "a" + address[^8..], "a", "aaa" })
        {
            Assert.True(PlainLines.DemandAlike(Encoding.UTF8.GetBytes(
                $$"""{"cmd":"deposit","by":"{{by}}","to":"{{address}}","amount":"1"}""")));
            Assert.False(PlainLines.DemandAlike(Encoding.UTF8.GetBytes(
                $$"""{"cmd":"deposit","by":"{{by}}","to":"0xa","to":"0xa","to":"0xa","to":"0xa","to":"0xa","amount":"1"}""")));
        }
    }

    [Fact]
    public void Times_around_midnight_and_the_ends_of_months_are_read_alike()
    {
        NativePlainLine plain = new();
        ulong[] moments = [0, 86_399, 951_782_399, 951_782_400, 951_868_800, 4_107_542_399, 253_402_300_799, 1_767_225_599, 1_767_225_600];
        foreach (ulong seconds in moments.Concat(moments.Reverse()))
        {
            for (ulong step = 0; step < 4; step++)
            {
                Timestamp time = Timestamp.FromSeconds(Math.Min(seconds + (step * 1_801), 253_402_300_799));
                byte[] line = Encoding.UTF8.GetBytes(
                    $$"""{"cmd":"deposit","by":"a","time":"{{time}}","to":"b","amount":"1"}""");
                Assert.Equal(line.Length, plain.Read(line, default));
                Assert.Equal(time, plain.Context.Time);
            }
        }
    }

    [Fact]
    public void A_time_that_does_not_exist_is_left_to_the_general_reader()
    {
        NativePlainLine plain = new();
        foreach (string time in new[]
        {
            "2026-01-02T03:04:05Z", "2026-01-02T24:00:00Z", "2026-01-02T23:60:00Z", "2026-01-02T23:59:60Z", "2026-01-02T3:004:05Z",
            "2026-01-02T03.04:05Z", "2026-01-02T03:04.05Z", "2026-01-02T03:04:05z", "2026-01-02 03:04:05Z", "2026-01-02T0a:04:05Z",
            "2026-01-02T:3:04:05Z", "2026-01-02T03:04:5 Z", "2026-02-30T03:04:05Z", "1969-12-31T23:59:59Z",
        })
        {
            byte[] line = Encoding.UTF8.GetBytes($$"""{"cmd":"deposit","by":"a","time":"{{time}}","to":"b","amount":"1"}""");
            bool exists = time.EndsWith('Z') && Timestamp.TryParse(time, out _);
            Assert.Equal(exists ? line.Length : NativePlainLine.No, plain.Read(line, default));
        }
    }

    [Fact]
    public void Numbers_of_any_length_are_read_alike()
    {
        Random random = new(20_261_126);
        for (int digits = 1; digits <= 80; digits++)
        {
            for (int i = 0; i < 40; i++)
            {
                string number = new([.. Enumerable.Range(0, digits).Select(_ => (char)('0' + (i == 0 ? 9 : random.Next(10))))]);
                bool taken = PlainLines.DemandAlike(Encoding.UTF8.GetBytes(
                    $$"""{"expect":"account","account":"a","shares":"{{number}}","balance":"0"}"""));
                bool command = PlainLines.DemandAlike(Encoding.UTF8.GetBytes(
                    $$"""{"cmd":"deposit","by":"a","to":"b","block":{{number}},"amount":"{{number}}"}"""));
                Assert.Equal(digits <= 38 && (digits == 1 || number[0] != '0'), taken);
                Assert.Equal(taken && ulong.TryParse(number, CultureInfo.InvariantCulture, out _), command);
            }
        }
    }
}
