namespace StakingLedger.Ledger;

/// <summary>A law that can be checked at any moment.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Statement">What it says, in words or as a formula.</param>
/// <param name="Check">Null when it holds, else what was found, with its operands.</param>
public sealed record Invariant(string Name, string Statement, Func<ILedgerView, string?> Check);
