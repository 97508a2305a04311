using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Tests.Conformance;

/// <summary>Rules that belong together, in the order of the page.</summary>
internal abstract class RocketPoolTopic(string name)
{
    private readonly List<RocketPoolRule> _rules = [];

    public IReadOnlyList<RocketPoolRule> Rules => _rules;

    /// <summary>A rule that a command of one kind takes once or not.</summary>
    protected void On<TCommand>(string statement, Func<RocketPoolStep, TCommand, bool> isTaken)
        where TCommand : class, IRocketPoolCommand =>
        Any(statement, s => s.Command is TCommand command && isTaken(s, command) ? 1 : 0);

    /// <summary>A rule that a step can take several times.</summary>
    protected void Any(string statement, Func<RocketPoolStep, int> times) => _rules.Add(new RocketPoolRule(name, statement, times));

    /// <summary>A rule that each log of a kind takes or not.</summary>
    protected void OnLog(string statement, RocketPoolLogKind kind, Func<RocketPoolStep, RocketPoolLog, bool> isTaken) =>
        Any(statement, s => s.Logs(kind).Count(log => isTaken(s, log)));
}
