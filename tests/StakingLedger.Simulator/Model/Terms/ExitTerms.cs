namespace StakingLedger.Simulator.Model;

/// <summary>How holders leave.</summary>
internal sealed record ExitTerms(ExitPolicy Policy, bool MayCancel, bool MayRedeem);
