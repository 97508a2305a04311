namespace StakingLedger.Simulator.Model;

/// <summary>How the buffer is put to work.</summary>
internal sealed record RoutingTerms(RoutingStrategy Strategy, ulong ExpressRate, BigInteger BufferKept);
