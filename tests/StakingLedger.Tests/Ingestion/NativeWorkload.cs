using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ingestion;

/// <summary>A pool after random commands under random terms, with client ids, changes of terms and reports among them.</summary>
internal sealed class NativeWorkload
{
    private static readonly AccountId[] People = [.. Enumerable.Range(0, 5).Select(static i => AccountId.FromLabel($"p{i}"))];
    private static readonly AccountId Chief = AccountId.FromLabel("chief");
    private static readonly AccountId Second = AccountId.FromLabel("second");

    private readonly Random _random;
    private readonly StakingPool _pool;
    private ulong _time = 1_000;
    private ulong _client;

    private NativeWorkload(int seed)
    {
        _random = new Random(seed);
        _pool = StakingPool.Open(Terms(1), Context.By(Chief).At(Timestamp.FromSeconds(_time)).For(ClientId.Parse("open")));
    }

    public static StakingPool Run(int seed, int commands)
    {
        NativeWorkload workload = new(seed);
        for (int i = 0; i < commands; i++)
        {
            workload.Step();
        }

        return workload._pool;
    }

    private void Step()
    {
        _time += (ulong)_random.Next(0, 500);
        (IPoolCommand command, AccountId actor) = Next();
        Context context = Context.By(actor).At(Timestamp.FromSeconds(_time)).InBlock(BlockNumber.From((ulong)_random.Next(2)));
        if (_random.Next(3) == 0)
        {
            context = context.For(ClientId.Parse($"c{_client++}"));
        }

        _ = _pool.Execute(command, context);
    }

    private (IPoolCommand Command, AccountId Actor) Next()
    {
        AccountId one = People[_random.Next(People.Length)];
        AccountId other = People[_random.Next(People.Length)];
        return _random.Next(20) switch
        {
            0 or 1 or 2 => (new Deposit(one, Some(200)), one),
            3 => (new TransferAssets(one, other, Some(20)), one),
            4 => (new TransferShares(one, other, Shares.Of(Some(20).Value)), one),
            5 => (new RequestWithdrawal(one, Some(20)), one),
            6 => (new RequestWithdrawalOfShares(one, Shares.Of(Some(20).Value)), one),
            7 => (new FinaliseWithdrawals(Some(60)), Chief),
            8 => (new ClaimWithdrawal(Request()), Chief),
            9 => (new CancelWithdrawal(Request()), Chief),
            10 => (new TransferClaim(Request(), other), Chief),
            11 => (new Redeem(one, Shares.Of(Some(2).Value)), one),
            12 => (new Donate(Some(1)), one),
            13 => (new RegisterOperator(OperatorId.From((ulong)_random.Next(3)), one, 1, 9, BasisPoints.FromValue(10_000)), Chief),
            14 => (new RegisterValidators(Operator(), [ValidatorId.From((ulong)_random.Next(40))], _random.Next(2) == 0), Chief),
            15 => (new AllocateStake((ulong)_random.Next(1, 4)), Chief),
            16 => (new PostBond(Operator(), Some(2)), Chief),
            17 => Governance(),
            _ => (Report(), Chief),
        };
    }

    private (IPoolCommand Command, AccountId Actor) Governance() => _random.Next(6) switch
    {
        0 => (new ProposeTerms(Terms(_pool.Terms.Version + 1), EpochNumber.From((_pool.LastEpoch?.Value ?? 0) + 1)), Chief),
        1 when _pool.PendingProposal is { } pending => (new ApproveTerms(pending.Number), Second),
        2 => (new CollectFees(_pool.Terms.Charter.Accounts.Treasury), Chief),
        3 => (new FundInsurance(Some(2)), Chief),
        4 => (new SuspendOperator(Operator()), Chief),
        _ => (new ReinstateOperator(Operator()), Chief),
    };

    private ReportEpoch Report() => new()
    {
        Epoch = EpochNumber.From((_pool.LastEpoch?.Value ?? 0) + (ulong)_random.Next(1, 3)),
        ReferenceTime = Timestamp.FromSeconds(_time),
        PoolExecutionRewards = Some(1),
        Lines =
        [
            .. _pool.Validators.Where(static v => v.Status == ValidatorStatus.Active).Select(v => ReportLine.Of(v.Id) with
            {
                Deposited = v.InFlight,
                ConsensusRewards = Some(1),
                Slashings = _random.Next(6) == 0 ? Some(1) : Amount.Zero,
                Swept = _random.Next(3) == 0 ? v.Balance : Amount.Zero,
            }),
        ],
    };

    private PoolTerms Terms(uint version) => new()
    {
        Charter = new PoolCharter { Pool = PoolId.Parse("random"), Defence = FirstDepositorDefence.DeadShares(Amount.FromWei(1_000)) },
        Version = version,
        RewardFee = new RewardFee
        {
            Rate = BasisPoints.FromValue(_random.Next(2_000)),
            Form = (RewardFeeForm)_random.Next(3),
            Split = FeeSplit.Of(operators: 4_000, treasury: 5_000, insurance: 1_000),
        },
        DepositFee = BasisPoints.FromValue(_random.Next(20)),
        Exit = new ExitTerms { Policy = (ExitPolicy)_random.Next(5), CancelAllowed = true, InstantRedemption = true },
        Routing = new RoutingTerms { Strategy = (RoutingStrategy)_random.Next(3) },
        Roles = new PoolRoles
        {
            Custodians = [Chief],
            Oracles = [Chief],
            OperatorManagers = [Chief],
            Treasurers = [Chief],
            Governors = [Chief, Second],
        },
    };

    private OperatorId Operator() => OperatorId.From((ulong)_random.Next(3));

    private RequestId Request() => RequestId.From((ulong)_random.Next(1, _pool.RequestCount + 2));

    private Amount Some(int ether) =>
        Amount.FromWei((UInt256)(ulong)_random.NextInt64(1, 1_000_000_000_000_000_000) * (UInt256)(ulong)ether);
}
