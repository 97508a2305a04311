using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Conformance;

/// <summary>Counts how often recorded histories reach each rule.</summary>
public sealed class LidoRuleCoverage
{
    internal void Begin(LidoTraceHeader header, ILidoEvent initialised)
    {
    }

    internal void Observe(LidoTraceOperation operation, in Outcome<IEvent> outcome, LidoPool pool)
    {
    }
}
