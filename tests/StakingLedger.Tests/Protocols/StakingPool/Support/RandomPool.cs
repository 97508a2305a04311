using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>A pool under seeded random commands, of which some must be refused.</summary>
internal sealed partial class RandomPool
{
    private readonly Random _random;
    private readonly RandomTerms _terms;
    private readonly int _holders;
    private ulong _now = 1_000;
    private ulong _lastOperator;
    private ulong _lastValidator;
    private ulong _commands;

    public RandomPool(int seed, int holders = 8, Func<PoolTerms, PoolTerms>? shape = null)
    {
        _random = new Random(seed);
        _terms = new RandomTerms(_random);
        _holders = holders;
        PoolTerms terms = _terms.First();
        Pool = StakingPool.Open(shape is null ? terms : shape(terms), By(Actors.Governor));
    }

    public StakingPool Pool { get; }

    /// <summary>Whether the terms may change on the way.</summary>
    public bool ChangesTerms { get; init; } = true;

    /// <summary>Whether reports may tell of losses.</summary>
    public bool HasLosses { get; init; } = true;

    public SortedDictionary<string, int> Accepted { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    public static RandomPool Run(int seed, int commands, bool withIds = false)
    {
        RandomPool run = new(seed);
        for (int i = 0; i < commands; i++)
        {
            (IPoolCommand command, Context context) = run.Next();
            _ = run.Execute(command, withIds && i % 3 != 0 ? context.For(ClientId.Parse($"{seed}:{i}")) : context);
        }

        return run;
    }

    public Outcome<IEvent> Execute(IPoolCommand command, in Context context)
    {
        Outcome<IEvent> outcome = Pool.Execute(command, context);
        if (outcome.IsAccepted)
        {
            Count(Accepted, command.GetType().Name);
        }
        else
        {
            Count(Refused, outcome.Rejection!.Code);
        }

        return outcome;
    }

    public (IPoolCommand Command, Context Context) Next()
    {
        _commands++;
        _now += (ulong)_random.Next(3) * 200;
        (IPoolCommand command, AccountId actor) = Draw();
        if (_random.Next(60) == 0)
        {
            actor = Actors.Stranger;
        }

        Context context = By(actor);
        return (command, _random.Next(200) == 0 ? context.At(Timestamp.FromSeconds(999)) : context);
    }

    public AccountId Holder() => _random.Next(120) == 0
        ? (_random.Next(2) == 0 ? Actors.Queue : Actors.Dead)
        : AccountId.FromLabel($"holder.{_random.Next(_holders)}");

    public IEnumerable<AccountId> Accounts()
    {
        for (int i = 0; i < Pool.Ledger.Accounts.Count; i++)
        {
            yield return Pool.Ledger.Accounts[new AccountHandle((uint)i)];
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string key) =>
        counts[key] = counts.GetValueOrDefault(key) + 1;

    private Context By(AccountId actor) => Context.By(actor).At(Timestamp.FromSeconds(_now));

    private (IPoolCommand Command, AccountId Actor) Draw()
    {
        AccountId holder = Holder();
        return _random.Next(100) switch
        {
            < 16 => (new Deposit(holder, Size()), _random.Next(2) == 0 ? holder : Actors.Depositor),
            < 18 => (new Donate(_terms.Number(Math.Max(1, _terms.Bits - 6))), Actors.Depositor),
            < 23 => (new TransferAssets(holder, Holder(), Part(Pool.BalanceOf(holder))), holder),
            < 28 => (new TransferShares(holder, Holder(), PartOfShares(holder)), _random.Next(3) == 0 ? Actors.Custodian : holder),
            < 34 => (new RequestWithdrawal(holder, Part(Pool.BalanceOf(holder))), holder),
            < 40 => (new RequestWithdrawalOfShares(holder, PartOfShares(holder)), holder),
            < 43 => (new CancelWithdrawal(Request()), Actors.Custodian),
            < 50 => (new FinaliseWithdrawals(Part(Pool.Totals().Buffered)), _random.Next(2) == 0 ? Actors.Oracle : Actors.Treasurer),
            < 56 => (new ClaimWithdrawal(Request()), Actors.Custodian),
            < 57 => (new TransferClaim(Request(), Holder()), Actors.Custodian),
            < 60 => (new Redeem(holder, PartOfShares(holder)), holder),
            < 70 => DrawRouting(),
            < 84 => (Report(), _random.Next(4) == 0 ? Actors.SecondOracle : Actors.Oracle),
            < 92 => DrawTreasury(),
            _ => DrawGovernance(),
        };
    }

    private (IPoolCommand Command, AccountId Actor) DrawRouting() => (_random.Next(12), Actors.Manager) switch
    {
        (0 or 1, { } m) => (new RegisterOperator(
            _random.Next(5) == 0 ? Operator() : OperatorId.From(++_lastOperator),
            _random.Next(30) == 0 ? Actors.Queue : Actors.RewardsOf(_lastOperator),
            (ulong)_random.Next(4),
            (ulong)_random.Next(2, 20),
            BasisPoints.FromValue(_random.Next(2_000, 10_001))), m),
        (2 or 3 or 4, { } m) => (new RegisterValidators(Operator(), [NewValidator(), NewValidator()], _random.Next(2) == 0), m),
        (5, { } m) => (new SetOperatorLimits(Operator(), (ulong)_random.Next(4), (ulong)_random.Next(30), BasisPoints.All), m),
        (6, { } m) => (new SuspendOperator(Operator()), m),
        (7, { } m) => (_random.Next(4) == 0 ? new RetireOperator(Operator()) : new ReinstateOperator(Operator()), m),
        (_, { } m) => (new AllocateStake((ulong)_random.Next(1, 6)), m),
    };

    private (IPoolCommand Command, AccountId Actor) DrawTreasury() => _random.Next(7) switch
    {
        < 3 => (new PostBond(Operator(), _terms.Number(Math.Max(1, _terms.Bits - 3))), Actors.Treasurer),
        3 => (new ReleaseBond(Operator(), _terms.Number(Math.Max(1, _terms.Bits - 4))), Actors.Treasurer),
        4 or 5 => (new FundInsurance(_terms.Number(Math.Max(1, _terms.Bits - 4))), Actors.Treasurer),
        _ => (new CollectFees(_random.Next(2) == 0 ? Actors.Treasury : Actors.RewardsOf((ulong)_random.Next(4))), Actors.Treasurer),
    };

    private (IPoolCommand Command, AccountId Actor) DrawGovernance()
    {
        switch (_random.Next(12))
        {
            case 0:
                return (new PausePool(), Actors.Guardian);
            case 1 or 2 or 3:
                return (new ResumePool(), Actors.Governor);
            case 4 when Pool.PendingProposal is { } pending:
                return (new ApproveTerms(pending.Number), Actors.SecondGovernor);
            case 5 or 6 when Pool.PendingProposal is { } pending:
                return (new ApproveTerms(pending.Number), Actors.Governor);
            case 7 or 8 when ChangesTerms:
                PoolTerms next = _terms.Changed(Pool.Terms) with { Version = Pool.Terms.Version + (_random.Next(9) == 0 ? 2U : 1U) };
                return (new ProposeTerms(next, EpochNumber.From((Pool.LastEpoch?.Value ?? 0) + (ulong)_random.Next(4))), Actors.Governor);
            case 9 when _lastReport is { } report:
                return (new ConfirmReport(report.Digest), Actors.SecondOracle);
            case 10 when _lastReport is { } report:
                return (report, Actors.Oracle);
            default:
                return (new ConfirmReport((_lastReport ?? Report()).Digest), Actors.Oracle);
        }
    }

    private Amount Size() => _random.Next(60) switch
    {
        0 => Amount.Zero,
        1 => Numbers.MaxAssets,
        2 => Numbers.MaxAssets + Amount.FromWei(1),
        3 => Amount.FromWei(1),
        _ => _terms.Number(_terms.Bits),
    };

    private Amount Part(Amount whole) => _random.Next(14) switch
    {
        0 => whole,
        1 => whole + Amount.FromWei(1),
        2 => Amount.Zero,
        3 => Amount.FromWei(1),
        4 => Size(),
        _ => Amount.FromWei(FullMath.MulDiv(whole.Value, (UInt256)(ulong)_random.Next(1, 700), 1_000U, Rounding.Down)),
    };

    private Shares PartOfShares(AccountId holder)
    {
        UInt256 held = Pool.SharesOf(holder).Value;
        return Shares.Of(_random.Next(14) switch
        {
            0 or 1 => held,
            2 => held + 1,
            3 => UInt256.Zero,
            4 => _random.Next(4) == 0 ? UInt256.MaxValue : UInt256.One,
            _ => FullMath.MulDiv(held, (UInt256)(ulong)_random.Next(1, 700), 1_000U, Rounding.Down),
        });
    }

    private RequestId Request() => RequestId.From((ulong)_random.Next(Math.Max(0, Pool.RequestCount - 12), Pool.RequestCount + 2));

    private OperatorId Operator() => OperatorId.From((ulong)_random.Next((int)_lastOperator + 2));

    private ValidatorId NewValidator() => ValidatorId.From(_random.Next(40) == 0 ? _lastValidator : ++_lastValidator);
}
