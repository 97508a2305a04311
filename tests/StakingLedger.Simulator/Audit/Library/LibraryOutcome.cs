namespace StakingLedger.Simulator.Audit.Library;

/// <summary>What the library said to a command: the code of a rejection without its prefix, or the facts of the event.</summary>
internal sealed record LibraryOutcome(string? Code, List<Fact> Facts);
