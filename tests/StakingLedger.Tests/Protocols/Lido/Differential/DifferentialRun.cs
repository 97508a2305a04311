using System.Globalization;
using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido.Differential;

/// <summary>The library and the reference model side by side: both get the same operations, every answer is compared.</summary>
internal sealed class DifferentialRun
{
    private ReferenceLido reference;
    private ReferenceWorkload workload;
    private readonly List<string> differences = [];
    private string place = "opening";
    private int steps;

    public DifferentialRun(ReferenceScenario scenario, int seed)
    {
        using JsonDocument header = JsonDocument.Parse(scenario.Header());
        reference = ReferenceLido.Open(header.RootElement);
        workload = new ReferenceWorkload(reference, scenario, seed);
        Pool = LidoScene.Open(header.RootElement);
        Conditions = new RareConditions(scenario.IsV3, reference);
        Name = string.Create(CultureInfo.InvariantCulture, $"{scenario} seed {seed}");
    }

    public string Name { get; }

    public LidoPool Pool { get; }

    /// <summary>Every answer seen: "ok", or the revert text without its arguments, by the operation's name.</summary>
    public SortedSet<string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Every kind of event seen.</summary>
    public SortedSet<LidoEventKind> Kinds { get; } = [];

    /// <summary>The rare conditions that were reached.</summary>
    public RareConditions Conditions { get; private set; }

    public IReadOnlyList<string> Differences => differences;

    /// <summary>Operations that the library was given; the others hold numbers that no command can hold.</summary>
    public int Executed { get; private set; }

    public int Accepted { get; private set; }

    /// <summary>Runs until the first difference; everything that takes long is compared every so many operations.</summary>
    public DifferentialRun Run(int operations, int everythingEvery)
    {
        for (int i = 0; i < operations && differences.Count == 0; i++)
        {
            Step();
            if (i % everythingEvery == everythingEvery - 1)
            {
                Compare(StateComparison.Everything(reference, Pool));
            }
        }

        Compare(StateComparison.Everything(reference, Pool));
        return this;
    }

    /// <summary>Both sides go on under v3, with another stream of operations.</summary>
    public DifferentialRun Upgrade(ReferenceScenario scenario, int seed)
    {
        reference = reference.Upgraded();
        workload = new ReferenceWorkload(reference, scenario, seed) { Clock = workload.Clock };
        Conditions = new RareConditions(isV3: true, reference);
        Context context = Context.By(LidoLabels.Of("admin"))
            .At(Timestamp.FromSeconds((ulong)workload.Clock.Time))
            .InBlock(BlockNumber.From((ulong)workload.Clock.Block));
        _ = Pool.Execute(new ChangeTerms(Pool.Terms with { Version = LidoVersion.V3 }), context).OrThrow();
        return this;
    }

    private void Step()
    {
        ReferenceOp op = workload.Next();
        place = string.Create(CultureInfo.InvariantCulture, $"{Name} step {++steps} {op}");
        ILidoCommand? command = LidoCommands.Of(op);
        Context context = LidoScene.ContextOf(op);
        try
        {
            if (command is OracleReport report)
            {
                Compare(ReportComparison.Of(reference.Simulate(op), Pool.Simulate(report, context)));
                Compare(StateComparison.Distribution(reference.Distribution(), Pool.FeeDistribution()));
            }

            ReferenceResult expected = reference.Execute(op);
            _ = Answers.Add($"{op.Name}: {RevertTexts.Name(expected.Error ?? "ok")}");
            if (command is null)
            {
                Compare("refused, because no command can say it", expected: true, !expected.Ok);
                return;
            }

            Execute(command, context, expected);
            Compare(StateComparison.Post(reference, Pool, op.Block));
        }
        catch (Exception e) when (e is not ReferenceRevertException)
        {
            differences.Add($"{place}: {e}");
        }
    }

    private void Execute(ILidoCommand command, in Context context, ReferenceResult expected)
    {
        Executed++;
        LidoTerms terms = Pool.Terms;
        Outcome<IEvent> outcome = Pool.Execute(command, context);
        Compare("answer", expected.Error ?? "ok", LidoScene.AnswerOf(outcome));
        if (!outcome.TryGetValue(out IEvent? accepted))
        {
            return;
        }

        Accepted++;
        _ = Kinds.Add((LidoEventKind)accepted.Kind);
        Compare("event read back", EventBytes.Of(accepted), EventBytes.Of(Pool.Ledger.EventAt(Pool.Ledger.LastEvent)));
        Compare("command behind", command.GetType(), Pool.Ledger.CommandBehind(Pool.Ledger.LastEvent).GetType());
        Conditions.Note((ILidoEvent)accepted, Pool);
        IReadOnlyList<ContractLog> logs = LidoContractLogs.Of((ILidoEvent)accepted, terms, context);
        Compare("logs", Lines(expected.Events.Select(static e => e.ToString())), Lines(logs.Select(LidoLogText.Of)));
        Compare("breaches", "", Lines(Pool.Ledger.CheckInvariants().Select(static b => b.ToString())));
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("\n  ", lines);

    private void Compare(IEnumerable<Compared> values)
    {
        foreach (Compared value in values)
        {
            Compare(value.What, value.Expected, value.Actual);
        }
    }

    private void Compare<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            differences.Add($"{place}: {what}:\n model   {expected}\n library {actual}");
        }
    }
}
