namespace StakingLedger.Ledger;

/// <summary>What somebody wants done: an imperative, decided by the protocol. It has no effect of its own.</summary>
#pragma warning disable CA1040 // a marker: what a command holds is the protocol's business, and Decide matches on its type
public interface ICommand
#pragma warning restore CA1040
{
}
