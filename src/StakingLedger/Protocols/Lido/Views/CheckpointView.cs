using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>A finalisation: the requests from <paramref name="FromRequestId"/> on were finalised at most at a rate.</summary>
/// <param name="Index">Its number, from 1.</param>
/// <param name="FromRequestId">The first request.</param>
/// <param name="MaxShareRate">The largest share rate paid.</param>
public readonly record struct CheckpointView(ulong Index, RequestId FromRequestId, ShareRate MaxShareRate);
