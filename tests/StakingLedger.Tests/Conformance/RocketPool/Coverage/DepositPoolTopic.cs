using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Tests.Conformance;

/// <summary>Deposits of users, and incoming ether.</summary>
internal sealed class DepositPoolTopic : RocketPoolTopic
{
    public DepositPoolTopic()
        : base("Deposit pool")
    {
        Deposits();
        Incoming();
        Assignments();
    }

    private static UInt256 FullDeposit { get; } = 32 * RocketPoolStep.Ether;

    private static UInt256 Remainder { get; } = 31 * RocketPoolStep.Ether;

    private static bool IsPlain(RocketPoolStep s) => s.Assigns && s.Calls.Incoming.Count == 1 && s.WaitingMinipools.IsZero;

    private static UInt256 Value(RocketPoolStep s) => s.Calls.Incoming[0].Value.Value;

    private static int Funded(RocketPoolStep s) => s.Logs(RocketPoolLogKind.FundsAssigned).Count();

    private static int Minipools(RocketPoolStep s) => s.Logs(RocketPoolLogKind.DepositAssigned).Count();

    private static UInt256 Allowed(RocketPoolStep s) => UInt256.Min(
        s.Setting(RocketPoolSetting.AssignSocialisedMaximum) + (Value(s) / FullDeposit), s.Setting(RocketPoolSetting.AssignMaximum));

    private static bool HadWaiting(RocketPoolStep s) => !(s.Queue(express: true) + s.Queue(express: false)).IsZero;

    private void Deposits()
    {
        On<DepositEther>("A deposit without a fee.", static (s, _) => s.Setting(RocketPoolSetting.DepositFee).IsZero);
        On<DepositEther>(
            "A deposit whose fee is rounded down.",
            static (s, c) => !(c.Value.Value * s.Setting(RocketPoolSetting.DepositFee) % RocketPoolStep.Ether).IsZero);
        On<DepositEther>(
            "A deposit whose fee is whole.",
            static (s, c) => !s.Setting(RocketPoolSetting.DepositFee).IsZero
                && (c.Value.Value * s.Setting(RocketPoolSetting.DepositFee) % RocketPoolStep.Ether).IsZero);
        On<DepositEther>(
            "A deposit of exactly the minimum.", static (s, c) => c.Value.Value == s.Setting(RocketPoolSetting.DepositMinimum));
        On<DepositEther>(
            "A deposit beyond the pool's maximum, which waiting validators allow.",
            static (s, c) => s.EtherBefore(RocketPoolAccounts.DepositPool) + c.Value.Value
                > s.Setting(RocketPoolSetting.DepositPoolMaximum));
        On<DepositEther>("A deposit while assignments are disabled.", static (s, _) => !s.Assigns);
    }

    private void Incoming()
    {
        Any(
            "A deposit that goes to the pool as a whole: the collateral is at its target.",
            static s => s.Command is DepositEther ? s.Calls.Incoming.Count(static i => i.ToCollateral.IsZero) : 0);
        Any(
            "A deposit of which a part fills the collateral.",
            static s => s.Command is DepositEther
                ? s.Calls.Incoming.Count(static i => !i.ToCollateral.IsZero && i.ToCollateral < i.Value)
                : 0);
        Any(
            "A deposit whose whole amount goes to the collateral.",
            static s => s.Command is DepositEther ? s.Calls.Incoming.Count(static i => i.ToCollateral == i.Value) : 0);
        Any(
            "Ether of a dissolved validator that goes to the pool as a whole.",
            static s => s.Command is DissolveMegapoolValidator ? s.Calls.Incoming.Count(static i => i.ToCollateral.IsZero) : 0);
        Any(
            "Ether of a dissolved validator of which the collateral takes a part or all.",
            static s => s.Command is DissolveMegapoolValidator ? s.Calls.Incoming.Count(static i => !i.ToCollateral.IsZero) : 0);
    }

    private void Assignments()
    {
        Any(
            "Incoming ether below 32 ETH assigns nothing though validators wait.",
            static s => IsPlain(s) && HadWaiting(s) && Allowed(s).IsZero ? 1 : 0);
        Any("Incoming ether that assigns one validator.", static s => IsPlain(s) && Funded(s) == 1 ? 1 : 0);
        Any("Incoming ether that assigns several validators.", static s => IsPlain(s) && Funded(s) > 1 ? 1 : 0);
        Any(
            "Incoming ether that assigns as many as the setting allows, and not more.",
            static s => IsPlain(s) && Funded(s) > 0 && Funded(s) == (int)(ulong)Allowed(s)
                && Value(s) / FullDeposit > s.Setting(RocketPoolSetting.AssignMaximum) ? 1 : 0);
        Any(
            "Incoming ether that assigns more than its own 32 ETH each: socialised assignments.",
            static s => IsPlain(s) && (UInt256)(ulong)Funded(s) > Value(s) / FullDeposit ? 1 : 0);
        Any(
            "The whole amount counts for assignments, although the collateral took a part of it.",
            static s => IsPlain(s)
                && (UInt256)(ulong)Funded(s) > (Value(s) - s.Calls.Incoming[0].ToCollateral.Value) / FullDeposit ? 1 : 0);
        Any(
            "Incoming ether assigns until the queues are empty.",
            static s => IsPlain(s) && HadWaiting(s) && (UInt256)(ulong)Funded(s) < Allowed(s) && !s.HasWaiting ? 1 : 0);
        Any(
            "Incoming ether assigns until the pool cannot pay the next 32 ETH.",
            static s => IsPlain(s) && (UInt256)(ulong)Funded(s) < Allowed(s) && s.HasWaiting ? 1 : 0);
        Any(
            "Incoming ether while minipools wait: they alone are served.",
            static s => s.Assigns && s.Calls.Incoming.Count == 1 && Minipools(s) > 0 ? 1 : 0);
        Any(
            "Incoming ether while minipools wait, too little for one of them.",
            static s => s.Assigns && s.Calls.Incoming.Count == 1 && !s.WaitingMinipools.IsZero && Minipools(s) == 0 ? 1 : 0);
        Any(
            "Incoming ether while minipools wait, for which validators of megapools are passed over.",
            static s => s.Assigns && s.Calls.Incoming.Count == 1 && !s.WaitingMinipools.IsZero && HadWaiting(s)
                && Value(s) >= FullDeposit ? 1 : 0);
        On<AssignDeposits>("An assignment on request that serves minipools only.", static (s, _) => Minipools(s) > 0 && Funded(s) == 0);
        On<AssignDeposits>(
            "An assignment on request that serves minipools and megapools.",
            static (s, _) => Minipools(s) > 0 && Funded(s) > 0);
        On<AssignDeposits>("An assignment on request that serves megapools only.", static (s, _) => Minipools(s) == 0 && Funded(s) > 0);
        On<AssignDeposits>(
            "An assignment on request that finds nothing to do.",
            static (s, _) => Minipools(s) + Funded(s) == 0 && s.WaitingMinipools.IsZero && !s.HasWaiting);
        On<AssignDeposits>(
            "An assignment on request that ends because the pool cannot pay.",
            static (s, c) => (ulong)(Minipools(s) + Funded(s)) < c.Max
                && (s.HasWaiting || s.WaitingMinipools > (ulong)Minipools(s))
                && s.EtherAfter(RocketPoolAccounts.DepositPool) < (s.WaitingMinipools > (ulong)Minipools(s) ? Remainder : FullDeposit));
        Any("A minipool gets its 31 ETH.", static s => Minipools(s));
        Any(
            "The pool holds less than the bonds of those who wait: the users' balance is negative.",
            static s => s.Is(RocketPoolField.NodeBalance) > s.EtherAfter(RocketPoolAccounts.DepositPool) ? 1 : 0);
    }
}
