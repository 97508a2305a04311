using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>The first line: the terms of the pool, who opened it, and when.</summary>
/// <param name="Name">The name of the history.</param>
/// <param name="Terms">The terms at the opening.</param>
/// <param name="Opening">Who opened the pool, when, under which client id.</param>
public sealed record NativeHeader(string Name, PoolTerms Terms, Context Opening) : NativeRow;
