using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What was believed at one time about another.</summary>
/// <param name="About">The time that is asked about.</param>
/// <param name="On">The time of the belief.</param>
/// <param name="Row">The version of then and its last event up to the time asked about.</param>
internal sealed record ExplainedBelief(Timestamp About, Timestamp On, RestatementRow Row);
