using System.Text.Json.Nodes;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Tests.Conformance;

/// <summary>
/// What was observed never steers the replay, so all of it can be changed at once: every single changed value must be told at its
/// place, and nothing else.
/// </summary>
public sealed class RocketPoolObservationTests
{
    public static TheoryData<string> Histories =>
        [RocketPoolTraceFiles.Small, RocketPoolTraceFiles.Medium, RocketPoolTraceFiles.Extra];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_changed_value_is_a_difference_at_its_place(string file)
    {
        JsonNode[] rows = RowsOf(file);
        List<RocketPoolPlace> places = RocketPoolPlace.ObservedIn(rows);
        foreach (RocketPoolPlace place in places)
        {
            place.Replace(rows[place.Line], Mutation.Changed);
        }

        DemandExactly(places.Select(static p => p.Name), Verify(rows));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_value_of_another_type_is_a_difference_at_its_place(string file)
    {
        JsonNode[] rows = RowsOf(file);

        // The reader itself wants true or false there.
        List<RocketPoolPlace> places = [.. RocketPoolPlace.ObservedIn(rows).Where(static p => p.Path is not ["ok"])];
        foreach (RocketPoolPlace place in places)
        {
            place.Replace(rows[place.Line], Mutation.OfAnotherType);
        }

        DemandExactly(places.Select(static p => p.Name), Verify(rows));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_missing_value_is_a_difference_at_its_place(string file)
    {
        JsonNode[] rows = RowsOf(file);

        // Without a result of an operation the reader goes no further: the next test takes those out one by one.
        List<RocketPoolPlace> places = [.. RocketPoolPlace.ObservedIn(rows).Where(static p => p.Path.Length > 1)];
        foreach (RocketPoolPlace place in Enumerable.Reverse(places))
        {
            Remove(place, rows[place.Line]);
        }

        DemandExactly(places.Select(static p => p.Name), Verify(rows));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_missing_part_is_a_difference_at_its_place(string file)
    {
        JsonNode[] rows = RowsOf(file);

        // A dump that its recorder found wanting may lack pools.
        List<RocketPoolPlace> places = [.. RocketPoolPlace.ObservedGroupsIn(rows).Where(p => p.Path.Length > 1
            && IsInnermost(p.NodeIn(rows[p.Line])) && !(p.Path is ["state", "megapools" or "minipools", ..] && IsPartial(rows[p.Line])))];
        foreach (RocketPoolPlace place in Enumerable.Reverse(places))
        {
            Remove(place, rows[place.Line]);
        }

        DemandExactly(places.Select(static p => p.Name), Verify(rows));
    }

    [Theory]
    [InlineData(RocketPoolTraceFiles.Small)]
    [InlineData(RocketPoolTraceFiles.Medium)]
    public void A_missing_result_of_an_operation_never_passes(string file)
    {
        JsonNode[] rows = RowsOf(file);
        IEnumerable<RocketPoolPlace> places = Enumerable.Range(1, rows.Length - 1)
            .SelectMany(i => rows[i].AsObject().Select(f => (Operation: $"{rows[i]["op"]}", Place: new RocketPoolPlace(i, [f.Key]))))
            .Where(static p => p.Place.Path[0] is not "final" && p is not { Operation: "time", Place.Path: ["from"] })
            .DistinctBy(static p => (p.Operation, p.Place.Path[0]))
            .Select(static p => p.Place);
        List<string> passed = [];
        foreach (RocketPoolPlace place in places)
        {
            JsonNode row = rows[place.Line].DeepClone();
            Remove(place, row);
            VerificationReport report = Verify([.. rows[..place.Line], row]);
            if (!IsToldAt(report, place.Line))
            {
                passed.Add(place.Name);
            }
        }

        Assert.Empty(passed);
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_value_too_many_is_a_difference_at_its_place(string file)
    {
        JsonNode[] rows = RowsOf(file);
        List<RocketPoolPlace> places = [.. RocketPoolPlace.ObservedGroupsIn(rows)];
        List<string> expected = [];
        foreach (RocketPoolPlace place in places)
        {
            JsonNode group = place.NodeIn(rows[place.Line]);
            if (group is JsonArray list)
            {
                expected.Add($"{place.Name}[{list.Count}]");
                list.Add("1");
            }
            else
            {
                expected.Add($"{place.Name}.unheardOf");
                group["unheardOf"] = "1";
            }
        }

        DemandExactly(expected, Verify(rows));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void An_event_of_another_contract_or_name_is_told_at_its_line(string file)
    {
        foreach ((string field, string other) in new[] { ("c", "rocketUnheardOf"), ("e", "SomethingElse") })
        {
            JsonNode[] rows = RowsOf(file);
            SortedSet<long> expected = [];
            for (int i = 1; i < rows.Length; i++)
            {
                if (rows[i]["events"]?.AsArray().LastOrDefault(static e => RocketPoolPlace.IsComparedEvent(e!)) is { } last)
                {
                    last[field] = other;
                    _ = expected.Add(i + 1);
                }
            }

            Assert.NotEmpty(expected);
            Assert.Equal(expected, new SortedSet<long>(Verify(rows).Differences.Select(static d => d.Line)));
        }
    }

    [Fact]
    public void Another_event_that_is_not_compared_is_counted_by_its_name()
    {
        JsonNode[] rows = RowsOf(RocketPoolTraceFiles.Small);
        rows[1]["events"]!.AsArray().Insert(0, JsonNode.Parse("""{"c":"rocketNew","e":"NeverHeardOf","a":{"x":[1]}}"""));
        VerificationReport report = Verify(rows);
        Assert.Equal(VerificationVerdict.Equal, report.Verdict);
        Assert.Equal(1UL, Assert.Single(report.NotCompared, static k => k.Key is "NeverHeardOf").Value);
    }

    [Theory]
    [InlineData("""{"c":"rocketVault","e":7,"a":{}}""")]
    [InlineData("""{"c":"rocketVault","a":{}}""")]
    [InlineData("""{"e":"EtherDeposited","a":{}}""")]
    [InlineData("\"EtherDeposited\"")]
    public void What_is_no_event_is_never_counted_as_one(string entry)
    {
        JsonNode[] rows = RowsOf(RocketPoolTraceFiles.Small);
        rows[1]["events"]!.AsArray().Add(JsonNode.Parse(entry));
        VerificationReport report = Verify(rows);
        Assert.Equal(VerificationVerdict.Different, report.Verdict);
        Assert.Equal(2, Assert.Single(report.Differences).Line);
    }

    internal static JsonNode[] RowsOf(string file) =>
        [.. RocketPoolTraceFiles.LinesOf(file).Select(static line => JsonNode.Parse(line)!)];

    internal static VerificationReport Verify(JsonNode[] rows)
    {
        using RocketPoolTraceReader reader = new(
            new MemoryStream(TraceFiles.Bytes(rows.Select(static row => row.ToJsonString()))), "memory");
        return RocketPoolTraceVerifier.Verify(reader, new VerificationOptions { KeptDifferences = int.MaxValue });
    }

    internal static bool IsToldAt(VerificationReport report, int line) =>
        report.Differences.Any(d => d.Line == line + 1) || report.Error?.Line == line + 1;

    private static bool IsPartial(JsonNode row) => row["invariants"] is JsonArray;

    private static bool IsInnermost(JsonNode group) => group switch
    {
        JsonArray list => list.All(static item => item is JsonValue),
        _ => group.AsObject().All(static field => field.Value is JsonValue),
    };

    private static void DemandExactly(IEnumerable<string> expected, VerificationReport report)
    {
        Assert.Null(report.Error);
        string[] told = [.. report.Differences.Select(static d => $"{d.Line} {d.Field}").Order(StringComparer.Ordinal)];
        string[] wanted = [.. expected.Order(StringComparer.Ordinal)];
        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(told, StringComparer.Ordinal));
        Assert.Empty(told.Except(wanted, StringComparer.Ordinal));
        Assert.Equal(wanted.Length, told.Length);
    }

    private static void Remove(RocketPoolPlace place, JsonNode row)
    {
        if (place.ParentIn(row) is JsonArray list)
        {
            list.RemoveAt(int.Parse(place.Path[^1], null));
        }
        else
        {
            _ = place.ParentIn(row).AsObject().Remove(place.Path[^1]);
        }
    }
}
