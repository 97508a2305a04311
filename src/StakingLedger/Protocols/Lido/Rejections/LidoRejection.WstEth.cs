using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: wstETH.</content>
public abstract partial record LidoRejection
{
    /// <summary>Nothing was given to wrap.</summary>
    public sealed record WrapZero()
        : LidoRejection(LidoRejectionCodes.WrapZero);

    /// <summary>Nothing was given to unwrap.</summary>
    public sealed record UnwrapZero()
        : LidoRejection(LidoRejectionCodes.UnwrapZero);

    /// <summary>The holder has less wstETH than is unwrapped.</summary>
    /// <param name="Held">What is held.</param>
    /// <param name="Needed">What is needed.</param>
    public sealed record WstEthBurnExceedsBalance(Shares Held, Shares Needed)
        : LidoRejection(LidoRejectionCodes.WstEthBurnExceedsBalance);

    /// <summary>The zero account cannot receive wstETH.</summary>
    public sealed record WstEthTransferToZeroAccount()
        : LidoRejection(LidoRejectionCodes.WstEthTransferToZeroAccount);

    /// <summary>The sender holds less wstETH.</summary>
    /// <param name="Held">What is held.</param>
    /// <param name="Needed">What is needed.</param>
    public sealed record WstEthTransferExceedsBalance(Shares Held, Shares Needed)
        : LidoRejection(LidoRejectionCodes.WstEthTransferExceedsBalance);

    /// <summary>The spender may move less wstETH.</summary>
    /// <param name="Allowed">What is allowed.</param>
    /// <param name="Needed">What is needed.</param>
    public sealed record WstEthTransferExceedsAllowance(Shares Allowed, Shares Needed)
        : LidoRejection(LidoRejectionCodes.WstEthTransferExceedsAllowance);

    /// <summary>The zero account cannot be a spender of wstETH.</summary>
    public sealed record WstEthApproveToZeroAccount()
        : LidoRejection(LidoRejectionCodes.WstEthApproveToZeroAccount);
}
