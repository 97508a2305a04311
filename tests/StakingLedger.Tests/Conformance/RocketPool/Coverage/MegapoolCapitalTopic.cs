using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>The capital of megapools: assignments, stakes, exits, dissolutions.</summary>
internal sealed class MegapoolCapitalTopic : RocketPoolTopic
{
    private static readonly UInt256 FullDeposit = 32 * RocketPoolStep.Ether;

    public MegapoolCapitalTopic()
        : base("Megapools: capital and exits")
    {
        OnLog(
            "A first validator gets its 32 ETH: the capital ratio begins.",
            RocketPoolLogKind.FundsAssigned,
            static (s, l) => s.Was(RocketPoolField.LastDistribution, Account(l)).IsZero);
        OnLog(
            "A further validator gets its 32 ETH: the ratio waits for its stake.",
            RocketPoolLogKind.FundsAssigned,
            static (s, l) => !s.Was(RocketPoolField.LastDistribution, Account(l)).IsZero);
        Stakes();
        Bonds();
        Dissolutions();
        Notices();
        Exits();
        Dispersals();
    }

    private static AccountId Account(RocketPoolLog log) => log.From.IsDefault ? log.To : log.From;

    private static bool Distributes(RocketPoolStep s) => s.Has(RocketPoolLogKind.RewardsDistributed);

    /// <summary>Whether a validator that exits or is locked keeps a snapshot from distributing.</summary>
    private static bool IsHeldUp(RocketPoolStep s, AccountId node)
    {
        AccountId megapool = RocketPoolAccounts.MegapoolOf(node);
        return !s.Is(RocketPoolField.ExitingValidators, megapool).IsZero || !s.Is(RocketPoolField.LockedValidators, megapool).IsZero;
    }

    private static MegapoolValidatorMarks StatusOf(RocketPoolStep s, AccountId node, ulong validator) =>
        (MegapoolValidatorMarks)(uint)s.Was(RocketPoolField.ValidatorState, RocketPoolAccounts.MegapoolOf(node), validator);

    private void Stakes()
    {
        On<StakeMegapoolValidator>("A stake that first distributes what is pending.", static (s, _) => Distributes(s));
        On<StakeMegapoolValidator>(
            "A stake while nothing is pending.", static (s, c) => !Distributes(s) && !IsHeldUp(s, c.Node));
        On<StakeMegapoolValidator>(
            "A stake while an exit or a lock holds distributions up: the new ratio counts at once.",
            static (s, c) => IsHeldUp(s, c.Node));
    }

    private void Bonds()
    {
        On<ReduceMegapoolBond>(
            "A bond is reduced by all of its surplus.",
            static (s, c) => Bond(s, c) - c.Amount.Value == Required(s, c));
        On<ReduceMegapoolBond>(
            "A bond is reduced by a part of its surplus.",
            static (s, c) => Bond(s, c) - c.Amount.Value > Required(s, c));
        On<ReduceMegapoolBond>("A reduction that first distributes what is pending.", static (s, _) => Distributes(s));
        On<ReduceMegapoolBond>("A reduction while an exit or a lock holds distributions up.", static (s, c) => IsHeldUp(s, c.Node));
        On<ReduceMegapoolBond>(
            "A bond that is no multiple of 0.001 ETH any more.",
            static (s, c) => !((Bond(s, c) - c.Amount.Value) % (RocketPoolStep.Ether / 1000UL)).IsZero);
    }

    private static UInt256 Bond(RocketPoolStep s, ReduceMegapoolBond c) =>
        s.Was(RocketPoolField.NodeBond, RocketPoolAccounts.MegapoolOf(c.Node));

    private static UInt256 Required(RocketPoolStep s, ReduceMegapoolBond c) =>
        s.RequiredBond((ulong)s.Was(RocketPoolField.ActiveValidators, RocketPoolAccounts.MegapoolOf(c.Node)));

    private void Dissolutions()
    {
        On<DissolveMegapoolValidator>(
            "A dissolved validator whose users miss an ether, which becomes debt.",
            static (s, _) => s.Calls.Dispersals[0].Parts.Users.Value == FullDeposit);
        On<DissolveMegapoolValidator>(
            "A dissolved validator of which the node gets a part back.",
            static (s, _) => s.Calls.Dispersals[0].Parts.Users.Value < 31 * RocketPoolStep.Ether);
        On<DissolveMegapoolValidator>(
            "A dissolved validator whose node ether is the prestaked one, or a part of it.",
            static (s, _) => s.Calls.Dispersals[0].Parts.Users.Value >= 31 * RocketPoolStep.Ether
                && s.Calls.Dispersals[0].Parts.Users.Value < FullDeposit);
        On<DissolveMegapoolValidator>(
            "A dissolved validator of which the users get nothing.", static (s, _) => s.Calls.Dispersals[0].Parts.Users.IsZero);
        On<DissolveMegapoolValidator>("A dissolution that distributes what is pending.", static (s, _) => Distributes(s));
        On<DissolveMegapoolValidator>(
            "A dissolution while an exit or a lock holds distributions up.",
            static (s, c) => IsHeldUp(s, c.Node));
        On<DissolveMegapoolValidator>(
            "A dissolution that leaves no capital: the old ratio stays.", static (s, c) => HasNoCapital(s, c.Node));
    }

    private static bool HasNoCapital(RocketPoolStep s, AccountId node)
    {
        AccountId megapool = RocketPoolAccounts.MegapoolOf(node);
        return (s.Is(RocketPoolField.NodeBond, megapool) + s.Is(RocketPoolField.UserCapital, megapool)).IsZero;
    }

    private void Notices()
    {
        On<ChallengeExit>("A validator is locked by a challenge.", static (_, _) => true);
        On<NotifyNotExit>("A locked validator is shown not to be exiting.", static (_, _) => true);
        On<NotifyExit>("An exit is notified in time.", static (s, _) => !s.Has(RocketPoolLogKind.MegapoolDebtIncreased));
        On<NotifyExit>(
            "An exit is notified late: the fine becomes debt.",
            static (s, _) => s.Has(RocketPoolLogKind.MegapoolDebtIncreased));
        On<NotifyExit>(
            "The notice of an exit unlocks the validator.",
            static (s, c) => StatusOf(s, c.Node, c.ValidatorId).HasFlag(MegapoolValidatorMarks.Locked));
        On<NotifyExit>(
            "The exit of a dissolved validator is notified.",
            static (s, c) => StatusOf(s, c.Node, c.ValidatorId).HasFlag(MegapoolValidatorMarks.Dissolved));
    }

    private void Exits()
    {
        On<NotifyFinalBalance>(
            "The final balance of a dissolved validator: it is pending rewards.", static (s, _) => s.Calls.Dispersals.Count == 0);
        Exit("An exit with exactly 32 ETH.", static (_, _, balance) => balance == FullDeposit);
        Exit("An exit above 32 ETH: the surplus is the users'.", static (_, _, balance) => balance > FullDeposit);
        Exit(
            "An exit below 32 ETH whose loss the node's capital bears.",
            static (s, _, balance) => balance < FullDeposit && !IsShort(s, balance));
        Exit("An exit with a shortfall, which becomes debt.", static (s, _, balance) => IsShort(s, balance));
        Exit(
            "An exit whose node part repays debt, and is used up.",
            static (s, c, balance) => Repays(s) && NodePart(s, balance) <= DebtBefore(s, c, balance));
        Exit(
            "An exit whose node part repays all debt, and leaves something.",
            static (s, c, balance) => Repays(s) && NodePart(s, balance) > DebtBefore(s, c, balance));
        Exit("An exit that distributes what is pending.", static (s, _, _) => Distributes(s));
        Exit("An exit while another exit or a lock holds distributions up.", static (s, c, _) => IsHeldUp(s, c.Node));
        Exit("The node shows the final balance, and its claim follows.", static (s, c, _) => s.Caller == c.Node);
        Exit(
            "Another one shows the final balance after the delay.",
            static (s, c, balance) => s.Caller != c.Node && !IsShort(s, balance));
        Exit(
            "Another one shows the final balance after the longer delay of a shortfall.",
            static (s, c, balance) => s.Caller != c.Node && IsShort(s, balance));
        Exit("The last validator exits: no capital is left, and the old ratio stays.", static (s, c, _) => HasNoCapital(s, c.Node));
    }

    private void Exit(string statement, Func<RocketPoolStep, NotifyFinalBalance, UInt256, bool> isTaken) => On<NotifyFinalBalance>(
        statement, (s, c) => s.Calls.Dispersals.Count > 0 && isTaken(s, c, (UInt256)c.AmountInGwei * 1_000_000_000UL));

    private static UInt256 NodePart(RocketPoolStep s, UInt256 balance)
    {
        UInt256 lost = balance < FullDeposit ? FullDeposit - balance : default;
        UInt256 node = s.Calls.Dispersals[0].Parts.Node.Value;
        return node > lost ? node - lost : default;
    }

    private static bool IsShort(RocketPoolStep s, UInt256 balance) =>
        balance - NodePart(s, balance) < s.Calls.Dispersals[0].Parts.Users.Value;

    private static UInt256 DebtBefore(RocketPoolStep s, NotifyFinalBalance c, UInt256 balance)
    {
        UInt256 debt = s.Was(RocketPoolField.Debt, RocketPoolAccounts.MegapoolOf(c.Node));
        return IsShort(s, balance) ? debt + s.Calls.Dispersals[0].Parts.Users.Value - (balance - NodePart(s, balance)) : debt;
    }

    /// <summary>Whether the exit itself repays: its log stands before those of a distribution and a claim.</summary>
    private static bool Repays(RocketPoolStep s)
    {
        RocketPoolLogKind first = s.AllLogs.Count > 0 ? s.AllLogs[0].Kind : RocketPoolLogKind.None;
        RocketPoolLogKind second = s.AllLogs.Count > 1 ? s.AllLogs[1].Kind : RocketPoolLogKind.None;
        return first == RocketPoolLogKind.MegapoolDebtReduced
            && second is not (RocketPoolLogKind.RewardsDistributed or RocketPoolLogKind.RewardsClaimed);
    }

    private void Dispersals()
    {
        Any(
            "All capital that leaves is the users': the bond is no more than required.",
            static s => s.Calls.Dispersals.Count(static d => d.Parts.Node.IsZero));
        Any(
            "The bond above the requirement leaves first.",
            static s => s.Calls.Dispersals.Count(static d => !d.Parts.Node.IsZero && d.Parts.Node + d.Required == d.Bond + d.Queued));
        Any(
            "Bond in the queue counts for the requirement, and only staked bond can leave.",
            static s => s.Calls.Dispersals.Count(static d => d.Parts.Node == d.Bond && d.Bond < d.Value
                && d.Bond + d.Required < d.Bond + d.Queued));
        Any(
            "Capital leaves while bond waits in the queue.",
            static s => s.Calls.Dispersals.Count(static d => !d.Queued.IsZero));
        Any(
            "The bond above the requirement is more than what leaves: the users' capital stays.",
            static s => s.Calls.Dispersals.Count(static d => d.Parts.Users.IsZero));
    }
}
