using StakingLedger.Rules;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: Arithmetic.</content>
public abstract partial record LidoRejection
{
    /// <summary>
    /// Checked arithmetic of a contract refused: 0x01 assertion, 0x11 overflow or underflow, 0x12 division by zero.
    /// </summary>
    /// <param name="PanicCode">The panic code.</param>
    public sealed record ContractPanic(byte PanicCode)
        : LidoRejection(LidoRejectionCodes.ContractPanic);

    /// <summary>The 256-bit arithmetic of the v2 token refused.</summary>
    /// <param name="Fault">What was refused.</param>
    public sealed record SafeMathFault(ArithmeticFault Fault)
        : LidoRejection(LidoRejectionCodes.SafeMathFault);

    /// <summary>The token divided by zero or failed an assertion; the contract gives no text.</summary>
    public sealed record InvalidOpcode()
        : LidoRejection(LidoRejectionCodes.InvalidOpcode);

    /// <summary>The sanity checker keeps a record in fewer bits than the number needs.</summary>
    /// <param name="Bits">Bits of the record's field.</param>
    public sealed record CastOverflow(int Bits)
        : LidoRejection(LidoRejectionCodes.CastOverflow);
}
