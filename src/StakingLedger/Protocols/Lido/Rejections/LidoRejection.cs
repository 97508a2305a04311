using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// Why the pool refuses a command: a closed set of cases that carry their operands. The contracts' own error texts are in
/// <see cref="LidoRevertText"/>; the order in which cases are tried is that of the contracts.
/// </summary>
public abstract partial record LidoRejection : Rejection
{
    private LidoRejection(string code) => Code = code;

    /// <inheritdoc/>
    public override string Code { get; }
}
