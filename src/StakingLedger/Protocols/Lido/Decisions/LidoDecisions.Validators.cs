using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Validator deposits (spec section 8), modules, and ether that reaches the vaults.</content>
internal sealed partial class LidoDecisions
{
    public Outcome<ValidatorsDeposited> Decide(DepositToValidators command, in Context context)
    {
        if (state.Queue.IsBunkerMode || state.IsStopped)
        {
            return new LidoRejection.CannotDeposit();
        }

        int index = state.ModuleIndex(command.Module);
        if (index < 0)
        {
            return new LidoRejection.StakingModuleUnregistered(command.Module);
        }

        if (state.Modules[index].Status != StakingModuleStatus.Active)
        {
            return new LidoRejection.StakingModuleNotActive(command.Module);
        }

        Amount depositable = state.BufferedEther.SaturatingSubtract(state.Queue.UnfinalizedStEth);
        UInt256 most = UInt256.Min(command.MaxDeposits, depositable.Value / LidoState.DepositSize);
        if (command.Validators > most)
        {
            return new LidoRejection.DepositCountTooLarge(command.Validators, (ulong)most);
        }

        return new ValidatorsDeposited(
            command.Module, command.MaxDeposits, command.Validators, state.DepositedValidators + command.Validators);
    }

    public Outcome<ModuleSummarySet> Decide(SetModuleSummary command, in Context context) =>
        state.ModuleIndex(command.Module) < 0
            ? new LidoRejection.StakingModuleUnregistered(command.Module)
            : new ModuleSummarySet(command.Module, command.Exited, command.Deposited, command.Depositable);

    public Outcome<ModuleFeesUpdated> Decide(UpdateModuleFees command, in Context context)
    {
        if (state.ModuleIndex(command.Module) < 0)
        {
            return new LidoRejection.StakingModuleUnregistered(command.Module);
        }

        if (command.ModuleFee > 10_000 || command.TreasuryFee > 10_000 - command.ModuleFee)
        {
            UInt256 sum = (UInt256)command.ModuleFee + command.TreasuryFee;
            return new LidoRejection.InvalidFeeSum(sum > ulong.MaxValue ? ulong.MaxValue : (ulong)sum);
        }

        return new ModuleFeesUpdated(
            command.Module, BasisPoints.FromValue((int)command.ModuleFee), BasisPoints.FromValue((int)command.TreasuryFee));
    }

    public Outcome<ModuleStatusSet> Decide(SetModuleStatus command, in Context context)
    {
        int index = state.ModuleIndex(command.Module);
        if (index < 0)
        {
            return new LidoRejection.StakingModuleUnregistered(command.Module);
        }

        return state.Modules[index].Status == command.Status
            ? new LidoRejection.StakingModuleStatusTheSame(command.Module)
            : new ModuleStatusSet(command.Module, command.Status);
    }

    public Outcome<VaultFunded> Decide(FundExecutionVault command, in Context context) =>
        Fund(isExecutionVault: true, state.Ether.ExecutionRewards, command.Amount);

    public Outcome<VaultFunded> Decide(FundWithdrawalVault command, in Context context) =>
        Fund(isExecutionVault: false, state.Ether.Withdrawals, command.Amount);

    /// <summary>No chain holds 2^128 wei; the bound keeps every later sum within 256 bits.</summary>
    private static Outcome<VaultFunded> Fund(bool isExecutionVault, Amount held, Amount added) =>
        added.Value.Upper != 0 || (held + added).Value.Upper != 0
            ? new LidoRejection.VaultTooLarge(held, added)
            : new VaultFunded(isExecutionVault, added);
}
