using System.Collections.Immutable;

namespace StakingLedger.Protocols.Lido;

/// <summary>One log entry as a contract emits it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Fields">Its parameters, in order.</param>
public sealed record ContractLog(LidoContract Contract, string Event, ImmutableArray<ContractLogField> Fields);
