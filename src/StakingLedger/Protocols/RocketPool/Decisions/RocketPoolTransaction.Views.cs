using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>What is read, and changes nothing.</content>
internal sealed partial class RocketPoolTransaction
{
    /// <summary>The totals.</summary>
    public RocketPoolTotals Totals()
    {
        ReportedBalances report = Report;
        UInt256 total = report.TotalEther.Value;
        Amount ether = EtherOf(RocketPoolAccounts.Reth);
        return new RocketPoolTotals
        {
            ExchangeRate = Rate.EtherFor(ReportedRate.One),
            CollateralRate = CollateralRate(ether.Value, out _).Value,
            RethSupply = Amount.FromWei(draft.TotalOf(RocketPoolTokens.Reth)),
            RethEther = ether,
            PoolEther = PoolEther,
            NodeBalance = Wei(RocketPoolField.NodeBalance),
            RequestedTotal = Wei(RocketPoolField.RequestedTotal),
            Excess = Excess,
            MaximumDeposit = IsOn(RocketPoolSetting.DepositEnabled) ? MaximumDeposit : Amount.Zero,
            Report = report,
            ReportTime = Count(RocketPoolField.ReportTime),
            Utilisation = total.IsZero
                ? ReportedRate.One
                : ContractMath.MultiplyDivide(ReportedRate.One, report.StakingEther.Value, total),
            QueueIndex = Count(RocketPoolField.QueueIndex),
            MinipoolQueue = MinipoolQueueLength,
            ExpressQueue = Count(RocketPoolField.QueueLength, index: Express),
            StandardQueue = Count(RocketPoolField.QueueLength, index: Standard),
        };
    }

    /// <summary>The node of a megapool, by its number from 1.</summary>
    public AccountId NodeOf(ulong number) => RocketPoolAccounts.FromNumber(Get(RocketPoolField.MegapoolNode, index: number));

    /// <summary>A minipool, by its number from 1.</summary>
    public AccountId MinipoolAt(ulong number) => RocketPoolAccounts.FromNumber(Get(RocketPoolField.MinipoolAccount, index: number));

    /// <summary>Whether a node has a megapool.</summary>
    public bool HasMegapool(in AccountId node) => !Get(RocketPoolField.MegapoolNumber, MegapoolOf(node)).IsZero;

    /// <summary>Whether there is such a minipool.</summary>
    public bool HasMinipool(in AccountId minipool) => Has(minipool, MinipoolMarks.Created);

    /// <summary>The last recorded value of a share, 10^18 = 100 %.</summary>
    public UInt256 LastShare(ShareSeries series, in AccountId owner)
    {
        ulong count = Count(RocketPoolField.HistoryCount, owner, (uint)series);
        return count == 0
            ? default
            : Get(RocketPoolField.HistoryValue, owner, StepIndex(series, count - 1)) * rules.UnitOf(series);
    }

    /// <summary>A node's megapool.</summary>
    public MegapoolView ViewMegapool(in AccountId node)
    {
        AccountId megapool = MegapoolOf(node);
        return new MegapoolView
        {
            Node = node,
            Balance = EtherOf(megapool),
            AssignedValue = Wei(RocketPoolField.AssignedValue, megapool),
            Debt = Wei(RocketPoolField.Debt, megapool),
            RefundValue = Wei(RocketPoolField.RefundValue, megapool),
            NodeBond = Wei(RocketPoolField.NodeBond, megapool),
            UserCapital = Wei(RocketPoolField.UserCapital, megapool),
            NodeQueuedBond = Wei(RocketPoolField.NodeQueuedBond, megapool),
            UserQueuedCapital = Wei(RocketPoolField.UserQueuedCapital, megapool),
            PendingRewards = PendingOf(megapool),
            LastDistributionTime = Count(RocketPoolField.LastDistribution, megapool),
            Validators = Count(RocketPoolField.Validators, megapool),
            ActiveValidators = Count(RocketPoolField.ActiveValidators, megapool),
            ExitingValidators = Count(RocketPoolField.ExitingValidators, megapool),
            LockedValidators = Count(RocketPoolField.LockedValidators, megapool),
            CapitalRatio = LastShare(ShareSeries.CapitalRatio, megapool),
            Credit = Wei(RocketPoolField.Credit, node),
        };
    }

    /// <summary>A validator of a node's megapool.</summary>
    public MegapoolValidatorView ViewValidator(in AccountId node, ulong validator)
    {
        AccountId megapool = MegapoolOf(node);
        return new MegapoolValidatorView(
            StatusOf(new ValidatorPlace(megapool, validator)),
            Wei(RocketPoolField.ValidatorBond, megapool, validator),
            Count(RocketPoolField.ValidatorExitBalance, megapool, validator));
    }

    /// <summary>A minipool.</summary>
    public MinipoolView ViewMinipool(in AccountId minipool)
    {
        Amount balance = EtherOf(minipool);
        Amount bond = Wei(RocketPoolField.MinipoolBond, minipool);
        UInt256 fee = Get(RocketPoolField.MinipoolFee, minipool);
        UInt256 penalty = PenaltyOf(minipool);
        return new MinipoolView
        {
            Minipool = minipool,
            Node = OwnerOf(minipool),
            Bond = bond,
            UserCapital = Wei(RocketPoolField.MinipoolUserCapital, minipool),
            Balance = balance,
            Refund = Wei(RocketPoolField.MinipoolRefund, minipool),
            Status = (MinipoolStatus)(uint)Get(RocketPoolField.MinipoolStatus, minipool),
            Marks = (MinipoolMarks)(uint)Get(RocketPoolField.MinipoolFlags, minipool),
            NodeFee = fee,
            PenaltyRate = penalty,
            NodeShareOfBalance = SplitMinipool(DistributableOf(minipool), bond, fee, penalty).Node,
        };
    }

    /// <summary>A node's credit.</summary>
    public Amount CreditOf(in AccountId node) => Wei(RocketPoolField.Credit, node);

    /// <summary>A node's express tickets.</summary>
    public ulong TicketsOf(in AccountId node) => Count(RocketPoolField.Tickets, node);

    /// <summary>The next reward interval, and when it began, in seconds.</summary>
    public (ulong Index, ulong Start) Interval => (Count(RocketPoolField.RewardIndex), Count(RocketPoolField.IntervalStart));

    /// <summary>The inflation of RPL.</summary>
    public OpeningInflation RplInflation => new(
        Count(RocketPoolField.InflationCalcTime),
        Count(RocketPoolField.InflationStart),
        Get(RocketPoolField.InflationRate));

    /// <summary>The value of a setting.</summary>
    public UInt256 ValueOf(RocketPoolSetting setting) => Setting(setting);

    /// <summary>The terms of the opening, with the settings of now.</summary>
    public RocketPoolTerms Terms()
    {
        UInt256[] settings = new UInt256[RocketPoolSettingPaths.Count];
        for (int i = 0; i < settings.Length; i++)
        {
            settings[i] = Setting((RocketPoolSetting)(i + 1));
        }

        AccountId[] members = new AccountId[Count(RocketPoolField.Members)];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = RocketPoolAccounts.FromNumber(Get(RocketPoolField.MemberAccount, index: (ulong)i));
        }

        return new RocketPoolTerms
        {
            Version = (RocketPoolVersion)(int)(uint)Get(RocketPoolField.Version),
            Settings = ValueList.Create<UInt256>(settings),
            BaseBonds = ValueList.Create<Amount>(BaseBonds()),
            Members = ValueList.Create<AccountId>(members),
        };
    }

    /// <summary>The bonds for the first validators together.</summary>
    public Amount[] BaseBonds()
    {
        Amount[] bonds = new Amount[Count(RocketPoolField.BaseBonds)];
        for (int i = 0; i < bonds.Length; i++)
        {
            bonds[i] = Wei(RocketPoolField.BaseBond, index: (ulong)i);
        }

        return bonds;
    }

    /// <summary>How many megapools there are.</summary>
    public ulong MegapoolCount => Count(RocketPoolField.Megapools);

    /// <summary>How many minipools there are.</summary>
    public ulong MinipoolCount => Count(RocketPoolField.Minipools);
}
