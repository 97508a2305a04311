using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Ingestion;

namespace StakingLedger.Tests.Docs;

/// <summary>The page names every command, every field and every word that a native history can have.</summary>
public sealed class HistoryFormatPageTests
{
    private static readonly string Page = File.ReadAllText(TestEnvironment.PathOf("docs/history-format.md"));

    [Fact]
    public void Every_field_that_is_written_is_described()
    {
        List<NativeRow> rows = [];
        foreach ((string _, Func<PoolTerms, PoolTerms> change) in NativeSamples.Changes)
        {
            rows.Add(NativeSamples.HeaderOf(change(NativeSamples.Plain)));
        }

        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (NativeRow row in rows)
        {
            Collect(NativeFiles.Write(row), names);
        }

        foreach (IPoolCommand command in NativeSamples.Commands)
        {
            NativeCommand row = new(command, Context.By(NativeSamples.Gov));
            Collect(NativeFiles.Write(NativeSamples.HeaderOf(NativeSamples.Plain), row), names);
        }

        Assert.InRange(names.Count, 80, 200);
        Assert.DoesNotContain(names, static n => !IsDescribed(n));
    }

    [Fact]
    public void Every_command_assertion_and_word_is_described()
    {
        Assert.DoesNotContain(NativeCommandNames.All, static n => !IsDescribed(n));
        foreach (NativeExpectationKind kind in Enum.GetValues<NativeExpectationKind>())
        {
            NativeExpectationForm form = NativeExpectationForm.Of(kind);
            Assert.True(IsDescribed(KebabWords.Of(kind)), kind.ToString());
            Assert.DoesNotContain(form.Values, static v => !IsDescribed(v.Name));
        }

        string[] words =
        [
            .. KebabWords.All<TokenModel>(), .. KebabWords.All<RateSource>(), .. KebabWords.All<ReportSubject>(),
            .. KebabWords.All<RewardFeeForm>(), .. KebabWords.All<RewardFeeBase>(), .. KebabWords.All<OperatorWeights>(),
            .. KebabWords.All<FeeRecipientKind>(), .. KebabWords.All<ExitPolicy>(), .. KebabWords.All<RoutingStrategy>(),
            .. KebabWords.All<RequestStatus>(), .. KebabWords.All<OperatorStatus>(), .. KebabWords.All<ValidatorStatus>(),
        ];
        Assert.DoesNotContain(words, static w => !IsDescribed(w));
    }

    [Fact]
    public void The_examples_are_listed()
    {
        string page = File.ReadAllText(TestEnvironment.PathOf("examples/README.md"));
        Assert.All(NativeFiles.Examples, e => Assert.Contains($"`{Path.GetFileName(e)}`", page, StringComparison.Ordinal));
    }

    private static bool IsDescribed(string name) =>
        Page.Contains($"`{name}`", StringComparison.Ordinal) || Page.Contains($".{name}`", StringComparison.Ordinal)
        || Page.Contains($".{name}[]`", StringComparison.Ordinal) || Page.Contains($"`{name}[]`", StringComparison.Ordinal);

    private static void Collect(byte[] bytes, SortedSet<string> names)
    {
        foreach (string line in System.Text.Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n'))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Collect(document.RootElement, names);
        }
    }

    private static void Collect(JsonElement element, SortedSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                _ = names.Add(property.Name);
                Collect(property.Value, names);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item, names);
            }
        }
    }
}
