using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The history in stETH, by the rules of Lido v3.</summary>
internal sealed class RebasingStory : TwoTokenStory
{
    private static readonly AccountId Others = AccountId.FromLabel("others");

    private readonly LidoPool _pool = LidoPool.Open();
    private Amount _consensus = Amount.FromEther("992");
    private ulong _time = 1_700_000_000;
    private ulong _block = 100;
    private bool _isRequested;

    public RebasingStory()
    {
        _ = Execute(Others, new Initialise(WorkedPool.TermsOf(LidoVersion.V3), Amount.FromEther("1")));
        _ = Execute(Others, new Resume());
        _ = Execute(Others, new Submit(Amount.FromEther("999"), AccountId.ZeroAddress));
        _ = Execute(Others, new DepositToValidators(40, 1, 31));
        _ = Execute(Others, new SetModuleSummary(1, 0, 20, 100));
        _ = Execute(Others, new SetModuleSummary(2, 0, 11, 100));
        _ = Execute(Others, NewReport());
    }

    public override PricingPair Pair => _pool.Pair;

    public override UInt256 Held => _pool.SharesOf(Alice).Value;

    /// <summary>Gets the ether that the claim paid.</summary>
    public Amount Claimed { get; private set; }

    protected override void PayIn() => Execute(Alice, new Submit(Deposit, AccountId.ZeroAddress));

    protected override void Report(int day)
    {
        _time += 86_400;
        TwoTokenDay made = Days[day - 1];
        _consensus = made.IsLoss ? _consensus - made.Consensus : _consensus + made.Consensus;
        if (!made.Execution.IsZero)
        {
            _ = Execute(Others, new FundExecutionVault(made.Execution));
        }

        OracleReport report = NewReport() with { ExecutionVaultBalance = made.Execution };
        if (_isRequested)
        {
            ReportSimulation simulated = _pool.Simulate(report, At(Others)).OrThrow();
            report = report with
            {
                FinalizationBatches = [RequestId.From(1)],
                SimulatedShareRate = ShareRate.Of(simulated.Post.TotalPooledEther, simulated.Post.TotalShares),
            };
        }

        _ = Execute(Others, report);
        if (_isRequested)
        {
            _isRequested = false;
            Claimed = Execute(Alice, new ClaimWithdrawal(RequestId.From(1))).Items[0].Ether;
        }
    }

    protected override Amount TakeOut()
    {
        _ = Execute(Alice, new ApproveStEth(AccountId.FromLabel("queue"), Exit));
        _ = Execute(Alice, new RequestWithdrawals([Exit], Alice));
        _isRequested = true;
        return Exit;
    }

    private Context At(AccountId actor) =>
        Context.By(actor).At(Timestamp.FromSeconds(_time)).InBlock(BlockNumber.From(_block));

    private OracleReport NewReport() => WorkedPool.ReportAt(Timestamp.FromSeconds(_time), 86_400) with
    {
        ClValidators = 31,
        ClBalance = _consensus,
    };

    private TEvent Execute<TEvent>(AccountId actor, ILidoCommand<TEvent> command)
        where TEvent : ILidoEvent
    {
        _block++;
        _time++;
        return _pool.Execute(command, At(actor)).OrThrow();
    }
}
