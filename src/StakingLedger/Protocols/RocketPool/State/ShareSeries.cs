namespace StakingLedger.Protocols.RocketPool;

/// <summary>The shares whose history is kept; the numbers are part of the state.</summary>
internal enum ShareSeries : uint
{
    /// <summary>The nodes' commission.</summary>
    Node = 0,

    /// <summary>The voters' share.</summary>
    Voter = 1,

    /// <summary>The protocol's share.</summary>
    Protocol = 2,

    /// <summary>A node's part of its megapool's capital.</summary>
    CapitalRatio = 3,
}
