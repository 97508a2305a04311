namespace StakingLedger.Simulator.Model;

/// <summary>One account in one role.</summary>
internal sealed record RoleGrant(Role Role, string Account);
