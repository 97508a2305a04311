using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>What the sanity checker remembers of a report: slot time, exits known to the router, balance lost.</summary>
internal sealed record ReferenceClRecord(BigInteger Timestamp, BigInteger ExitedValidators, BigInteger Decrease);
