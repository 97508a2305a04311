using System.Text;
using StakingLedger.Proofs.Liabilities;

namespace StakingLedger.Tests.Proofs.Liabilities;

public sealed class LiabilityProofJsonTests
{
    private static readonly LiabilityProof Proof = SampleTrees.Tree(5).ProofOf(SampleTrees.Holder(3));

    [Fact]
    public void One_proof_has_one_text()
    {
        string json = Proof.ToJson();
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
        Assert.Equal(Proof, Read(json));
        Assert.Equal(json, Read(json).ToJson());

        // White space carries no meaning.
        Assert.Equal(Proof, Read(json.Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal)));
        Assert.Equal(Proof, Read(json.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{\n  \"format\"", "[\n  \"format\"", "expected a JSON object")]
    [InlineData("liability-proof/1", "liability-proof/2", "expected \"staking-ledger/liability-proof/1\"")]
    [InlineData("\"format\"", "\"Format\"", "found the field \"Format\"; expected the field \"format\"")]
    [InlineData("\"pool\": \"house-eth\"", "\"pool\": \"\"", "root.pool: found \"\"; expected 1 to 32")]
    [InlineData("\"pool\": \"house-eth\"", "\"pool\": \"house\\u002deth\"", "without escapes")]
    [InlineData("\"pool\": \"house-eth\"", "\"pool\": null", "root.pool: found null")]
    [InlineData("\"pool\": \"house-eth\",", "\"pool\": \"house-eth\",\n\"pool\": \"house-eth\",", "expected the field \"token\"")]
    [InlineData("\"decimals\": 18", "\"decimals\": 18.0", "root.decimals: found 18.0; expected a number of 0 to 77")]
    [InlineData("\"decimals\": 18", "\"decimals\": -18", "root.decimals: found -18")]
    [InlineData("\"decimals\": 18", "\"decimals\": 78", "root.decimals: found 78")]
    [InlineData("\"decimals\": 18", "\"decimals\": 1e1", "root.decimals: found 1e1")]
    [InlineData("\"decimals\": 18", "\"decimals\": \"18\"", "root.decimals: found \"18\"")]
    [InlineData("\"event\": \"42\"", "\"event\": 42", "root.event: found 42")]
    [InlineData("\"event\": \"42\"", "\"event\": \"042\"", "root.event: found \"042\"")]
    [InlineData("\"event\": \"42\"", "\"event\": \"18446744073709551616\"", "root.event: found")]
    [InlineData("2026-01-05T00:00:00Z", "2026-01-05T00:00:00+00:00", "root.time: found")]
    [InlineData("2026-01-05T00:00:00Z", "1767571200", "root.time: found \"1767571200\"")]
    [InlineData("\"depth\": 3", "\"depth\": 256", "root.depth: found 256; expected a number of 0 to 255")]
    [InlineData("\"depth\": 3", "\"depth\": true", "root.depth: found true")]
    [InlineData("\"total\": \"", "\"total\": \"-", "root.total: found \"-")]
    [InlineData("\"total\": \"", "\"total\": \"+", "root.total: found \"+")]
    [InlineData("\"total\": \"", "\"total\": \"0", "root.total: found \"0")]
    [InlineData("\"total\": \"", "\"total\": \" ", "root.total: found \" ")]
    [InlineData("\"account\": \"h3\"", "\"account\": \"\"", "leaf.account: found \"\"")]
    [InlineData("\"account\": \"h3\"", "\"account\": \"h 3\"", "leaf.account: found \"h 3\"")]
    [InlineData("\"account\": \"h3\"", "\"account\": \"0xABCDEFabcdefabcdefabcdefabcdefabcdefabcd\"", "leaf.account: found")]
    [InlineData("\"balance\": \"109\"", "\"balance\": 109", "leaf.balance: found 109")]
    [InlineData("\"balance\": \"109\"", "\"balance\": \"1.09\"", "leaf.balance: found \"1.09\"")]
    [InlineData("\"balance\": \"109\"", "\"balance\": \"-109\"", "leaf.balance: found \"-109\"")]
    [InlineData("\"balance\": \"109\"", "\"balance\": \"0x6d\"", "leaf.balance: found \"0x6d\"")]
    [InlineData("\"balance\": \"109\"", "\"balance\": \"1e2\"", "leaf.balance: found \"1e2\"")]
    [InlineData("\"index\": \"", "\"index\": \"0", "leaf.index: found")]
    [InlineData("\"salt\": \"0x", "\"salt\": \"0X", "leaf.salt: found")]
    [InlineData("\"salt\": \"0x", "\"salt\": \"0x0", "leaf.salt: found")]
    [InlineData("\"path\": [", "\"path\": {", "found an object; expected an array")]
    [InlineData("\"path\": [", "\"path\": [ null,", "path[0]: found null; expected an object")]
    [InlineData("\"side\": \"", "\"side\": \"x", "path[0].side: found")]
    [InlineData("\"sum\": \"", "\"sum\": \"-", "path[0].sum: found")]
    [InlineData("\"sum\"", "\"Sum\"", "path[0]: found the field \"Sum\"; expected the field \"sum\"")]
    public void A_field_that_is_wrong_is_named_with_what_was_found_and_expected(string text, string instead, string expected)
    {
        string json = Proof.ToJson();
        int place = json.IndexOf(text, StringComparison.Ordinal);
        Assert.True(place >= 0, text);
        FormatException e = Assert.Throws<FormatException>(() => Read(json[..place] + instead + json[(place + text.Length)..]));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no JSON document")]
    [InlineData("null", "found null; expected a JSON object")]
    [InlineData("\"proof\"", "expected a JSON object")]
    [InlineData("{}", "expected the field \"format\"")]
    [InlineData("{", "no JSON document")]
    [InlineData("\uFEFF{}", "no JSON document")]
    [InlineData("// c\n{}", "no JSON document")]
    public void What_is_no_proof_is_refused(string json, string expected)
    {
        FormatException e = Assert.Throws<FormatException>(() => Read(json));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void Nothing_may_follow_and_nothing_may_be_added()
    {
        string json = Proof.ToJson();
        _ = Assert.Throws<FormatException>(() => Read(json + "{}"));
        _ = Assert.Throws<FormatException>(() => Read(json + "x"));
        _ = Assert.Throws<FormatException>(() => Read(json[..^2] + ",\"more\":1}"));
        _ = Assert.Throws<FormatException>(() => Read(json.Replace("]", "],", StringComparison.Ordinal)));
        string step = json[json.LastIndexOf("    {", StringComparison.Ordinal)..json.LastIndexOf(']')].TrimEnd();
        string many = json.Replace(step, string.Join(",", Enumerable.Repeat(step, 40)), StringComparison.Ordinal);
        Assert.Contains("at most 32 steps", Assert.Throws<FormatException>(() => Read(many)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cut_is_refused()
    {
        byte[] json = Encoding.UTF8.GetBytes(Proof.ToJson());
        for (int length = 0; length < json.Length - 1; length++)
        {
            _ = Assert.Throws<FormatException>(() => LiabilityProof.Parse(json.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Any_changed_byte_is_refused_or_changes_nothing()
    {
        byte[] json = Encoding.UTF8.GetBytes(Proof.ToJson());
        LiabilityProof[] changed = [];
        for (int i = 0; i < json.Length; i++)
        {
            foreach (byte other in "09f\" "u8)
            {
                byte[] copy = [.. json];
                copy[i] = other;
                if (TryRead(copy, out LiabilityProof? proof) && proof != Proof)
                {
                    changed = [.. changed, proof];
                }
            }
        }

        Assert.NotEmpty(changed);
        Assert.All(changed, static p => Assert.False(p.Check(Proof.Root.Commitment).IsValid));

        // Without the published commitment too: every field is bound to the root hash.
        Assert.All(changed, static p => Assert.False(p.Check().IsValid));
    }

    private static bool TryRead(byte[] json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out LiabilityProof? proof)
    {
        try
        {
            proof = LiabilityProof.Parse(json);
            return true;
        }
        catch (FormatException)
        {
            proof = null;
            return false;
        }
    }

    private static LiabilityProof Read(string json) => LiabilityProof.Parse(Encoding.UTF8.GetBytes(json));
}
