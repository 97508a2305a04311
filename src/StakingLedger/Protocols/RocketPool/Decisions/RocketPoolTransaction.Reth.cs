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
        draft.IsInSafeMath = true;
        Quotient redeemed = rules.Redeemed(Rate, tokens.Value, draft.TotalOf(RocketPoolTokens.Reth));
        draft.IsInSafeMath = false;
        Amount ether = Amount.FromWei(draft.Take(RocketPoolDivision.Burn, redeemed));
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
        Demand(command.To != AccountId.ZeroAddress, new RocketPoolRejection.TransferToZeroAccount());
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
        draft.IsInSafeMath = true;
        Quotient rate = CollateralRate(contract, out Quotient value);
        draft.IsInSafeMath = false;
        UInt256 target = Setting(RocketPoolSetting.CollateralTarget);
        if (rate.Value <= target)
        {
            return;
        }

        _ = draft.Take(RocketPoolDivision.RethValue, value);
        _ = draft.Take(RocketPoolDivision.CollateralRate, rate);
        UInt256 kept = draft.Divide(RocketPoolDivision.CollateralKept, contract, target, rate.Value);
        if (contract > kept)
        {
            Amount recycled = Amount.FromWei(contract - kept);
            Log(RocketPoolLogKind.DepositRecycled, RocketPoolAccounts.DepositPool, RocketPoolAccounts.Reth, default, recycled);
            TakeIncoming(RocketPoolAccounts.Reth, recycled, isRecycled: true);
        }
    }

    private Quotient CollateralRate(in UInt256 contract, out Quotient value)
    {
        value = Rate.DividedEtherFor(draft.TotalOf(RocketPoolTokens.Reth));
        return value.Value.IsZero ? Quotient.Exact(ReportedRate.One) : Quotient.Of(ReportedRate.One, contract, value.Value);
    }

    /// <summary>Mints rETH for ether, of which the fee has been taken.</summary>
    private void MintReth(in AccountId to, Amount ether, RocketPoolDivision division)
    {
        ReportedRate rate = Rate;
        Demand(rate.CanMint, new RocketPoolRejection.NothingBehindReth());
        draft.IsInSafeMath = true;
        Amount tokens = Amount.FromWei(draft.Take(division, rules.Minted(rate, ether.Value)));
        draft.IsInSafeMath = false;
        Demand(!tokens.IsZero, new RocketPoolRejection.NothingToMint());
        draft.Move(RocketPoolTokens.Reth, default, to, tokens.Value);
        Log(RocketPoolLogKind.Transfer, RocketPoolAccounts.Reth, AccountId.ZeroAddress, to, tokens);
        Log(RocketPoolLogKind.TokensMinted, RocketPoolAccounts.Reth, to, default, tokens, ether);
    }
}
