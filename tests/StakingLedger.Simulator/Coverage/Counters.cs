namespace StakingLedger.Simulator.Coverage;

/// <summary>How often what was reached: outcomes by command and code, and branches of the rules.</summary>
internal sealed class Counters
{
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Counts => counts;

    public void Count(string name, long by = 1) => counts[name] = counts.GetValueOrDefault(name) + by;

    public void Count(ModelCommand command, ModelDecision decision)
    {
        if (decision.IsRepeated)
        {
            Count("client-id.repeated");
            return;
        }

        Count(decision.IsAccepted ? $"{command.Kind} accepted" : $"{command.Kind} {decision.Code}");
        foreach (string branch in decision.Branches)
        {
            Count(branch);
        }
    }

    public void Add(Counters other)
    {
        foreach ((string name, long count) in other.counts)
        {
            Count(name, count);
        }
    }
}
