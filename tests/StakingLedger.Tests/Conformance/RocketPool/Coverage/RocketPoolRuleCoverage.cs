using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>Counts how often a recorded history reaches each rule, each kind of event, each contract log and each rejection.</summary>
internal sealed class RocketPoolRuleCoverage
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public static IReadOnlyList<RocketPoolRule> Rules { get; } =
    [
        .. new RethTopic().Rules,
        .. new DepositPoolTopic().Rules,
        .. new QueueTopic().Rules,
        .. new OracleTopic().Rules,
        .. new MegapoolRewardsTopic().Rules,
        .. new MegapoolCapitalTopic().Rules,
        .. new MinipoolTopic().Rules,
        .. new RewardIntervalTopic().Rules,
        .. new SettingTopic().Rules,
    ];

    /// <summary>How often something was reached: a rule's statement, a kind of event or log, the code of a rejection.</summary>
    public int Of(string what) => _counts.GetValueOrDefault(what);

    /// <summary>Replays a history and counts.</summary>
    public static RocketPoolRuleCoverage Read(string file)
    {
        RocketPoolRuleCoverage coverage = new();
        RecordingRocketPoolRules rules = new();
        RocketPoolNetwork pool = RocketPoolNetwork.Open(rules);
        RocketPoolShadow before = new();
        RocketPoolShadow after = new();
        HashSet<(AccountId Caller, IRocketPoolCommand Vote)> undone = [];
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(file);
        while (reader.Read() is { } row)
        {
            (IRocketPoolCommand? command, Context context) = row switch
            {
                RocketPoolTraceHeader header => (header.Opening, header.Context),
                RocketPoolTraceOperation operation => (operation.Command, operation.Context),
                _ => (null, default),
            };
            if (command is null)
            {
                continue;
            }

            rules.Clear();
            Outcome<IEvent> outcome = pool.Ledger.Execute(command, context);
            if (outcome.Rejection is { } rejection)
            {
                coverage.Count(rejection.Code);
                bool isUndone = rejection is RocketPoolRejection.TooEarly or RocketPoolRejection.ChangeTooLarge;
                _ = isUndone && undone.Add((context.Actor, command));
                continue;
            }

            RocketPoolEvent happened = (RocketPoolEvent)outcome.Value;
            after.Apply(happened);
            coverage.Count(new RocketPoolStep(happened, context, before, after, rules)
            {
                IsVotedAgain = undone.Contains((context.Actor, command)),
            });
            before.Apply(happened);
        }

        Assert.Null(reader.Error);
        return coverage;
    }

    private void Count(RocketPoolStep step)
    {
        Count($"{step.Command.Kind}");
        foreach (RocketPoolLog log in step.AllLogs)
        {
            Count($"log {log.Kind}");
        }

        foreach (RocketPoolRule rule in Rules)
        {
            Count(rule.Statement, rule.TimesIn(step));
        }
    }

    private void Count(string what, int times = 1) => _counts[what] = Of(what) + times;
}
