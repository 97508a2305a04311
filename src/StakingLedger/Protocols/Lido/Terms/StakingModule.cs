using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>A staking module of the router: who runs validators, and for what fee.</summary>
public sealed record StakingModule
{
    /// <summary>Gets the module's number, from 1.</summary>
    public required ulong Id { get; init; }

    /// <summary>Gets the account that receives the module's fee shares.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the module's own fee.</summary>
    public required BasisPoints ModuleFee { get; init; }

    /// <summary>Gets the treasury's fee on the module's rewards.</summary>
    public required BasisPoints TreasuryFee { get; init; }

    /// <summary>
    /// Gets the largest part of all validators that the module may run; kept for the record, not enforced here.
    /// </summary>
    public BasisPoints StakeShareLimit { get; init; } = BasisPoints.All;

    /// <summary>Gets the status; a stopped module earns no fee.</summary>
    public StakingModuleStatus Status { get; init; } = StakingModuleStatus.Active;

    /// <summary>Gets the validators that have exited, as the module reports them.</summary>
    public ulong ExitedValidators { get; init; }

    /// <summary>Gets the validators that were ever deposited, as the module reports them.</summary>
    public ulong DepositedValidators { get; init; }

    /// <summary>Gets the validators that could be deposited, as the module reports them.</summary>
    public ulong DepositableValidators { get; init; }

    /// <summary>Gets the validators that earn: deposited less exited; none when the module states more exits than deposits.</summary>
    public ulong ActiveValidators => DepositedValidators > ExitedValidators ? DepositedValidators - ExitedValidators : 0;
}
