namespace StakingLedger.Simulator.Model;

/// <summary>How steps are spread over operators.</summary>
internal enum RoutingStrategy
{
    MinFirst,
    ProRata,
    Queues,
}
