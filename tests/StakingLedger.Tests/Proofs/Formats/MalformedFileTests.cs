using System.Text;
using StakingLedger.Proofs.Formats;

namespace StakingLedger.Tests.Proofs.Formats;

/// <summary>What is wrong with a file is told with its place, its value and what was expected.</summary>
public sealed class MalformedFileTests
{
    private const string Amount = "a string of decimal digits below 2^256, without sign, point or leading zeros";

    // 2^256.
    private const string TooLarge = "115792089237316195423570985008687907853269984665640564039457584007913129639936";

    private static readonly string Interval = RewardSamples.Interval(1, 3, 0);
    private static readonly string Old = RewardSamples.Text("rocket-pool-10", 3, proofs: true);
    private static readonly string Threshold = RewardSamples.Text("threshold", 3, proofs: true);
    private static readonly string Csm = RewardSamples.Text("lido-csm", 3, proofs: false);
    private static readonly string CsmProofs = RewardSamples.Text("lido-csm", 3, proofs: true);
    private static readonly string Standard = RewardSamples.Text("standard", 3, proofs: false);

    /// <summary>Sample, what stands there, what is put there, and place, find and expectation of the error.</summary>
    public static TheoryData<string, string, string, string, string, string> Cases => new()
    {
        { Interval, "\"voterShareEth\": \"1000\"", "\"voterShareEth\": \"null\"", ".voterShareEth", "the string \"null\"", Amount },
        {
            Interval, "\"totalPdaoShareEth\": \"0\"", "\"totalPdaoShareEth\": \"null\"", "totalRewards.totalPdaoShareEth",
            "the string \"null\"", Amount
        },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": 7.5", ".smoothingPoolEth", "7.5", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \"7.5\"", ".smoothingPoolEth", "the string \"7.5\"", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": 7", ".smoothingPoolEth", "7", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \"-7\"", ".smoothingPoolEth", "the string \"-7\"", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \"+7\"", ".smoothingPoolEth", "the string \"+7\"", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \"07\"", ".smoothingPoolEth", "the string \"07\"", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \"\"", ".smoothingPoolEth", "the string \"\"", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": null", ".smoothingPoolEth", "null", Amount },
        {
            Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \"" + TooLarge + "\"", ".smoothingPoolEth", TooLarge[..60],
            Amount
        },
        { Interval, "\"rulesetVersion\": 11,", "", "rulesetVersion", "no such field", "the field rulesetVersion" },
        { Interval, "\"rulesetVersion\": 11", "\"rulesetVersion\": 12", "rulesetVersion", "12", "a known ruleset: 1 to 11" },
        { Interval, "\"rulesetVersion\": 11", "\"rulesetVersion\": 0", "rulesetVersion", "0", "a known ruleset: 1 to 11" },
        { Interval, "\"rulesetVersion\": 11", "\"rulesetVersion\": \"11\"", "rulesetVersion", "the string \"11\"", "a whole number" },
        {
            Interval, "\"rulesetVersion\": 11", "\"rulesetVersion\": 10", "rulesetVersion", "10 in a file of version 4",
            "ruleset 11 in file version 4"
        },
        {
            Old, "\"rulesetVersion\": 10", "\"rulesetVersion\": 11", "rulesetVersion", "11 in a file of version 3",
            "ruleset 11 in file version 4"
        },
        { Old, "\"rulesetVersion\": 10,", "", "rulesetVersion", "no such field", "the field rulesetVersion" },
        { Interval, "\"rewardsFileVersion\": 4", "\"rewardsFileVersion\": 5", "rewardsFileVersion", "5", "1 to 4" },
        { Interval, "\"index\": 0", "\"index\": 1.0", "index", "1.0", "a whole number" },
        { Interval, "\"index\": 0", "\"index\": -1", "index", "-1", "a whole number" },
        { Interval, "\"rewardNetwork\": 0", "\"rewardNetwork\": 0.5", ".rewardNetwork", "0.5", "a whole number" },
        { Interval, "\"rewardNetwork\": 0", "\"rewardNetwork\": 3", "networkRewards", "no totals of network 3", "every network of a node" },
        {
            Interval, "\"voterShareEth\": \"1000\"", "\"voterShareEth\": \"1000\", \"bonus\": \"1\"", ".bonus",
            "a field that this format does not have", ""
        },
        { Interval, "\"totalPdaoShareEth\": \"0\"", "\"more\": \"0\"", "totalRewards.more", "a field that this format does not have", "" },
        {
            Interval, "0x0000000000000000000000000000000000000002", "0x0000000000000000000000000000000000000001", "nodeRewards.0x0000",
            "a field that occurs twice", "every field once"
        },
        {
            Interval, "0x0000000000000000000000000000000000000002", "0x000000000000000000000000000000000000002", "nodeRewards.0x0000",
            "'0x0000", "an address"
        },
        { Interval, "\"nodeRewards\": {", "\"nodeRewards\": [], \"x\": {", "nodeRewards", "an array", "an object" },
        { Old, "\"merkleProof\": [", "\"merkleProof\": [\"0x12\",", ".merkleProof[0]", "the string \"0x12\"", "a string of 0x and 64" },
        { Old, "\"merkleProof\": [", "\"merkleProof\": {}, \"x\": [", ".x", "a field", "" },
        { Threshold, "\"totalAmount\": \"", "\"totalAmount\": \"-", "totalAmount", "the string \"-", Amount },
        { Interval, "\"network\": \"", "\"bonusRewards\": \"1\", \"network\": \"", "bonusRewards", "a field", "rulesetVersion" },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": 7e0", ".smoothingPoolEth", "7e0", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \"7e0\"", ".smoothingPoolEth", "\"7e0\"", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \"0x7\"", ".smoothingPoolEth", "\"0x7\"", Amount },
        { Interval, "\"smoothingPoolEth\": \"7\"", "\"smoothingPoolEth\": \" 7\"", ".smoothingPoolEth", "\" 7\"", Amount },
        { Interval, "\"rulesetVersion\": 11", "\"rulesetVersion\": null", "rulesetVersion", "null", "a whole number" },
        { Interval, "\"rulesetVersion\": 11", "\"rulesetVersion\": 1.1e1", "rulesetVersion", "1.1e1", "a whole number" },
        { Threshold, "\"totalAmount\": \"", "\"totalAmount\": \"null", "totalAmount", "the string \"null", Amount },
        { Threshold, "\"amount\": \"", "\"amount\": \"null\", \"proof2\": \"", ".proof2", "a field", "beneficiary, amount, proof" },
        { Threshold, "\"amount\": \"", "\"amount\": \"1.", ".amount", "the string \"1.", Amount },
        { Threshold, "\"beneficiary\": \"0x", "\"beneficiary\": \"", ".beneficiary", "'", "an address: 0x and 40" },
        { Csm, "\"0\": \"", "\"0\": \"null", "values.0", "the string \"null", Amount },
        { Csm, "\"0\": \"", "\"0\": \"1e", "values.0", "the string \"1e", Amount },
        { Csm, "\"0\": \"", "\"0\": 1.5, \"4\": \"", "values.4", "a field that occurs twice", "every field once" },
        { Csm, "\"0\": \"", "\"8\": 1.5, \"6\": \"", "values.8", "1.5", Amount },
        { CsmProofs, "\"cumulativeFeeShares\": ", "\"cumulativeFeeShares\": 0.", ".cumulativeFeeShares", "0.", Amount },
        { CsmProofs, "\"CSM Operator 2\"", "\"CSM Operator 0\"", "CSM Operator 0", "a field that occurs twice", "every field once" },
        { CsmProofs, "\"CSM Operator 2\"", "\"CSM Operator \"", "CSM Operator ", "''", "an operator id" },
        { Standard, "\"treeIndex\": 4", "\"treeIndex\": 4.0", ".treeIndex", "4.0", "a whole number" },
        { Threshold, "\"merkleRoot\": \"0x", "\"merkleRoot\": \"0x0", "merkleRoot", "the string \"0x0", "a string of 0x and 64" },
        { Threshold, "\"claims\": {", "\"claims\": {\"CLAIM\": {}, ", "claims.CLAIM", "no such field", "the field amount" },
        { Csm, "\"0\": \"", "\"00\": \"", "values.00", "'00'", "an operator id" },
        { Csm, "\"0\": \"", "\"x\": \"", "values.x", "'x'", "an operator id" },
        { Csm, "\"uint256\"", "\"address\"", "leafEncoding", "another encoding", "[\"uint256\",\"uint256\"]" },
        { CsmProofs, "\"cumulativeFeeShares\": ", "\"cumulativeFeeShares\": 1.5e3, \"y\": ", ".y", "a field", "" },
        { CsmProofs, "\"cumulativeFeeShares\": ", "\"cumulativeFeeShares\": -", ".cumulativeFeeShares", "-", Amount },
        { CsmProofs, "\"proof\"", "\"prof\"", ".prof", "a field", "cumulativeFeeShares, proof" },
        { Standard, "standard-v1", "standard-v2", "format", "the string \"standard-v2\"", "standard-v1" },
        { Standard, "\"treeIndex\": 4", "\"treeIndex\": 1", ".treeIndex", "1", "the index of a leaf: 2 to 4" },
        { Standard, "\"address\"", "\"bytes32\"", "leafEncoding", "[bytes32, uint256]", "[address, uint256] or" },
        {
            Standard, "\"tree\": [", "\"tree\": [\"0x0000000000000000000000000000000000000000000000000000000000000000\",", "tree",
            "6 nodes for 3 values", ""
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_is_told_with_place_value_and_expectation(
        string sample, string old, string changed, string place, string found, string expected)
    {
        RewardFileError error = RewardSamples.Error(sample.With(old, changed));
        Assert.Contains(place, error.Place, StringComparison.Ordinal);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.StartsWith("sample: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_samples_are_sound() =>
        Assert.All([Interval, Old, Threshold, Csm, CsmProofs, Standard], static s => RewardSamples.Read(s));

    [Fact]
    public void A_wrong_checksum_is_told_with_the_right_one()
    {
        string address = RewardSamples.Vector("threshold", 3).Leaves[0][0].ToString();
        int at = address.AsSpan(2).IndexOfAnyInRange('a', 'f') + 2;
        string wrong = string.Concat(address.AsSpan(0, at), char.ToUpperInvariant(address[at]).ToString(), address.AsSpan(at + 1));
        RewardFileError error = RewardSamples.Error(Threshold.With($"\"{address}\": {{", $"\"{wrong}\": {{"));
        Assert.Contains($"{wrong} with a wrong checksum", error.Found, StringComparison.Ordinal);
        Assert.StartsWith(address, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_holder_in_two_spellings_occurs_twice()
    {
        string address = RewardSamples.Vector("threshold", 3).Leaves[0][0].ToString();
        string other = RewardSamples.Vector("threshold", 3).Leaves[1][0].ToString();
        RewardFileError error = RewardSamples.Error(Threshold.With($"\"{other}\": {{", $"\"{address.ToLowerInvariant()}\": {{"));
        Assert.Equal(("a holder that occurs twice", address), (error.Found, error.Place));
    }

    [Theory]
    [InlineData("threshold", 1)]
    [InlineData("standard", 0)]
    [InlineData("rocket-pool-10", 0)]
    public void A_wrong_checksum_is_refused_wherever_an_address_stands(string name, int field)
    {
        string address = RewardSamples.Vector(name, 3).Leaves[1][field].ToString();
        string text = RewardSamples.Text(name, 3, proofs: true);
        string written = text.Contains(address, StringComparison.Ordinal) ? address : address.ToLowerInvariant();
        int at = address.AsSpan(2).IndexOfAnyInRange('A', 'F') + 2;
        string wrong = string.Concat(
            address.ToLowerInvariant().AsSpan(0, at), address[at].ToString(), address.ToLowerInvariant().AsSpan(at + 1));
        Assert.NotEqual(address, wrong);
        RewardFileError error = RewardSamples.Error(text.With(written, wrong));
        Assert.Contains($"{wrong} with a wrong checksum", error.Found, StringComparison.Ordinal);
        Assert.StartsWith(address, error.Expected, StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.Place);
    }

    [Fact]
    public void The_word_null_as_an_amount_of_a_dump_is_refused()
    {
        string amount = RewardSamples.Vector("standard", 3).Leaves[1][1].ToString();
        foreach (string wrong in new[] { "\"null\"", "null", "1.5", "\"1.5\"", "1e3", "-1", "\"01\"", "true", "{}" })
        {
            RewardFileError error = RewardSamples.Error(Standard.With($"\"{amount}\"", wrong));
            Assert.Equal(("values[1].value[1]", Amount), (error.Place, error.Expected));
            Assert.NotEqual(string.Empty, error.Found);
        }
    }

    [Fact]
    public void A_holder_twice_in_a_dump_is_refused()
    {
        string first = RewardSamples.Vector("standard", 3).Leaves[0][0].ToString();
        string second = RewardSamples.Vector("standard", 3).Leaves[1][0].ToString();
        Assert.Equal("a holder that occurs twice", RewardSamples.Error(Standard.With(second, first)).Found);
    }

    [Fact]
    public void A_sum_over_256_bits_is_refused()
    {
        string largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
        RewardFileError error = RewardSamples.Error(
            $$"""
            {"root": "0x{{new string('0', 64)}}", "leafEncoding": ["uint256", "uint256"], "values": {"1": "{{largest}}", "2": "1"} }
            """);
        Assert.Contains("2^256 or more", error.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("[]", "an array")]
    [InlineData("5", "5")]
    [InlineData("\"claims\"", "the string \"claims\"")]
    [InlineData("{}", "an object of no known form")]
    [InlineData("{\"a\": 1}", "an object of no known form")]
    [InlineData("{\"claims\": {}", "no JSON")]
    [InlineData("{\"claims\": {}, \"claims\": {}}", "a field that occurs twice")]
    [InlineData("{\"claims\": {}, \"totalAmount\": \"0\", \"merkleRoot\": \"\\ud800\"}", "not valid Unicode")]
    public void What_is_no_published_file_is_refused(string text, string found) =>
        Assert.Contains(found, RewardSamples.Error(text).Found, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_holders_is_refused() => Assert.Equal("no holder with an amount", RewardSamples.Error(
        $$"""{"claims": {}, "totalAmount": "0", "merkleRoot": "0x{{new string('0', 64)}}"}""").Found);

    [Fact]
    public void A_gzip_file_that_is_cut_or_damaged_anywhere_is_refused()
    {
        byte[] packed = RewardSamples.Packed(Threshold);
        for (int length = 2; length < packed.Length; length += length < packed.Length - 12 ? 37 : 1)
        {
            Assert.Contains("cut short or damaged", RewardSamples.Error(packed[..length]).Found, StringComparison.Ordinal);
        }

        byte[] damaged = [.. packed];
        damaged[^6] ^= 1;
        Assert.Contains("cut short or damaged", RewardSamples.Error(damaged).Found, StringComparison.Ordinal);
        Assert.Contains("cut short or damaged", RewardSamples.Error([.. packed, 0]).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_null_and_a_missing_ruleset_are_read_where_publishers_had_them_and_nowhere_else()
    {
        string total = "\"totalProtocolDaoEth\": \"null\", \"protocolDaoRpl\"";
        RewardFile file = RewardSamples.Read(Old.With("\"protocolDaoRpl\"", total));
        Assert.Contains(file.Notes, static n => n.Contains("\"null\"", StringComparison.Ordinal));
        Assert.Contains("null", RewardSamples.Error(Interval.With("\"protocolDaoRpl\"", total)).Found, StringComparison.Ordinal);

        string first = Old.With("\"rewardsFileVersion\": 3", "\"rewardsFileVersion\": 1").With("\"rulesetVersion\": 10,", "");
        Assert.Contains(RewardSamples.Read(first).Facts, static f => f is { Name: "ruleset", Text: "1" });
        Assert.Equal("rulesetVersion", RewardSamples.Error(first.With("\"index\": 0", "\"index\": 4")).Place);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Threshold);
        bytes[Array.IndexOf(bytes, (byte)'0', 40)] = 0xff;
        Assert.NotEqual(string.Empty, RewardSamples.Error(bytes).Found);
    }
}
