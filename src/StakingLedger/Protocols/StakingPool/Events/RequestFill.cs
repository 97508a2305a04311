using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What a finalisation did for one request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Shares">The shares finalised; zero where they were burnt at the request.</param>
/// <param name="Tickets">The tickets of an exit liability that were used up.</param>
/// <param name="SetAside">The cash set aside for it.</param>
/// <param name="IsWhole">Whether nothing of it is pending any more.</param>
public readonly record struct RequestFill(RequestId Request, Shares Shares, UInt256 Tickets, Amount SetAside, bool IsWhole);
