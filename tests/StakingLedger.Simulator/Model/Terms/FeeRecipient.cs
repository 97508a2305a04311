namespace StakingLedger.Simulator.Model;

/// <summary>A recipient of the fee; the account is only named where the kind is an account.</summary>
internal sealed record FeeRecipient(RecipientKind Kind, string Account, int BasisPoints);
