using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The protocol's own accounts: contracts that hold or move shares. Every one must be given.</summary>
public sealed record LidoAccounts
{
    /// <summary>Gets the stETH token, which is the pool itself (the contract "Lido").</summary>
    public required AccountId Token { get; init; }

    /// <summary>Gets the wstETH contract, which holds the shares of all wrapped stETH.</summary>
    public required AccountId WstEth { get; init; }

    /// <summary>Gets the withdrawal queue, which holds the shares of requests that are not finalised.</summary>
    public required AccountId WithdrawalQueue { get; init; }

    /// <summary>Gets the burner, which holds the shares that wait to be burned.</summary>
    public required AccountId Burner { get; init; }

    /// <summary>Gets the accounting contract, which mints the fees in v3.</summary>
    public required AccountId Accounting { get; init; }

    /// <summary>Gets the treasury, which receives the rest of each fee.</summary>
    public required AccountId Treasury { get; init; }

    /// <summary>Gets the vault hub, through which external shares are burned in v3.</summary>
    public required AccountId VaultHub { get; init; }

    /// <summary>Gets the zero account: the sender of mints and the receiver of burns, never a holder.</summary>
    public AccountId Zero { get; init; } = AccountId.ZeroAddress;

    /// <summary>Gets the initial holder, whose shares are minted at the bootstrap and never burned.</summary>
    public AccountId InitialHolder { get; init; } = AccountId.Parse("0x000000000000000000000000000000000000dead");

    /// <summary>The accounts in their canonical order.</summary>
    /// <returns>Nine accounts.</returns>
    internal AccountId[] InOrder() =>
        [Zero, InitialHolder, Token, WstEth, WithdrawalQueue, Burner, Accounting, Treasury, VaultHub];
}
