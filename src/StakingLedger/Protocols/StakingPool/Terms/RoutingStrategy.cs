namespace StakingLedger.Protocols.StakingPool;

/// <summary>How buffered assets are spread over validators.</summary>
public enum RoutingStrategy : byte
{
    /// <summary>The operator with the fewest units first (Lido).</summary>
    MinFirst = 0,

    /// <summary>In proportion to free capacity, with the largest remainders.</summary>
    ProRata = 1,

    /// <summary>An express and a standard line of validators (Rocket Pool).</summary>
    Queues = 2,
}
