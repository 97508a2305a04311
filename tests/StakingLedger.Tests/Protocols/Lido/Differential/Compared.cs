namespace StakingLedger.Tests.Protocols.Lido.Differential;

/// <summary>One value of both sides, as text.</summary>
internal readonly record struct Compared(string What, string Expected, string Actual);
