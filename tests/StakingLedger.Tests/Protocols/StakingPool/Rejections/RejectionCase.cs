using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>A command that a pool refuses with a code.</summary>
internal sealed record RejectionCase(string Code, Func<TestPool> Pool, AccountId Actor, Func<TestPool, IPoolCommand> Command);
