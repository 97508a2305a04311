using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>The rETH token.</content>
internal sealed partial class RocketPoolTransaction
{
    private ReportedRate Rate => new(Get(RocketPoolField.ReportTotal), Get(RocketPoolField.ReportSupply));

    /// <summary>Burns rETH; the pool pays what the token contract lacks.</summary>
    public void Decide(BurnReth command)
    {
        Amount tokens = command.RethAmount;
        Amount held = Amount.FromWei(draft.BalanceOf(RocketPoolTokens.Reth, Caller));
        Demand(!tokens.IsZero, new RocketPoolRejection.BurnOfNothing());
        Demand(held >= tokens, new RocketPoolRejection.RethBalanceTooSmall(tokens, held));
        Amount ether = Amount.FromWei(rules.Redeemed(Rate, tokens.Value, draft.TotalOf(RocketPoolTokens.Reth)));
        Amount contract = EtherOf(RocketPoolAccounts.Reth);
        Amount available = contract + Excess;
        Demand(available >= ether, new RocketPoolRejection.NotEnoughCollateral(ether, available));

        draft.Move(RocketPoolTokens.Reth, Caller, default, tokens.Value);
        Log(RocketPoolLogKind.Transfer, RocketPoolAccounts.Reth, Caller, AccountId.ZeroAddress, tokens);
        if (contract < ether)
        {
            Amount lacking = ether - contract;
            Pay(RocketPoolAccounts.DepositPool, RocketPoolAccounts.Reth, lacking);
            Log(RocketPoolLogKind.ExcessWithdrawn, RocketPoolAccounts.DepositPool, RocketPoolAccounts.Reth, default, lacking);
        }

        Pay(RocketPoolAccounts.Reth, Caller, ether);
        Log(RocketPoolLogKind.TokensBurned, RocketPoolAccounts.Reth, Caller, default, tokens, ether);
    }

    /// <summary>Transfers rETH.</summary>
    public void Decide(TransferReth command)
    {
        Amount held = Amount.FromWei(draft.BalanceOf(RocketPoolTokens.Reth, Caller));
        Demand(held >= command.RethAmount, new RocketPoolRejection.TransferExceedsBalance(command.RethAmount, held));
        draft.Move(RocketPoolTokens.Reth, Caller, command.To, command.RethAmount.Value);
        Log(RocketPoolLogKind.Transfer, RocketPoolAccounts.Reth, Caller, command.To, command.RethAmount);
    }

    /// <summary>Sends plain ether to the token.</summary>
    public void Decide(SendEtherToReth command) => Pay(Caller, RocketPoolAccounts.Reth, command.Value);

    /// <summary>Sends collateral beyond the target to the pool, whose own target may send a part straight back.</summary>
    public void DepositExcessCollateral()
    {
        UInt256 contract = EtherOf(RocketPoolAccounts.Reth).Value;
        UInt256 rate = CollateralRate(contract);
        UInt256 target = Setting(RocketPoolSetting.CollateralTarget);
        if (rate <= target)
        {
            return;
        }

        UInt256 kept = ContractMath.MultiplyDivide(contract, target, rate);
        if (contract > kept)
        {
            Amount recycled = Amount.FromWei(contract - kept);
            Log(RocketPoolLogKind.DepositRecycled, RocketPoolAccounts.DepositPool, RocketPoolAccounts.Reth, default, recycled);
            TakeIncoming(RocketPoolAccounts.Reth, recycled, isRecycled: true);
        }
    }

    private UInt256 CollateralRate(in UInt256 contract)
    {
        UInt256 value = Rate.EtherFor(draft.TotalOf(RocketPoolTokens.Reth));
        return value.IsZero ? ReportedRate.One : ContractMath.MultiplyDivide(ReportedRate.One, contract, value);
    }

    /// <summary>Mints rETH for ether, of which the fee has been taken.</summary>
    private void MintReth(in AccountId to, Amount ether)
    {
        ReportedRate rate = Rate;
        Demand(rate.CanMint, new RocketPoolRejection.NothingBehindReth());
        Amount tokens = Amount.FromWei(rules.Minted(rate, ether.Value));
        Demand(!tokens.IsZero, new RocketPoolRejection.NothingToMint());
        draft.Move(RocketPoolTokens.Reth, default, to, tokens.Value);
        Log(RocketPoolLogKind.Transfer, RocketPoolAccounts.Reth, AccountId.ZeroAddress, to, tokens);
        Log(RocketPoolLogKind.TokensMinted, RocketPoolAccounts.Reth, to, default, tokens, ether);
    }
}
