using StakingLedger.Rules;

namespace StakingLedger.Protocols.Lido;

/// <summary>The rejections that stand for the contracts' refused arithmetic.</summary>
internal static class LidoFaults
{
    /// <summary>The panic of checked arithmetic (all contracts but the token).</summary>
    public static LidoRejection Panic(ArithmeticFault fault) => new LidoRejection.ContractPanic(fault switch
    {
        ArithmeticFault.AssertionFailed => 0x01,
        ArithmeticFault.DivisionByZero => 0x12,
        _ => 0x11,
    });

    /// <summary>What the token's own arithmetic gives: a text in v2, nothing in v3.</summary>
    public static LidoRejection Token(ArithmeticFault fault, bool isV3) =>
        isV3 || fault == ArithmeticFault.AssertionFailed
            ? new LidoRejection.InvalidOpcode()
            : new LidoRejection.SafeMathFault(fault);
}
