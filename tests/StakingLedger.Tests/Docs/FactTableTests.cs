using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Protocols.HousePool;
using StakingLedger.Tests.Protocols.Lido;
using StakingLedger.Tests.Protocols.RocketPool;

namespace StakingLedger.Tests.Docs;

/// <summary>Which commands record facts and which are decisions: the tables of docs/restatement.md, made of histories.</summary>
public sealed class FactTableTests
{
    private const string Unseen = "decision";

    private static readonly string Page = TestEnvironment.PathOf("docs/restatement.md");

    [Theory]
    [InlineData("house pool")]
    [InlineData("Lido")]
    [InlineData("Rocket Pool")]
    public void The_table_has_a_row_for_every_command_and_says_what_its_events_record(string protocol)
    {
        SortedDictionary<string, SortedSet<string>> rows = new(StringComparer.Ordinal);
        foreach (Type type in CommandsOf(protocol))
        {
            rows[type.Name] = new SortedSet<string>(StringComparer.Ordinal);
        }

        foreach (PoolLedger ledger in HistoriesOf(protocol))
        {
            Func<IProtocol> fresh = ProtocolOf(protocol);
            RestatementPlan plan = ledger.PlanRestatement([new Correction.Drop(StakingLedger.Units.EventNumber.First)], fresh).OrThrow();
            Assert.Equal(ledger.LastEvent.Value - 1, (ulong)plan.Conflicts.Count);
            foreach (RestatementConflict conflict in plan.Conflicts)
            {
                rows[ledger.CommandBehind(conflict.Event).GetType().Name].UnionWith(
                    conflict.Facts.Select(fact => Shape(fact, ledger.Tokens)));
            }
        }

        // The first event of a history is the one that the others stand on: what came in with it is a fact.
        _ = rows[protocol is "Lido" ? nameof(Initialise) : "OpenPool"].Add(
            protocol is "Rocket Pool" ? "holdings as they were found" : "received into buffer");
        string[] table =
        [
            "| command | what happened outside |",
            "|---|---|",
            .. rows.Select(static r => $"| `{r.Key}` | {(r.Value.Count == 0 ? Unseen : string.Join("; ", r.Value))} |"),
        ];
        string begin = $"<!-- facts: {protocol} -->";
        string[] shown = File.ReadAllLines(Page);
        int from = Array.IndexOf(shown, begin) + 1;
        Assert.True(from > 0, $"{Page} has no line {begin}");
        int to = Array.IndexOf(shown, "<!-- end -->", from);
        if (TestEnvironment.Rewrite)
        {
            File.WriteAllText(Page, string.Join('\n', [.. shown[..from], .. table, .. shown[to..]]) + "\n");
            return;
        }

        Assert.Equal(table, shown[from..to]);
    }

    private static IEnumerable<Type> CommandsOf(string protocol)
    {
        Type all = protocol switch
        {
            "house pool" => typeof(IPoolCommand),
            "Lido" => typeof(ILidoCommand),
            _ => typeof(IRocketPoolCommand),
        };
        return all.Assembly.GetTypes().Where(t =>
            all.IsAssignableFrom(t) && t is { IsInterface: false, IsAbstract: false, IsPublic: true });
    }

    private static Func<IProtocol> ProtocolOf(string protocol) => protocol switch
    {
        "house pool" => static () => new StakingPoolProtocol(),
        "Lido" => static () => new LidoProtocol(),
        _ => static () => new RocketPoolProtocol(),
    };

    private static IEnumerable<PoolLedger> HistoriesOf(string protocol) => protocol switch
    {
        "house pool" => [HouseFactTests.Life.Value],
        "Lido" => new[] { "small-s1.jsonl", "v2-small-s1.jsonl", "medium-s1.jsonl.gz", "v2-medium-s1.jsonl.gz" }
            .Select(LidoRestatementTests.Recorded),
        _ => new[] { "small-seed1.jsonl", "medium-seed1.jsonl.gz", "medium-extra.jsonl.gz" }.Select(RocketPoolRestatementTests.Recorded),
    };

    private static string Shape(OutsideFact fact, IReadOnlyList<TokenDefinition> tokens) => fact.Kind switch
    {
        FactKind.Received => $"received into {Words(fact.Thing.Kind)}",
        FactKind.Paid when fact.Thing.Kind == BookAccountKind.Buffer && IsStake(fact) => "sent out of buffer",
        FactKind.Paid => $"paid out of {Words(fact.Thing.Kind)}",
        _ when fact.Party == fact.To && IsStake(fact) => "arrived with the operator",
        _ when fact.Commodity.IsAssets => fact.Party.IsDefault || fact.To.IsDefault
            ? "earned or lost with the operator"
            : "given by worth",
        _ => $"{tokens[fact.Commodity.Token.Index].Symbol} given",
    };

    private static bool IsStake(OutsideFact fact) => fact.Party.ToString() is { } name
        && (name.StartsWith("operator-", StringComparison.Ordinal) || name.StartsWith("module-", StringComparison.Ordinal));

    private static string Words(BookAccountKind kind)
    {
        string name = kind.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? " " : string.Empty)}{char.ToLowerInvariant(c)}" : $"{c}"));
    }
}
