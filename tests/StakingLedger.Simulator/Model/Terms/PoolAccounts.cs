namespace StakingLedger.Simulator.Model;

/// <summary>The accounts of the pool itself.</summary>
internal sealed record PoolAccounts(string Queue, string Dead, string Treasury, string Insurance)
{
    public static PoolAccounts Usual { get; } = new("queue", "dead", "treasury", "insurance");
}
