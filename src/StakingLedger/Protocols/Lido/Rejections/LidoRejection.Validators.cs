using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: Validators.</content>
public abstract partial record LidoRejection
{
    /// <summary>No deposits to validators while stopped or in bunker mode.</summary>
    public sealed record CannotDeposit()
        : LidoRejection(LidoRejectionCodes.CannotDeposit);

    /// <summary>
    /// More validators than were asked for or than the buffer allows. The contracts choose the number themselves and cannot
    /// err here.
    /// </summary>
    /// <param name="Validators">The validators stated.</param>
    /// <param name="Allowed">What is allowed.</param>
    public sealed record DepositCountTooLarge(ulong Validators, ulong Allowed)
        : LidoRejection(LidoRejectionCodes.DepositCountTooLarge);

    /// <summary>There is no such staking module.</summary>
    /// <param name="Module">The module.</param>
    public sealed record StakingModuleUnregistered(ulong Module)
        : LidoRejection(LidoRejectionCodes.StakingModuleUnregistered);

    /// <summary>The staking module takes no deposits.</summary>
    /// <param name="Module">The module.</param>
    public sealed record StakingModuleNotActive(ulong Module)
        : LidoRejection(LidoRejectionCodes.StakingModuleNotActive);

    /// <summary>The staking module has this status already.</summary>
    /// <param name="Module">The module.</param>
    public sealed record StakingModuleStatusTheSame(ulong Module)
        : LidoRejection(LidoRejectionCodes.StakingModuleStatusTheSame);

    /// <summary>A vault would hold 2^128 wei or more.</summary>
    /// <param name="Held">What is held, in wei.</param>
    /// <param name="Added">What would be added, in wei.</param>
    public sealed record VaultTooLarge(Amount Held, Amount Added)
        : LidoRejection(LidoRejectionCodes.VaultTooLarge);

    /// <summary>The fees of a module exceed 100 %.</summary>
    /// <param name="Sum">The sum of the fees in basis points.</param>
    public sealed record InvalidFeeSum(ulong Sum)
        : LidoRejection(LidoRejectionCodes.InvalidFeeSum);
}
