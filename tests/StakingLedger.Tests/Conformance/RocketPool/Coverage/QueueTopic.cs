using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>Turns of the queues, nodes' deposits and their credit.</summary>
internal sealed class QueueTopic : RocketPoolTopic
{
    public QueueTopic()
        : base("Queues, node deposits and credit")
    {
        Any("An express turn takes from the express queue.", static s => Turns(s).Count(static t => t is (true, true)));
        Any("A standard turn takes from the standard queue.", static s => Turns(s).Count(static t => t is (false, false)));
        Any("An express turn falls over to the standard queue.", static s => Turns(s).Count(static t => t is (true, false)));
        Any("A standard turn falls over to the express queue.", static s => Turns(s).Count(static t => t is (false, true)));
        Deposits();
        Credit();
        Withdrawals();
    }

    private static AccountId MegapoolOf(RocketPoolStep s) => RocketPoolAccounts.MegapoolOf(s.Caller);

    private static (Amount Bond, bool Express, Amount Value)? Deposit(RocketPoolStep s) => s.Command switch
    {
        DepositNode c => (c.Bond, c.Express, c.Value),
        DepositNodeWithCredit c => (c.Bond, c.Express, c.Value),
        _ => null,
    };

    /// <summary>Each turn: whose it was, and whom it served.</summary>
    private static List<(bool IsExpressTurn, bool IsExpressServed)> Turns(RocketPoolStep s)
    {
        List<(bool, bool)> turns = [];
        (UInt256 express, UInt256 standard) = (s.Queue(express: true), s.Queue(express: false));
        if (Deposit(s) is { } added)
        {
            (express, standard) = added.Express ? (express + 1, standard) : (express, standard + 1);
        }

        ulong index = (ulong)s.Was(RocketPoolField.QueueIndex);
        foreach (RocketPoolLog _ in s.Logs(RocketPoolLogKind.FundsAssigned))
        {
            bool turn = ExpressTurn.IsExpress(index, (ulong)s.Setting(RocketPoolSetting.ExpressQueueRate));
            bool isServed = turn ? !express.IsZero : standard.IsZero;
            (express, standard) = isServed ? (express - 1, standard) : (express, standard - 1);
            turns.Add((turn, isServed));
            index++;
        }

        return turns;
    }

    private static bool IsDeposit(RocketPoolStep s, Func<ulong, bool> active) =>
        Deposit(s) is not null && active((ulong)s.Was(RocketPoolField.ActiveValidators, MegapoolOf(s)));

    private void Deposits()
    {
        Any(
            "A node's first validator makes its megapool.",
            static s => Deposit(s) is not null && s.Was(RocketPoolField.MegapoolNumber, MegapoolOf(s)).IsZero ? 1 : 0);
        Any(
            "A validator of a megapool that has none left.",
            static s => IsDeposit(s, static n => n == 0) && !s.Was(RocketPoolField.MegapoolNumber, MegapoolOf(s)).IsZero ? 1 : 0);
        Any("A second validator, by the table of bonds.", static s => IsDeposit(s, static n => n == 1) ? 1 : 0);
        Any("A third or later validator, at the reduced bond.", static s => IsDeposit(s, static n => n > 1) ? 1 : 0);
        Any(
            "A validator at a reduced bond other than 4 ETH.",
            static s => IsDeposit(s, static n => n > 1) && s.Setting(RocketPoolSetting.ReducedBond) != 4 * RocketPoolStep.Ether ? 1 : 0);
        Any(
            "A validator whose bond other bonds cover: one ether.",
            static s => Deposit(s) is not null
                && s.RequiredBond((ulong)s.Was(RocketPoolField.ActiveValidators, MegapoolOf(s)) + 1)
                <= s.Was(RocketPoolField.NodeBond, MegapoolOf(s)) + s.Was(RocketPoolField.NodeQueuedBond, MegapoolOf(s)) ? 1 : 0);
        Any(
            "A validator whose bond makes up for what earlier ones lack.",
            static s => Deposit(s) is { } d && d.Bond.Value > s.RequiredBond(1)
                && d.Bond.Value > s.Setting(RocketPoolSetting.ReducedBond) ? 1 : 0);
        Any("A validator with an express ticket.", static s => Deposit(s) is { Express: true } ? 1 : 0);
        Any("A validator without an express ticket.", static s => Deposit(s) is { Express: false } ? 1 : 0);
        Any(
            "A node deposit that assigns a validator in the same call.",
            static s => Deposit(s) is not null && s.Has(RocketPoolLogKind.FundsAssigned) ? 1 : 0);
        Any(
            "A node deposit that assigns a waiting minipool instead.",
            static s => Deposit(s) is not null && s.Has(RocketPoolLogKind.DepositAssigned) ? 1 : 0);
        Any(
            "A node deposit that assigns nothing: the pool cannot pay.",
            static s => Deposit(s) is not null && s.Assigns && !s.Has(RocketPoolLogKind.FundsAssigned)
                && !s.Has(RocketPoolLogKind.DepositAssigned) ? 1 : 0);
        Any("A node deposit while assignments are disabled.", static s => Deposit(s) is not null && !s.Assigns ? 1 : 0);
    }

    private void Credit()
    {
        On<DepositNodeWithCredit>("Credit pays a part of a bond.", static (_, c) => !c.Value.IsZero && c.Value < c.Bond);
        On<DepositNodeWithCredit>("Credit pays a whole bond.", static (_, c) => c.Value.IsZero);
        On<DepositNodeWithCredit>("A deposit that may use credit and needs none.", static (_, c) => c.Value >= c.Bond);
        On<WithdrawCredit>(
            "Credit is withdrawn as rETH, after a fee.",
            static (s, c) => !(c.Amount.Value * s.Setting(RocketPoolSetting.DepositFee) / RocketPoolStep.Ether).IsZero);
        On<WithdrawCredit>(
            "Credit is withdrawn as rETH without a fee.",
            static (s, c) => (c.Amount.Value * s.Setting(RocketPoolSetting.DepositFee) / RocketPoolStep.Ether).IsZero);
        On<WithdrawCredit>("All credit is withdrawn.", static (s, c) => s.Was(RocketPoolField.Credit, s.Caller) == c.Amount.Value);
        On<WithdrawCredit>(
            "A part of the credit is withdrawn.",
            static (s, c) => s.Was(RocketPoolField.Credit, s.Caller) > c.Amount.Value);
    }

    private void Withdrawals()
    {
        On<DequeueMegapoolValidator>("A validator leaves the standard queue.", static (s, c) => !IsExpress(s, c));
        On<DequeueMegapoolValidator>("A validator leaves the express queue, and its ticket is given back.", IsExpress);
        On<DequeueMegapoolValidator>("A validator leaves from the head of its queue.", IsHead);
        On<DequeueMegapoolValidator>("A validator leaves from behind the head of its queue.", static (s, c) => !IsHead(s, c));
    }

    private static bool IsExpress(RocketPoolStep s, DequeueMegapoolValidator c) =>
        ((MegapoolValidatorMarks)(uint)s.Was(RocketPoolField.ValidatorState, RocketPoolAccounts.MegapoolOf(c.Node), c.ValidatorId))
        .HasFlag(MegapoolValidatorMarks.ExpressUsed);

    private static bool IsHead(RocketPoolStep s, DequeueMegapoolValidator c) =>
        s.Was(RocketPoolField.ValidatorTicket, RocketPoolAccounts.MegapoolOf(c.Node), c.ValidatorId)
        == s.Was(RocketPoolField.QueueHead, index: IsExpress(s, c) ? 1UL : 0UL);
}
