using System.IO.Compression;
using System.Text;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ingestion;

public sealed class ObservedReaderTests
{
    private static readonly AccountId Holder = AccountId.Parse("0x02ed4a07431bcc26c5519ebf8473ee221f26da8b");

    private static readonly ObservedFileOptions Options = new()
    {
        FindAccount = static text => string.Equals(text, "h0", StringComparison.Ordinal) ? Holder
            : AccountId.TryParse(text, out AccountId a) && a.Kind == AccountKind.Address ? a
            : null,
        Tokens = [new TokenDefinition("stETH"), new TokenDefinition("wstETH")],
        At = ObservedPoint.After(EventNumber.From(77)),
    };

    [Fact]
    public void Csv_has_its_columns_in_any_order_with_comments_quotes_and_either_line_end()
    {
        ObservedRow[] rows = Read(
            "# a note\r\nvalue,kind,account,at_kind,at,unit,token\r\n\"1.5\",balance,\"h0\",block,90,ether,\r\n\n"
            + "12,shares,h0,event,7,,WSTETH\n0x0f,total-shares,,time,2026-01-02T03:04:05Z,wei,\n9,total-assets,,,,,\n"
            + "3,pair-assets,,end,,gwei,stETH\n");
        Assert.Equal(5, rows.Length);
        Assert.Equal((3L, ObservedKind.Balance, Holder, "h0"), (rows[0].Line, rows[0].Kind, rows[0].Account, rows[0].Name));
        Assert.Equal(ObservedPoint.At(BlockNumber.From(90)), rows[0].At);
        Assert.Equal("1.5 ether", rows[0].Value.ToString());
        Assert.Equal((5L, new TokenId(1)), (rows[1].Line, rows[1].Token));
        Assert.Equal(ObservedPoint.At(Timestamp.Parse("2026-01-02T03:04:05Z")), rows[2].At);
        Assert.True(rows[2].Account.IsDefault);
        Assert.Equal(Options.At, rows[3].At);
        Assert.Equal(ObservedPoint.End, rows[4].At);
    }

    [Fact]
    public void Csv_gives_a_change_its_earlier_moment()
    {
        ObservedRow row = Assert.Single(Read(
            "account,kind,value,at_kind,at,since_kind,since\nh0,balance-change,-4,event,9,event,3\n"));
        Assert.Equal(ObservedPoint.After(EventNumber.From(3)), row.Since);
        Assert.True(row.Value.IsNegative);
    }

    [Fact]
    public void Json_of_a_node_gives_a_balance_and_shares_with_numbers_in_either_form()
    {
        ObservedRow[] rows = Read("""
            [ {"account":"h0","balance":"0x0de0b6b3a7640000","shares":"12","blockNumber":"0x5a"},
              {"address":"0x02ed4a07431bcc26c5519ebf8473ee221f26da8b", "balance": 1.5e22, "block": 91,
               "note":"a \" quote and a } brace"},
              {"totalPooledEther":"7","totalShares":"8","timestamp":1767323045} ]
            """);
        Assert.Equal(
            [ObservedKind.Balance, ObservedKind.Shares, ObservedKind.Balance, ObservedKind.TotalAssets, ObservedKind.TotalShares],
            rows.Select(static r => r.Kind));
        Assert.Equal("1000000000000000000", rows[0].Value.Digits.ToString());
        Assert.Equal(ObservedPoint.At(BlockNumber.From(90)), rows[0].At);
        Assert.Equal((2L, "1.5e22"), (rows[2].Line, rows[2].Value.Text));
        Assert.Equal(ObservedPointKind.Time, rows[4].At.Kind);
    }

    [Fact]
    public void Json_of_a_subgraph_gives_totals_before_and_after_a_report_and_the_shares_of_holders()
    {
        ObservedRow[] rows = Read("""
            {"data":{"totalRewards":[{"id":"0xabc","block":"90","blockTime":"1767323045","totalPooledEtherBefore":"1",
              "totalPooledEtherAfter":"2","totalSharesBefore":"3","totalSharesAfter":"4"}],
             "holders":[{"id":"0x02ed4a07431bcc26c5519ebf8473ee221f26da8b","shares":"5"},
               {"holder":{"id":"h0"},"shares":"6","block":{"number":8}}]}}
            """);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], rows.Select(static r => r.Value.Text));
        Assert.Equal([89UL, 90UL, 89UL, 90UL, 77UL, 8UL], rows.Select(static r => r.At.Value));
        Assert.Equal(Holder, rows[5].Account);
    }

    [Fact]
    public void A_packed_file_is_read_like_a_plain_one()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("kind,value\ntotal-assets,5\n"u8);
        }

        using ObservedReader reader = new(new MemoryStream(packed.ToArray()), "o.csv.gz", Options);
        Assert.Equal("5", reader.Read()!.Value.Text);
        Assert.Null(reader.Read());
        Assert.Empty(reader.Errors);
    }

    [Theory]
    [InlineData("kind,value,account\nbalanc,1,h0\n", "o:2:1: kind: found balanc; expected shares, balance,")]
    [InlineData("kind,value,account\nbalance,1,zz\n", "o:2:11: account: found zz; expected an account of the history, or an address")]
    [InlineData("kind,value,account\nbalance,1,\n", "o:2:11: account: found nothing; expected an account, as balance needs one")]
    [InlineData("kind,value,account\ntotal-assets,1,h0\n", "o:2:16: account: found h0; expected nothing, as total-assets")]
    [InlineData("kind,value,account\nbalance,1.,h0\n", "o:2:9: value: found 1.; expected a number of at most 78 digits")]
    [InlineData("kind,value,account,unit\nbalance,1,h0,usd\n", "o:2:14: unit: found usd; expected wei, gwei, ether")]
    [InlineData("kind,value,account,token\nbalance,1,h0,wstETH\n", "o:2:14: token: found wstETH; expected stETH: no other token")]
    [InlineData("kind,value,account,token\nshares,1,h0,rETH\n", "o:2:13: token: found rETH; expected one of stETH, wstETH")]
    [InlineData("kind,value,account,at_kind,at\nshares,1,h0,slot,4\n", "o:2:13: at_kind: found slot; expected event, block, time")]
    [InlineData("kind,value,account,at_kind,at\nshares,1,h0,block,-4\n", "o:2:19: at: found -4; expected a block number")]
    [InlineData("kind,value,account,at_kind,at\nshares,1,h0,time,1767323045000\n", "o:2:18: at: found 1767323045000; expected seconds")]
    [InlineData("kind,value,account,at_kind,at\nshares,1,h0,,4\n", "o:2:13: at_kind: found nothing; expected event, block")]
    [InlineData("kind,value,account\nshares,1\n", "o:2: found 2 cells; expected 3 cells")]
    [InlineData("kind,value,account\nshares,\"1,h0\n", "o:2:8: found \"1,h0; expected a cell that ends with its quote")]
    [InlineData("kind,value,colour\n", "o:1:12: found the column 'colour'; expected columns out of account,token,kind,value")]
    [InlineData("kind,kind\n", "o:1:6: found the column kind twice")]
    [InlineData("account,value\n", "o:1: found no column kind or no column value")]
    [InlineData("", "o: found no line of column names; expected the columns account,token,kind,value,unit,at_kind,at")]
    [InlineData("[{\"account\":\"h0\"}]", "o:1:2: found none of its fields; expected an account with balance or shares")]
    [InlineData("[\n{\"account\":\"h0\",\"balance\":[1]}]", "o:2: balance: found Array; expected a text or a number")]
    [InlineData("[\n{\"account\":\"h0\",\n\"balance\":1 2}]", "o:3:13: found text that is no JSON; expected a JSON object")]
    [InlineData("[1]", "o:1:2: found 1; expected an object for each observed value")]
    [InlineData("[{\"account\":\"h0\",\"balance\":\"1\"}", "o:1: found the end of the file; expected the list's end ]")]
    [InlineData("[{\"account\":\"h0\",\"balance\":\"1\"]", "o:1:31: found ]; expected JSON in which every bracket is closed")]
    [InlineData("[{\"account\":\"h0\",\"shares\":\"1\"}, 7]", "o:1:33: found 7; expected an object for each observed value")]
    [InlineData("{\"account\":\"h0\"}\n{\"account\":\"h0\"}", "o:2:1: found {; expected the end of the file: one JSON text")]
    [InlineData("[{\"account\":\"h0\",\"shares\":\"1\"}]\nh0,1", "o:2:1: found h; expected the end of the file: one JSON text")]
    [InlineData("account,kind,value\n{\"account\":\"h0\"}\n", "o:2: found 1 cells; expected 3 cells")]
    [InlineData("[] []", "o:1:4: found [; expected the end of the file: one JSON text")]
    public void A_malformed_row_is_named_by_file_line_and_column(string text, string expected)
    {
        using ObservedReader reader = Open(text);
        while (reader.Read() is not null)
        {
        }

        Assert.StartsWith(expected, Assert.Single(reader.Errors).ToString(), StringComparison.Ordinal);
        Assert.Equal(1, reader.ErrorCount);
    }

    [Fact]
    public void Good_rows_after_a_bad_one_are_still_given_and_the_first_twenty_faults_are_kept()
    {
        StringBuilder text = new("kind,value\n");
        for (int i = 0; i < 30; i++)
        {
            text.Append("total-assets,x\ntotal-assets,1\n");
        }

        using ObservedReader reader = Open(text.ToString());
        int rows = 0;
        while (reader.Read() is not null)
        {
            rows++;
        }

        Assert.Equal((30, 30L, 20), (rows, reader.ErrorCount, reader.Errors.Count));
        Assert.Equal(2, reader.Errors[0].Line);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_a_missing_file_are_faults_of_the_file()
    {
        using ObservedReader reader = new(new MemoryStream([0x6b, 0xff, 0xfe]), "o", Options);
        Assert.Null(reader.Read());
        Assert.Contains("UTF-8", Assert.Single(reader.Errors).ToString(), StringComparison.Ordinal);
        using ObservedReader? none = ObservedReader.Open("/no/such/file.csv", Options, out RowError? error);
        Assert.Null(none);
        Assert.Equal(
            "/no/such/file.csv: found no such file; expected a file of observed values (CSV or JSON, plain or gzip)", error.ToString());
    }

    private static ObservedReader Open(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), "o", Options);

    private static ObservedRow[] Read(string text)
    {
        using ObservedReader reader = Open(text);
        List<ObservedRow> rows = [];
        while (reader.Read() is { } row)
        {
            rows.Add(row);
        }

        Assert.Empty(reader.Errors);
        return [.. rows];
    }
}
