using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>
/// The history in rETH, by the rules of Rocket Pool v1.4. The report of the day of the deposit describes a block before it; the subclass
/// has an oracle that describes the very moment.
/// </summary>
internal class AccruingStory : TwoTokenStory
{
    private static readonly AccountId Others = AccountId.FromLabel("others");
    private static readonly AccountId Oracle = AccountId.FromLabel("oracle0");

    private readonly RocketPoolNetwork _pool = RocketPoolNetwork.Open();
    private Amount _ether = Amount.FromEther("1000");
    private ulong _time = 1_700_000_000;
    private ulong _block = 100;

    public AccruingStory()
    {
        UInt256[] settings = new UInt256[Enum.GetValues<RocketPoolSetting>().Length - 1];
        void Set(RocketPoolSetting setting, UInt256 value) => settings[(int)setting - 1] = value;
        Set(RocketPoolSetting.DepositEnabled, 1UL);
        Set(RocketPoolSetting.DepositPoolMaximum, Amount.FromEther("10000").Value);
        Set(RocketPoolSetting.ConsensusThreshold, Amount.FromEther("0.51").Value);
        Set(RocketPoolSetting.SubmitBalancesFrequency, 86_400UL);
        Set(RocketPoolSetting.MaxBalanceDelta, Amount.FromEther("0.02").Value);
        OpeningHolding[] holdings =
        [
            new(RocketPoolTokens.Ether, Others, Amount.FromEther("1000").Value),
            new(RocketPoolTokens.Ether, Alice, Deposit.Value),
        ];
        RocketPoolTerms terms = new()
        {
            Version = RocketPoolVersion.V14,
            Settings = [.. settings],
            BaseBonds = [Amount.FromEther("4")],
            Members = [Oracle],
        };
        Execute(Others, new OpenPool(terms, [.. holdings], [], default));
        Execute(Others, new DepositEther(Amount.FromEther("1000")));
        ReportedSupply = Supply;
        Publish(_ether);
    }

    public override PricingPair Pair => _pool.Pair;

    public override UInt256 Held => _pool.BalanceOf(RocketPoolTokens.Reth, Alice);

    protected virtual bool SeesDeposit => false;

    private Amount ReportedSupply { get; set; }

    private Amount Supply => _pool.Totals().RethSupply;

    protected override void PayIn()
    {
        Execute(Alice, new DepositEther(Deposit));
        _ether += Deposit;
    }

    protected override void Report(int day)
    {
        _time += 86_400;
        TwoTokenDay made = Days[day - 1];
        _ether = made.IsLoss ? _ether - made.Consensus : _ether + made.Rewards - made.Fee;
        bool isBlind = day == DepositDay && !SeesDeposit;
        ReportedSupply = isBlind ? ReportedSupply : Supply;
        Publish(isBlind ? _ether - Deposit : _ether);
    }

    protected override Amount TakeOut()
    {
        UInt256 before = _pool.BalanceOf(RocketPoolTokens.Ether, Alice);
        PricingPair pair = Pair;
        UInt256 tokens = FullMath.MulDiv(Exit.Value, pair.Shares.Value, pair.Assets.Value, Rounding.Down);
        Execute(Alice, new BurnReth(Amount.FromWei(tokens)));
        Amount paid = Amount.FromWei(_pool.BalanceOf(RocketPoolTokens.Ether, Alice) - before);
        _ether -= paid;
        return paid;
    }

    private void Publish(Amount total) =>
        Execute(Oracle, new SubmitBalances(new ReportedBalances(_block, _time, total, Amount.Zero, ReportedSupply)));

    private void Execute(AccountId actor, IRocketPoolCommand command)
    {
        _block++;
        _time++;
        Context context = Context.By(actor).At(Timestamp.FromSeconds(_time)).InBlock(BlockNumber.From(_block));
        _ = _pool.Execute(command, context).OrThrow();
    }
}
