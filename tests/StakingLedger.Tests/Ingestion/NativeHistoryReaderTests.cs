using StakingLedger.Ingestion;

namespace StakingLedger.Tests.Ingestion;

/// <summary>Whatever is wrong with a line is told with its field, what stands there, and what was expected.</summary>
public sealed class NativeHistoryReaderTests
{
    private const string Totals = """{"expect":"totals","assets":"0"}""";

    public static TheoryData<string, string, string, string> Headers => new()
    {
        { "{}", "format", "no such field", "a string" },
        { "[]", "", "[]", "a JSON object" },
        { "{", "", "no JSON", "a JSON object on one line" },
        { " ", "", "an empty line", "a JSON object" },
        { Header("""staking-ledger/1""", "staking-ledger/2"), "format", "staking-ledger/2", "\"staking-ledger/1\"" },
        { Header("\"n\"", "\"\""), "name", "\"\"", "not empty" },
        { Header("\"name\":\"n\",", ""), "name", "no such field", "a string" },
        { Header("\"by\":\"gov\"", "\"by\":\"g v\""), "by", "\"g v\"", "an account" },
        { Header("\"by\":\"gov\",", ""), "by", "no such field", "an account" },
        { Header("\"time\":100", "\"time\":\"100\""), "time", "\"100\"", "seconds since 1970 as a JSON number" },
        { Header("\"time\":100", "\"time\":-1"), "time", "-1", "seconds" },
        { Header("\"time\":100", "\"time\":\"2026-02-30T00:00:00Z\""), "time", "2026-02-30", "seconds" },
        { Header("\"time\":100,", ""), "time", "no such field", "when the pool was opened" },
        { Header("\"time\":100", "\"time\":100,\"color\":1"), "color", "an unknown field", "one of format, name, by, time, terms" },
        { Header("\"time\":100", "\"time\":100,\"time\":100"), "time", "a field that occurs twice", "every field once" },
        { Header("\"time\":100", "\"time\":100,\"id\":\"a b\""), "id", "\"a b\"", "printable ASCII" },
        { Header("\"time\":100", "\"time\":100,\"block\":\"7\""), "block", "\"7\"", "a JSON whole number" },
        { Header("\"time\":100", "\"time\":100,\"note\":1"), "note", "1", "a string" },
        { Terms("\"pool\":\"\""), "terms.pool", "\"\"", "1 to 32 printable" },
        { Header("\"pool\":\"p\",", ""), "terms.pool", "no such field", "a string" },
        { Terms("\"tokenModel\":\"Rebasing\""), "terms.tokenModel", "\"Rebasing\"", "one of rebasing, value-accruing" },
        { Terms("\"rateSource\":0"), "terms.rateSource", "0", "one of live, reported" },
        { Terms("\"shareToken\":\" \""), "terms.shareToken", "\" \"", "not blank" },
        { Terms("\"asset\":{\"symbol\":\"\"}"), "terms.asset.symbol", "\"\"", "not blank" },
        { Terms("\"asset\":{\"decimals\":19}"), "terms.asset.decimals", "19", "from 0 to 18" },
        { Terms("\"asset\":{\"name\":\"x\"}"), "terms.asset.name", "an unknown field", "one of symbol, decimals" },
        { Header("\"defence\":{},", ""), "terms.defence", "no such field", "or {} for none" },
        { Terms("\"defence\":{\"deadShares\":\"0\"}"), "terms.defence.deadShares", "\"0\"", "more than nothing" },
        { Terms("\"defence\":{\"deadShares\":1000}"), "terms.defence.deadShares", "1000", "a decimal string" },
        { Terms("\"defence\":{\"virtualOffset\":19}"), "terms.defence.virtualOffset", "19", "from 0 to 18" },
        { Terms("\"defence\":{\"deadShares\":\"1\",\"virtualOffset\":0}"), "terms.defence.virtualOffset", "0", "one defence" },
        { Terms("\"accounts\":{\"queue\":\"dead\"}"), "terms.accounts", "{\"queue\":\"dead\"}", "differ from each other" },
        { Terms("\"validatorSize\":{\"step\":\"0\"}"), "terms.validatorSize", "step", "1 to 65,536 steps" },
        { Terms("\"version\":4294967296"), "terms.version", "4294967296", "from 0 to 4294967295" },
        { Terms("\"rewardFee\":{\"rate\":10001}"), "terms.rewardFee.rate", "10001", "from 0 to 10000" },
        { Terms("\"rewardFee\":{\"parts\":[]}"), "terms.rewardFee", "parts", "add up to 0" },
        { Terms("\"rewardFee\":{\"parts\":[{\"to\":\"me\",\"part\":1}]}"), "terms.rewardFee.parts[0].to", "\"me\"", "one of operators" },
        { Terms("\"rewardFee\":{\"parts\":[1]}"), "terms.rewardFee.parts[0]", "1", "a JSON object" },
        { Terms("\"rewardFee\":{\"parts\":[{\"to\":\"treasury\"}]}"), "terms.rewardFee.parts[0].part", "no such field", "whole number" },
        { Terms("\"rewardFee\":{\"parts\":[{\"to\":\"treasury\",\"part\":1,\"account\":\"a\"}]}"), "terms.rewardFee.parts[0].account",
            "an unknown field", "one of to, part" },
        { Terms("\"rewardFee\":{\"remainder\":{\"to\":\"operators\"}}"), "terms.rewardFee", "remainder", "operators are to keep" },
        { Terms("\"rewardFee\":{\"remainder\":{\"to\":\"account\",\"account\":\"queue\"}}"), "terms.rewardFee", "queue", "receive no fee" },
        { Terms("\"depositFee\":\"1\""), "terms.depositFee", "\"1\"", "a JSON whole number" },
        { Terms("\"limits\":{\"maxDeposit\":null}"), "terms.limits.maxDeposit", "null", "a decimal string" },
        { Terms("\"limits\":{\"minDeposit\":\"01\"}"), "terms.limits.minDeposit", "\"01\"", "a decimal string" },
        { Terms("\"limits\":{\"depositRate\":{\"max\":\"1\",\"windowSeconds\":0}}"), "terms.limits", "depositRate", "a second" },
        { Terms("\"exit\":{\"policy\":\"fast\"}"), "terms.exit.policy", "\"fast\"", "one of capped, by-shares, pro-rata, fixed, frozen" },
        { Terms("\"exit\":{\"cancelAllowed\":\"yes\"}"), "terms.exit.cancelAllowed", "\"yes\"", "true or false" },
        { Terms("\"losses\":{\"bondPerValidator\":\"-1\"}"), "terms.losses.bondPerValidator", "\"-1\"", "a decimal string" },
        { Terms("\"routing\":{\"bufferKept\":\"1.5\"}"), "terms.routing.bufferKept", "\"1.5\"", "a decimal string" },
        { Header("[\"gov\",\"gov2\"]", "[]"), "terms.roles", "governors", "at least one governor" },
        { Header("[\"gov\",\"gov2\"]", "[\"gov\",7]"), "terms.roles.governors[1]", "7", "an account" },
        { Header("[\"gov\",\"gov2\"]", "\"gov\""), "terms.roles.governors", "\"gov\"", "a list" },
        { Header("\"roles\":{\"governors\":[\"gov\",\"gov2\"]}", "\"fee\":1"), "terms.roles", "no such field", "a JSON object" },
    };

    public static TheoryData<string, string, string, string> Lines => new()
    {
        { "7", "", "7", "a JSON object" },
        { "{}", "cmd", "no such field", "\"cmd\", \"expect\" or \"note\"" },
        { NativeFiles.Header, "cmd", "no such field", "\"cmd\"" },
        { """{"note":7}""", "note", "7", "a string" },
        { """{"note":"a","more":"b"}""", "more", "an unknown field", "one of cmd, expect, note" },
        { """{"cmd":"deposit","expect":"totals"}""", "expect", "\"totals\"", "not both" },
        { """{"cmd":"Deposit","by":"a"}""", "cmd", "\"Deposit\"", "one of deposit, donate" },
        { """{"cmd":7,"by":"a"}""", "cmd", "7", "one of deposit, donate" },
        { """{"cmd":"pause-pool"}""", "by", "no such field", "an account" },
        { """{"cmd":"pause-pool","by":"a","amount":"1"}""", "amount", "an unknown field", "one of cmd, expect, by, time, block, id" },
        { Deposit("\"amount\":1"), "amount", "1", "a decimal string of a whole number up to 2^256-1" },
        { Deposit("\"amount\":\"1e3\""), "amount", "\"1e3\"", "a decimal string" },
        { Deposit("\"amount\":\"" + new string('9', 78) + "\""), "amount", "999", "up to 2^256-1" },
        { Deposit("\"amount\":null"), "amount", "null", "a decimal string" },
        { """{"cmd":"deposit","by":"a","to":"b"}""", "amount", "no such field", "a decimal string" },
        { """{"cmd":"deposit","by":"a","amount":"1","to":"0x123"}""", "to", "\"0x123\"", "an account" },
        { Deposit("\"amount\":\"1\",\"refused\":\"paused\""), "refused", "\"paused\"", "the code of a rejection" },
        { Deposit("\"amount\":\"1\",\"refused\":true"), "refused", "True", "a string" },
        { Deposit("\"amount\":\"1\",\"time\":1.5"), "time", "1.5", "seconds" },
        { Deposit("\"amount\":\"1\",\"id\":\"\""), "id", "\"\"", "1 to 64 printable" },
        { """{"cmd":"claim-withdrawal","by":"a","request":"1"}""", "request", "\"1\"", "a JSON whole number" },
        { """{"cmd":"allocate-stake","by":"a","maxSteps":0}""", "maxSteps", "0", "from 1 to" },
        { """{"cmd":"register-validators","by":"a","operator":1,"validators":[]}""", "validators", "[]", "at least one validator" },
        { """{"cmd":"register-validators","by":"a","operator":1,"validators":[1,-2]}""", "validators[1]", "-2", "a JSON whole number" },
        { """{"cmd":"register-validators","by":"a","operator":1,"validators":7}""", "validators", "7", "a list" },
        { """{"cmd":"confirm-report","by":"a","report":"0x12"}""", "report", "\"0x12\"", "64 hexadecimal digits" },
        { """{"cmd":"set-operator-limits","by":"a","operator":1,"weight":1,"maxUnits":1,"shareLimit":10001}""", "shareLimit", "10001",
            "from 0 to 10000" },
        { Report(""), "epoch", "no such field", "whole number" },
        { Report("\"epoch\":1,\"lines\":[{}]"), "lines[0].validator", "no such field", "a validator or an operator" },
        { Report("\"epoch\":1,\"lines\":[{\"validator\":1,\"operator\":1}]"), "lines[0].operator", "1", "not both" },
        { Report("\"epoch\":1,\"lines\":[{\"validator\":1,\"reward\":\"1\"}]"), "lines[0].reward", "an unknown field", "consensusRewards" },
        { Report("\"epoch\":1,\"lines\":[{\"validator\":1,\"closing\":1}]"), "lines[0].closing", "1", "a decimal string" },
        { Report("\"epoch\":1,\"exited\":[\"1\"]"), "exited[0]", "\"1\"", "a JSON whole number" },
        { """{"cmd":"propose-terms","by":"gov","fromEpoch":1,"terms":{"roles":{"governors":["gov"]}}}""", "terms.version", "no such field",
            "a JSON whole number" },
        { """{"expect":"everything"}""", "expect", "\"everything\"", "one of totals, account, request, queue" },
        { """{"expect":"totals"}""", "expect", "\"totals\" and no value", "one of assets, shares" },
        { """{"expect":"totals","assets":5}""", "assets", "5", "a decimal string" },
        { """{"expect":"totals","claims":"5"}""", "claims", "an unknown field", "withheldFees" },
        { """{"expect":"account","shares":"5"}""", "account", "no such field", "an account" },
        { """{"expect":"request","request":1,"status":"open"}""", "status", "\"open\"", "one of pending, finalised, claimed, cancelled" },
        { """{"expect":"queue","pending":"1"}""", "pending", "\"1\"", "a JSON whole number" },
        { """{"expect":"pool","paused":0}""", "paused", "0", "true or false" },
        { """{"expect":"digest","state":"abc"}""", "state", "\"abc\"", "64 hexadecimal digits" },
        { """{"expect":"totals","assets":"0","by":"a"}""", "by", "an unknown field", "one of cmd, expect, assets" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_wrong_header_is_told(string line, string field, string found, string expected) =>
        DemandError(NativeFiles.ErrorOf(line, Totals), 1, field, found, expected);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_wrong_line_is_told(string line, string field, string found, string expected) =>
        DemandError(NativeFiles.ErrorOf(NativeFiles.Header, Totals, line), 3, field, found, expected);

    [Fact]
    public void An_empty_file_and_bytes_that_are_no_text_are_told()
    {
        using NativeHistoryReader empty = new(new MemoryStream(), "memory");
        Assert.Null(empty.Read());
        Assert.Equal("memory: found an empty file; expected a header line", empty.Error.ToString());
        using NativeHistoryReader binary = new(new MemoryStream([.. NativeFiles.Bytes(NativeFiles.Header), 0xFF, 0x0A]), "memory");
        Assert.NotNull(binary.Read());
        Assert.Null(binary.Read());
        Assert.Equal("memory:2:1: found bytes that are not UTF-8; expected a line of JSON in UTF-8", binary.Error.ToString());
        Assert.Null(binary.Read());
    }

    [Fact]
    public void A_line_without_a_time_has_that_of_the_command_before()
    {
        List<NativeRow> rows = NativeFiles.Read(NativeFiles.Bytes(
            NativeFiles.Header,
            Deposit("\"amount\":\"1\""),
            Deposit("\"amount\":\"1\",\"time\":\"1970-01-01T00:03:20Z\""),
            Totals,
            Report("\"epoch\":1")));
        Assert.Equal([100UL, 200, 200], rows.OfType<NativeCommand>().Select(static c => c.Context.Time.Seconds));
        Assert.Equal(200UL, ((StakingLedger.Protocols.StakingPool.ReportEpoch)((NativeCommand)rows[^1]).Command).ReferenceTime.Seconds);
    }

    private static string Header(string part, string instead) => NativeFiles.Header.Replace(part, instead, StringComparison.Ordinal);

    private static string Terms(string field) => field switch
    {
        _ when field.StartsWith("\"pool\"", StringComparison.Ordinal) => Header("\"pool\":\"p\"", field),
        _ when field.StartsWith("\"defence\"", StringComparison.Ordinal) => Header("\"defence\":{}", field),
        _ => Header("\"defence\":{}", "\"defence\":{}," + field),
    };

    private static string Deposit(string rest) => $$"""{"cmd":"deposit","by":"a","to":"b",{{rest}}}""";

    private static string Report(string rest) => $$"""{"cmd":"report-epoch","by":"a"{{(rest.Length > 0 ? "," : "")}}{{rest}}}""";

    private static void DemandError(RowError error, long line, string field, string found, string expected)
    {
        Assert.Equal(("memory", line, field), (error.File, error.Line, error.Field));
        Assert.Contains(found, error.Found, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }
}
