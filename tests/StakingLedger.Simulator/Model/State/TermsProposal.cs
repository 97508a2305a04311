namespace StakingLedger.Simulator.Model;

/// <summary>Terms that somebody wants from an epoch on.</summary>
internal sealed record TermsProposal(ulong Number, ModelTerms Terms, ulong From, string By);
