using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What an operator's bond paid for the losses of its own validators.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Paid">What was paid, by cause.</param>
public readonly record struct BondPayment(OperatorId Operator, FirstLossPayment Paid);
