using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Terms that were proposed.</summary>
/// <param name="Number">The number of the proposal, from 1.</param>
/// <param name="Proposer">Who proposed them.</param>
/// <param name="Terms">The terms.</param>
/// <param name="From">The epoch from whose report on they are to be in force.</param>
internal sealed record TermsProposal(ulong Number, AccountId Proposer, PoolTerms Terms, EpochNumber From);
