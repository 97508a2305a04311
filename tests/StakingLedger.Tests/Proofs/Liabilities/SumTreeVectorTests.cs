using System.Text.Json;
using System.Text.Json.Nodes;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Liabilities;

/// <summary>Trees that an independent program built; see sum-tree-vectors/generate.js.</summary>
public sealed class SumTreeVectorTests
{
    public static TheoryData<string> Names => [.. Vectors().Select(static v => v["name"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Roots_and_proofs_are_those_of_an_independent_program(string name)
    {
        JsonObject vector = Vectors().Single(v => string.Equals(v["name"]!.GetValue<string>(), name, StringComparison.Ordinal));
        LiabilityTree tree = Build(vector);
        Assert.Equal(Text(vector, "treeId"), tree.Root.TreeId.ToString());
        Assert.Equal(Text(vector, "commitment"), tree.Root.Commitment.ToString());
        JsonNode[] proofs = [.. vector["proofs"]!.AsArray().Select(static p => p!)];
        Assert.NotEmpty(proofs);
        foreach (JsonNode expected in proofs)
        {
            LiabilityProof proof = tree.ProofOf(AccountId.Parse(Text(expected["leaf"]!, "account")));
            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(proof.ToJson())), proof.ToJson());
            LiabilityProof read = LiabilityProof.Parse(JsonSerializer.SerializeToUtf8Bytes(expected));
            Assert.Equal(proof, read);
            Assert.Equal(LiabilityFault.None, read.Check(Digest.Parse(Text(vector, "commitment"))).Fault);
        }
    }

    [Fact]
    public void The_order_of_the_entries_does_not_matter()
    {
        foreach (JsonObject vector in Vectors())
        {
            LiabilityTree turned = Build(vector, static l => l.Reverse());
            Assert.Equal(Text(vector, "commitment"), turned.Root.Commitment.ToString());
        }
    }

    private static LiabilityTree Build(
        JsonObject vector, Func<IEnumerable<Liability>, IEnumerable<Liability>>? reordered = null)
    {
        JsonNode scope = vector["scope"]!;
        IEnumerable<Liability> balances = vector["balances"]!.AsArray().Select(static b => new Liability(
            AccountId.Parse(b![0]!.GetValue<string>()), Amount.Parse(b[1]!.GetValue<string>())));
        return LiabilityTree.Build(
            new LiabilityScope
            {
                Pool = Text(scope, "pool"),
                Token = Text(scope, "token"),
                Decimals = scope["decimals"]!.GetValue<int>(),
                Event = EventNumber.Parse(Text(scope, "event")),
                Time = Timestamp.Parse(Text(scope, "seconds")),
                State = Digest.Parse(Text(scope, "state")),
            },
            [.. reordered?.Invoke(balances) ?? balances],
            Convert.FromHexString(Text(vector, "secret").AsSpan(2)),
            vector["minimumDepth"]!.GetValue<int>());
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static IEnumerable<JsonObject> Vectors()
    {
        string path = Path.Combine(
            AppContext.BaseDirectory, "Proofs", "Liabilities", "sum-tree-vectors", "sum-tree-vectors.json");
        return JsonNode.Parse(File.ReadAllBytes(path))!.AsArray().Select(static v => v!.AsObject());
    }
}
