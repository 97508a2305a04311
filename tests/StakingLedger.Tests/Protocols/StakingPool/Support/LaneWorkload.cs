using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>
/// Seeded random commands for <see cref="LaneTwins"/>: mostly single deposits and transfers of sizes that the short way takes, and
/// among them everything that changes what it may take.
/// </summary>
internal sealed class LaneWorkload
{
    private const int Holders = 12;

    private readonly Random _random;
    private readonly List<ClientId> _used = [];
    private int _newcomers;

    public LaneWorkload(int seed, PoolTerms terms, LedgerOptions? options = null)
    {
        _random = new Random(seed);
        Twins = new LaneTwins(terms.With(ExitPolicy.ByShares), options);
    }

    /// <summary>Beyond 2^64, so that amounts and rates have the size of real ones.</summary>
    public static UInt256 Unit { get; } = UInt256.Parse("100000000000000000000");

    public LaneTwins Twins { get; }

    private StakingPool Pool => Twins.General;

    /// <summary>Runs commands, and compares everything every few hundred of them.</summary>
    public LaneWorkload Run(int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            Step();
            if (i % 400 == 0)
            {
                Twins.DemandSame();
            }
        }

        Twins.DemandSameWhenReplayed();
        return this;
    }

    private static AccountId Holder(int number) => AccountId.FromLabel($"holder.{number}");

    private void Step()
    {
        if (_random.Next(900) == 0)
        {
            EmptyPool();
            return;
        }

        (IPoolCommand command, AccountId actor) = Draw();
        Twins.Now += _random.Next(3) == 0 ? (ulong)_random.Next(1, 40) : 0;
        Context context = Twins.By(actor).InBlock(BlockNumber.From((ulong)_random.Next(3)));
        _ = Twins.Do(command, _random.Next(60) switch
        {
            0 => context.At(Timestamp.FromSeconds(Twins.Now - 1)),
            1 => context.At(Timestamp.FromSeconds(999)),
            2 => context.For(NextClient()),
            3 when _used.Count != 0 => context.For(_used[_random.Next(_used.Count)]),
            _ => context,
        });
    }

    private (IPoolCommand Command, AccountId Actor) Draw()
    {
        AccountId holder = Holder(_random.Next(Holders));
        return _random.Next(200) switch
        {
            < 60 => (new Deposit(Receiver(), Size()), Anyone(holder)),
            < 110 => (new TransferAssets(Sender(holder), Receiver(), Part(Pool.BalanceOf(holder))), Anyone(holder)),
            < 160 => (new TransferShares(Sender(holder), Receiver(), PartOfShares(holder)), Anyone(holder)),
            < 162 => (new TransferShares(holder, holder, PartOfShares(holder)), holder),
            < 164 => (new RequestWithdrawal(Sender(holder), Part(Pool.BalanceOf(holder))), Anyone(holder)),
            < 166 => (new RequestWithdrawalOfShares(Sender(holder), PartOfShares(holder)), Anyone(holder)),
            < 168 => (new Redeem(holder, PartOfShares(holder)), holder),
            < 170 => (new FinaliseWithdrawals(Part(Pool.Totals().Buffered)), Actors.Treasurer),
            < 172 => (new ClaimWithdrawal(RequestId.From((ulong)_random.Next(1, Pool.RequestCount + 2))), Actors.Custodian),
            < 174 => (new Donate(Size()), Actors.Depositor),
            < 180 => (Report(), Actors.Oracle),
            < 182 => (new PausePool(), Actors.Guardian),
            < 188 => (new ResumePool(), Actors.Governor),
            < 194 => (new ProposeTerms(
                Shaped() with { Version = Pool.Terms.Version + 1 }, EpochNumber.From((Pool.LastEpoch?.Value ?? 0) + 1)), Actors.Governor),
            _ => (new ApproveTerms(Pool.PendingProposal?.Number ?? 1), Actors.SecondGovernor),
        };
    }

    /// <summary>Everyone redeems all he has; the pool goes on from there.</summary>
    private void EmptyPool()
    {
        _ = Twins.Do(Actors.Governor, new ResumePool());
        for (int i = 0; i < Twins.Accounts; i++)
        {
            AccountId account = Pool.Ledger.Accounts[new AccountHandle((uint)i)];
            if (!Pool.SharesOf(account).IsZero)
            {
                _ = Twins.Do(Actors.Custodian, new Redeem(account, Pool.SharesOf(account)));
            }
        }
    }

    private ReportEpoch Report()
    {
        Twins.Now += 60;
        return new ReportEpoch
        {
            Epoch = EpochNumber.From((Pool.LastEpoch?.Value ?? 0) + 1),
            ReferenceTime = Timestamp.FromSeconds(Twins.Now),
            PoolExecutionRewards = _random.Next(2) == 0 ? Amount.Zero : Amount.FromWei(Unit >> _random.Next(1, 40)),
        };
    }

    private PoolTerms Shaped() => _random.Next(9) switch
    {
        0 => Pool.Terms with { DepositFee = BasisPoints.FromValue(7) },
        1 => Pool.Terms with { Limits = new PoolLimits { DepositRate = new DepositRate(Amount.FromWei(Unit * 40u), 600) } },
        2 or 3 => Pool.Terms with
        {
            Limits = new PoolLimits { MinDeposit = Amount.FromWei(Unit), MaxDeposit = Amount.FromWei(Unit * 3u) },
        },
        4 => Pool.Terms with { TransfersAllowed = false },
        5 => Pool.Terms with { Roles = TestTerms.Roles with { AnyoneMayDeposit = false, Custodians = [] } },
        _ => Pool.Terms with
        {
            DepositFee = BasisPoints.Zero,
            Limits = PoolLimits.None,
            TransfersAllowed = true,
            Roles = TestTerms.Roles,
        },
    };

    private AccountId Anyone(AccountId holder) => _random.Next(24) switch
    {
        0 => Actors.Stranger,
        1 => Holder(_random.Next(Holders)),
        2 => AccountId.FromLabel($"actor.{_newcomers++}"),
        < 8 => Actors.Custodian,
        _ => holder,
    };

    private AccountId Sender(AccountId holder) => _random.Next(60) switch
    {
        0 => AccountId.FromLabel($"nobody.{_newcomers}"),
        1 => Actors.Queue,
        2 => default,
        _ => holder,
    };

    private AccountId Receiver() => _random.Next(80) switch
    {
        0 => Actors.Queue,
        1 => Actors.Dead,
        2 => default,
        < 8 => AccountId.FromLabel($"new.{_newcomers++}"),
        _ => Holder(_random.Next(Holders)),
    };

    private ClientId NextClient()
    {
        ClientId id = ClientId.Parse($"c{_used.Count}");
        _used.Add(id);
        return id;
    }

    private Amount Size() => Amount.FromWei(_random.Next(40) switch
    {
        0 => UInt256.Zero,
        1 => UInt256.One,
        2 => Unit - 1u,
        3 or 4 => Unit,
        5 => Unit + 1u,
        6 => (Unit * 3u) - 1u,
        7 or 8 => Unit * 3u,
        9 => (Unit * 3u) + 1u,
        10 when !Pool.TotalShares.IsZero => (UInt256)UInt128.MaxValue + (uint)_random.Next(2),
        _ => (Unit >> 1) + ((UInt256)(ulong)_random.NextInt64() * (uint)_random.Next(1, 30)),
    });

    private Amount Part(Amount whole) => Amount.FromWei(PartOf(whole.Value));

    private Shares PartOfShares(AccountId holder) => Shares.Of(PartOf(Pool.SharesOf(holder).Value));

    private UInt256 PartOf(UInt256 whole) => _random.Next(30) switch
    {
        0 => whole,
        1 => whole + 1u,
        2 => UInt256.Zero,
        3 => UInt256.One,
        4 => Size().Value,
        5 => UInt256.MaxValue >> _random.Next(200),
        _ => FullMath.MulDiv(whole, (UInt256)(ulong)_random.Next(1, 500), 1_000U, Rounding.Down),
    };
}
