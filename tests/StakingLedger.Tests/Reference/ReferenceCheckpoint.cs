using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>One finalisation: from this request on, at most this share rate (1e27) is paid.</summary>
internal sealed record ReferenceCheckpoint(int FromRequestId, BigInteger MaxShareRate);
