using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: Transfers.</content>
public abstract partial record LidoRejection
{
    /// <summary>The zero account cannot send.</summary>
    public sealed record TransferFromZeroAccount()
        : LidoRejection(LidoRejectionCodes.TransferFromZeroAccount);

    /// <summary>The zero account cannot receive.</summary>
    public sealed record TransferToZeroAccount()
        : LidoRejection(LidoRejectionCodes.TransferToZeroAccount);

    /// <summary>The token itself cannot receive.</summary>
    public sealed record TransferToToken()
        : LidoRejection(LidoRejectionCodes.TransferToToken);

    /// <summary>The pool is stopped.</summary>
    public sealed record ContractStopped()
        : LidoRejection(LidoRejectionCodes.ContractStopped);

    /// <summary>The pool is not stopped.</summary>
    public sealed record ContractActive()
        : LidoRejection(LidoRejectionCodes.ContractActive);

    /// <summary>The sender holds fewer shares.</summary>
    /// <param name="Held">What is held.</param>
    /// <param name="Needed">What is needed.</param>
    public sealed record BalanceExceeded(Shares Held, Shares Needed)
        : LidoRejection(LidoRejectionCodes.BalanceExceeded);

    /// <summary>The spender may move less.</summary>
    /// <param name="Allowed">What is allowed, in wei.</param>
    /// <param name="Needed">What is needed, in wei.</param>
    public sealed record AllowanceExceeded(Amount Allowed, Amount Needed)
        : LidoRejection(LidoRejectionCodes.AllowanceExceeded);

    /// <summary>The zero account cannot approve.</summary>
    public sealed record ApproveFromZeroAccount()
        : LidoRejection(LidoRejectionCodes.ApproveFromZeroAccount);

    /// <summary>The zero account cannot be a spender.</summary>
    public sealed record ApproveToZeroAccount()
        : LidoRejection(LidoRejectionCodes.ApproveToZeroAccount);
}
