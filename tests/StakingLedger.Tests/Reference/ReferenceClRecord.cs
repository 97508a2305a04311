using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>What the sanity checker remembers of a report: its slot time, exits known to the router, and the balance lost.</summary>
internal sealed record ReferenceClRecord(BigInteger Timestamp, BigInteger ExitedValidators, BigInteger Decrease);
