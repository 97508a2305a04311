using StakingLedger.Numerics;

namespace StakingLedger.Tests.Reports;

/// <summary>One raw step of a random life of a position: which change, and numbers that are cut down to what fits.</summary>
public sealed record LotStep(int Change, UInt256 Quantity, UInt256 Value, int Form, int Pick, int Seconds, bool NextEvent);
