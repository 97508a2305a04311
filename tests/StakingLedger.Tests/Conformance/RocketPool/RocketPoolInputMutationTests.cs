using System.Text.Json.Nodes;
using StakingLedger.Conformance;

namespace StakingLedger.Tests.Conformance;

/// <summary>
/// What a line tells the ledger is no observation, but it shows in what was observed: a changed input of each kind is unusable or a
/// difference, but for the listed ones.
/// </summary>
public sealed class RocketPoolInputMutationTests
{
    private const string Provenance = "where the file comes from";
    private const string Moment = "one second more changes no event and no result that is compared";
    private const string Threshold = "one epoch more is on the same side of the limit";

    private static readonly SortedDictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["header chain"] = Provenance,
        ["header compilers.[]"] = Provenance,
        ["header contracts"] = Provenance,
        ["header dumpEvery"] = Provenance,
        ["header optimizer"] = Provenance,
        ["header requestedOps"] = Provenance,
        ["header seed"] = "names the history",
        ["header state.rpl.pendingRewards"] = "informative: as of a moment that the file does not tell",
        ["header state.ts"] = "when the pool is opened; later times are told by their own lines",
        ["megapool.dequeue ts"] = Moment,
        ["megapool.notifyExit args.recentEpoch"] = Threshold,
        ["megapool.notifyExit args.withdrawableEpoch"] = Threshold,
        ["megapool.notifyExit ts"] = Moment,
        ["megapool.receiveEth ts"] = Moment,
        ["megapool.reduceBond args.amount"] = "only refused here, for another reason than the amount",
        ["megapool.reduceBond ts"] = "only refused here",
        ["minipool.create args.note"] = "a remark",
        ["minipool.create ts"] = Moment,
        ["sendEthToReth ts"] = Moment,
        ["setting ts"] = Moment,
        ["time args.seconds"] = "what counts is the time of the block",
        ["time ts"] = Moment,
        ["transfer ts"] = Moment,
    };

    [Fact]
    public void A_changed_input_of_each_kind_never_passes_but_for_the_listed_ones()
    {
        JsonNode[] rows = RocketPoolObservationTests.RowsOf(RocketPoolTraceFiles.Small);
        List<string> passed = [];
        foreach (IGrouping<string, RocketPoolPlace> kind in KindsOf(rows))
        {
            if (!kind.Take(3).Any(place => IsCaught(rows, place)))
            {
                passed.Add(kind.Key);
            }
        }

        Assert.Equal(Exempt.Keys, passed.Order(StringComparer.Ordinal));
    }

    private static bool IsCaught(JsonNode[] rows, RocketPoolPlace place)
    {
        JsonNode[] changed = [.. rows];
        changed[place.Line] = rows[place.Line].DeepClone();
        place.Replace(changed[place.Line], Mutation.Changed);
        return RocketPoolObservationTests.Verify(changed).Verdict != VerificationVerdict.Equal;
    }

    private static IEnumerable<IGrouping<string, RocketPoolPlace>> KindsOf(JsonNode[] rows) => rows
        .SelectMany(static (row, line) => RocketPoolPlace.AllOf(row, line).Select(place => (Row: row, Place: place)))
        .Where(static p => p.Place.Line == 0 || p.Row["dump"] is not null
            ? p.Place.Line == 0 || p.Place.Path.Length == 1
            : p.Place.Path[0] is "i" or "op" or "from" or "args" or "block" or "ts")
        .GroupBy(static p => $"{(p.Place.Line == 0 ? "header" : p.Row["op"] ?? "dump")} {p.Place.Kind}", static p => p.Place);
}
