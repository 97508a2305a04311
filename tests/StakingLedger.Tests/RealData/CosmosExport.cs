using System.IO.Compression;
using System.Text.Json;
using StakingLedger.Units;

namespace StakingLedger.Tests.RealData;

/// <summary>The staking part of a chain's export.</summary>
internal sealed class CosmosExport
{
    private CosmosExport(JsonElement root)
    {
        JsonElement staking = root.GetProperty("staking");
        JsonElement[] validators = [.. staking.GetProperty("validators").EnumerateArray()];
        Validators = [.. validators.Select(static v => new CosmosValidator(
            new PricingPair(Tokens(v, "tokens"), Shares.Of(Scaled(v, "delegator_shares").Value)),
            v.GetProperty("status").GetInt32() == 2))];

        Dictionary<string, int> index = validators.Index()
            .ToDictionary(static v => Text(v.Item, "operator_address"), static v => v.Index, StringComparer.Ordinal);
        Dictionary<(string, string), Amount> stakes = root.GetProperty("distribution").GetProperty("delegator_starting_infos")
            .EnumerateArray().ToDictionary(KeyOf, static info => Scaled(info.GetProperty("starting_info"), "stake"));
        Delegations = [.. staking.GetProperty("delegations").EnumerateArray().Select(d => new CosmosDelegation(
            index[Text(d, "validator_address")], Shares.Of(Scaled(d, "shares").Value), stakes[KeyOf(d)]))];

        Unbonding = ItemsOf(staking, "unbonding_delegations")
            .SelectMany(static u => u.GetProperty("entries").EnumerateArray())
            .Aggregate(Amount.Zero, static (sum, entry) => sum + Tokens(entry, "balance"));
        PoolAccounts = root.GetProperty("module_accounts").EnumerateArray()
            .Where(static m => Text(m, "name").EndsWith("bonded_tokens_pool", StringComparison.Ordinal))
            .ToDictionary(
                static m => Text(m, "name"), static m => Tokens(m.GetProperty("coins")[0], "amount"), StringComparer.Ordinal);
    }

    internal IReadOnlyList<CosmosValidator> Validators { get; }

    internal IReadOnlyList<CosmosDelegation> Delegations { get; }

    /// <summary>Tokens that left a validator and have not been paid.</summary>
    internal Amount Unbonding { get; }

    /// <summary>The chain's own accounts of bonded and other tokens, by name.</summary>
    internal IReadOnlyDictionary<string, Amount> PoolAccounts { get; }

    internal static CosmosExport Read(string name)
    {
        using FileStream file = File.OpenRead(TestEnvironment.DataPath($"cosmos-emoney/{name}.staking.json.gz"));
        using GZipStream unpacked = new(file, CompressionMode.Decompress);
        using JsonDocument document = JsonDocument.Parse(unpacked);
        return new CosmosExport(document.RootElement);
    }

    private static (string Delegator, string Validator) KeyOf(JsonElement item) =>
        (Text(item, "delegator_address"), Text(item, "validator_address"));

    private static IEnumerable<JsonElement> ItemsOf(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static Amount Tokens(JsonElement item, string name) => Amount.Parse(Text(item, name));

    /// <summary>A decimal with 18 places, as a whole number of the last place.</summary>
    private static Amount Scaled(JsonElement item, string name)
    {
        string text = Text(item, name);
        Assert.Equal(18, text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1);
        return Amount.FromEther(text);
    }
}
