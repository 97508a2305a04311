using System.Globalization;
using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.RealData;

/// <summary>
/// A value-accruing pool with a reported rate that takes published rates as its reports. Between two reports forty holders deposit
/// and redeem, seeded; and a stake is bought after every report for every later one, to be redeemed after that.
/// </summary>
internal sealed class ShareRateReplay
{
    private const int Seed = 20_230_516;
    private const int Holders = 40;

    private static readonly BigInteger Unit = BigInteger.Pow(10, 18);
    private static readonly AccountId Governor = AccountId.FromLabel("governor");
    private static readonly AccountId Oracle = AccountId.FromLabel("oracle");
    private static readonly AccountId Founder = AccountId.FromLabel("founder");

    private readonly IReadOnlyList<ShareRateReport> _reports;
    private readonly BigInteger _largest;
    private readonly Random _random = new(Seed);
    private readonly List<ShareRateInterval> _intervals = [];
    private readonly List<ShareRateStake> _stakes = [];
    private Timestamp _now;
    private int _deposits;
    private int _redemptions;

    private ShareRateReplay(IReadOnlyList<ShareRateReport> reports, bool small)
    {
        _reports = reports;
        _largest = small ? Unit / 1_000 : 64 * Unit;
        Timestamp begin = Timestamp.FromSeconds(reports[0].Time.Seconds - reports[0].Elapsed);
        _now = Timestamp.FromSeconds(begin.Seconds - 1);
        Pool = StakingPool.Open(Terms(small), Context.By(Governor).At(_now));
        _ = Deposit(Founder, small ? Unit : 10_000 * Unit);
        _now = begin;
        Report(0, begin, reports[0].Before);
    }

    internal StakingPool Pool { get; }

    /// <summary>One per published report; the pool's report 0 brought it to the rate before the first.</summary>
    internal IReadOnlyList<ShareRateInterval> Intervals => _intervals;

    internal IReadOnlyList<ShareRateStake> Stakes => _stakes;

    /// <summary>Runs a large pool without a defence, or a small one with an ether of dead shares, where a floor is seen.</summary>
    internal static ShareRateReplay Run(IReadOnlyList<ShareRateReport> reports, bool small)
    {
        ShareRateReplay replay = new(reports, small);
        for (int i = 0; i < reports.Count; i++)
        {
            replay.LiveThrough(i);
        }

        replay.SellStakes(reports.Count - 1);
        return replay;
    }

    private static PoolTerms Terms(bool small) => new()
    {
        Charter = new PoolCharter
        {
            Pool = PoolId.Parse("share-rates"),
            TokenModel = TokenModel.ValueAccruing,
            RateSource = RateSource.Reported,
            Defence = small ? FirstDepositorDefence.DeadShares(Amount.FromEther("1")) : FirstDepositorDefence.None,
        },
        Exit = new ExitTerms { InstantRedemption = true },
        Roles = new PoolRoles { Governors = [Governor], Oracles = [Oracle] },
    };

    private static BigInteger Big(UInt256 value) => (BigInteger)value;

    private static AccountId StakeAccount(int bought, int sold) =>
        AccountId.FromLabel(string.Create(CultureInfo.InvariantCulture, $"stake-{bought}-{sold}"));

    /// <summary>Everything from right after the report before to the report itself.</summary>
    private void LiveThrough(int report)
    {
        (_deposits, _redemptions) = (0, 0);
        if (report > 0)
        {
            SellStakes(report - 1);
            BuyStakes(report - 1);
        }

        int operations = _random.Next(0, 60);
        for (int i = 0; i < operations; i++)
        {
            Operate(AccountId.FromLabel(string.Create(CultureInfo.InvariantCulture, $"holder-{_random.Next(Holders)}")));
        }

        (PricingPair stored, PricingPair live) = (Pool.Pair, Pool.LivePair);
        _now = _reports[report].Time;
        Report(report + 1, _now, _reports[report].After);
        _intervals.Add(new ShareRateInterval(_deposits, _redemptions, stored, live, Pool.Pair, Pool.LivePair));
    }

    private void BuyStakes(int report)
    {
        for (int sale = report + 1; sale < _reports.Count; sale++)
        {
            BigInteger paid = Pick(_largest);
            Shares bought = Deposit(StakeAccount(report, sale), paid);
            _stakes.Add(new ShareRateStake(report, sale, paid, Big(bought.Value), Received: -1));
        }
    }

    private void SellStakes(int report)
    {
        for (int i = 0; i < _stakes.Count; i++)
        {
            if (_stakes[i].SoldAt == report)
            {
                ShareRateStake stake = _stakes[i];
                Amount received = Redeem(StakeAccount(stake.BoughtAt, report), Shares.Of((UInt256)stake.Shares));
                _stakes[i] = stake with { Received = Big(received.Value) };
            }
        }
    }

    private void Operate(AccountId holder)
    {
        BigInteger held = Big(Pool.SharesOf(holder).Value);
        if (held.IsZero || _random.Next(2) == 0)
        {
            _ = Deposit(holder, Pick(_largest));
        }
        else
        {
            _ = Redeem(holder, Shares.Of((UInt256)(_random.Next(8) == 0 ? held : Pick(held))));
        }
    }

    /// <summary>At least 2 (one unit might buy nothing), at most the limit, small numbers as likely as large ones.</summary>
    private BigInteger Pick(BigInteger limit)
    {
        BigInteger top = BigInteger.One << _random.Next(1, (int)limit.GetBitLength() + 1);
        BigInteger any = top + (top * _random.Next(1 << 30) / (1 << 30)) + _random.Next(3);
        return BigInteger.Min(any, limit);
    }

    private Shares Deposit(AccountId holder, BigInteger amount)
    {
        _deposits++;
        Deposit command = new(holder, Amount.FromWei((UInt256)amount));
        return Pool.Execute(command, Context.By(holder).At(_now)).OrThrow().Shares;
    }

    private Amount Redeem(AccountId holder, Shares shares)
    {
        _redemptions++;
        return Pool.Execute(new Redeem(holder, shares), Context.By(holder).At(_now)).OrThrow().Amount;
    }

    /// <summary>
    /// Reports what brings the live pair to a published rate R: the least assets with <c>⌊10^18·A/S⌋ = R</c> are <c>⌈R·S/10^18⌉</c>,
    /// since there are more than 10^18 shares.
    /// </summary>
    private void Report(int epoch, Timestamp at, BigInteger rate)
    {
        PricingPair live = Pool.LivePair;
        BigInteger target = ((rate * Big(live.Shares.Value)) + Unit - 1) / Unit;
        _ = Pool.Execute(
            new ReportEpoch
            {
                Epoch = EpochNumber.From((ulong)epoch),
                ReferenceTime = at,
                PoolExecutionRewards = Amount.FromWei((UInt256)target) - live.Assets,
            },
            Context.By(Oracle).At(at)).OrThrow();
    }
}
