using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// Why the protocol refuses a command: a closed set of cases that carry their operands. The contracts' own error texts are in
/// <see cref="RocketPoolRevertText"/>; the order in which cases are tried is that of the contracts.
/// </summary>
public abstract partial record RocketPoolRejection : Rejection
{
    private RocketPoolRejection(string code) => Code = code;

    /// <inheritdoc/>
    public override string Code { get; }
}
