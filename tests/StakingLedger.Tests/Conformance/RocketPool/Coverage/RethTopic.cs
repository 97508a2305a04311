using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Conformance;

/// <summary>Mint, burn, transfer and collateral of rETH.</summary>
internal sealed class RethTopic : RocketPoolTopic
{
    public RethTopic()
        : base("rETH")
    {
        Mints();
        Burns();
        Transfers();
        Collateral();
    }

    private static bool HasRemainder(UInt256 value, UInt256 by, UInt256 per) => !per.IsZero && !(value * by % per).IsZero;

    private static bool IsPriced(RocketPoolStep s) => !s.Rate.Supply.IsZero;

    private static bool IsAboveTarget(RocketPoolStep s)
    {
        UInt256 value = s.Rate.EtherFor(s.Before.TotalOf(RocketPoolTokens.Reth));
        UInt256 contract = s.EtherBefore(RocketPoolAccounts.Reth);
        return (value.IsZero ? ReportedRate.One : ReportedRate.One * contract / value) > s.Setting(RocketPoolSetting.CollateralTarget);
    }

    private void Mints()
    {
        const RocketPoolLogKind Kind = RocketPoolLogKind.TokensMinted;
        OnLog("rETH is minted one to one before the first report.", Kind, static (s, _) => !IsPriced(s));
        OnLog(
            "rETH is minted at the reported pair, without a remainder.",
            Kind,
            static (s, l) => IsPriced(s) && !HasRemainder(l.Numbers[1].Value, s.Rate.Supply, s.Rate.Ether));
        OnLog(
            "rETH is minted at the reported pair, and less than one wei of it is dropped.",
            Kind,
            static (s, l) => IsPriced(s) && HasRemainder(l.Numbers[1].Value, s.Rate.Supply, s.Rate.Ether));
        OnLog(
            "rETH is minted while the supply is not the reported one.",
            Kind,
            static (s, _) => IsPriced(s) && s.Before.TotalOf(RocketPoolTokens.Reth) != s.Rate.Supply);
    }

    private void Burns()
    {
        On<BurnReth>("rETH is burnt one to one before the first report.", static (s, _) => !IsPriced(s));
        On<BurnReth>(
            "rETH is burnt at the reported pair, without a remainder.",
            static (s, c) => IsPriced(s) && !HasRemainder(c.RethAmount.Value, s.Rate.Ether, s.Rate.Supply));
        On<BurnReth>(
            "rETH is burnt at the reported pair, and less than one wei of ether stays behind.",
            static (s, c) => IsPriced(s) && HasRemainder(c.RethAmount.Value, s.Rate.Ether, s.Rate.Supply));
        On<BurnReth>("A burn that the token contract pays alone.", static (s, _) => !s.Has(RocketPoolLogKind.ExcessWithdrawn));
        On<BurnReth>(
            "A burn for which the deposit pool pays what the token contract lacks.",
            static (s, _) => s.Has(RocketPoolLogKind.ExcessWithdrawn) && !s.EtherBefore(RocketPoolAccounts.Reth).IsZero);
        On<BurnReth>(
            "A burn that the deposit pool pays alone.",
            static (s, _) => s.Has(RocketPoolLogKind.ExcessWithdrawn) && s.EtherBefore(RocketPoolAccounts.Reth).IsZero);
        On<BurnReth>(
            "A burn that takes the last of collateral and excess.",
            static (s, _) => s.Has(RocketPoolLogKind.ExcessWithdrawn)
                && s.EtherAfter(RocketPoolAccounts.DepositPool)
                    == s.Was(RocketPoolField.RequestedTotal) + (s.WaitingMinipools * 31 * RocketPoolStep.Ether));
        On<BurnReth>(
            "A burn worth less than one wei: it pays nothing.",
            static (s, _) => s.Logs(RocketPoolLogKind.TokensBurned).Single().Numbers[1].IsZero);
        On<BurnReth>("A holder burns all it has.", static (s, c) => s.RethBefore(s.Caller) == c.RethAmount.Value);
    }

    private void Transfers()
    {
        On<TransferReth>("rETH is transferred.", static (s, c) => c.To != s.Caller && !c.RethAmount.IsZero);
        On<TransferReth>("A transfer of all that a holder has.", static (s, c) => s.RethBefore(s.Caller) == c.RethAmount.Value);
        On<TransferReth>("A transfer to oneself.", static (s, c) => c.To == s.Caller);
        On<TransferReth>("A transfer of nothing.", static (_, c) => c.RethAmount.IsZero);
        On<SendEtherToReth>("Plain ether reaches the token contract, and no rate moves.", static (_, _) => true);
    }

    private void Collateral()
    {
        On<DepositExcessCollateral>("Collateral at or below its target stays.", static (s, _) => !IsAboveTarget(s));
        On<DepositExcessCollateral>(
            "Collateral above its target by less than the floors can tell stays.",
            static (s, _) => IsAboveTarget(s) && !s.Has(RocketPoolLogKind.DepositRecycled));
        On<DepositExcessCollateral>(
            "Collateral beyond its target is recycled on request.", static (s, _) => s.Has(RocketPoolLogKind.DepositRecycled));
        Any(
            "Collateral beyond its target is recycled at the end of an exit.",
            static s => s.Command is NotifyFinalBalance && s.Calls.Incoming.Exists(static i => i.IsRecycled) ? 1 : 0);
        Any(
            "Collateral beyond its target is recycled when a minipool is finalised.",
            static s => s.Command is DistributeMinipool or FinaliseMinipool && s.Calls.Incoming.Exists(static i => i.IsRecycled) ? 1 : 0);
        Any(
            "Recycled collateral stays in the deposit pool.",
            static s => s.Calls.Incoming.Count(static i => i.IsRecycled && i.ToCollateral.IsZero));
        Any(
            "Recycled collateral of which a part bounces straight back.",
            static s => s.Calls.Incoming.Count(static i => i.IsRecycled && !i.ToCollateral.IsZero && i.ToCollateral < i.Value));
        Any(
            "Recycled collateral that bounces back as a whole.",
            static s => s.Calls.Incoming.Count(static i => i.IsRecycled && i.ToCollateral == i.Value));
        Any(
            "All collateral is recycled, for the target is zero.",
            static s => s.Setting(RocketPoolSetting.CollateralTarget).IsZero ? s.Calls.Incoming.Count(static i => i.IsRecycled) : 0);
    }
}
