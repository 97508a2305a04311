using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Proposed or approved terms that are not in force yet.</summary>
/// <param name="Number">The number of the proposal.</param>
/// <param name="Proposer">Who proposed them.</param>
/// <param name="Terms">The terms.</param>
/// <param name="From">The epoch from whose report on they are to be in force.</param>
public sealed record ProposalView(ulong Number, AccountId Proposer, PoolTerms Terms, EpochNumber From);
