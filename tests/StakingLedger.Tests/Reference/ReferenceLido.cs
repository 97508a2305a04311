using System.Numerics;
using System.Text.Json;

namespace StakingLedger.Tests.Reference;

/// <summary>
/// Lido 3.0.2 and 2.2.0, slow and plain, written from the specification. It shares nothing with the library.
/// Accounts are labels; the token itself is <c>lido</c>, the zero address is <c>zero</c>.
/// </summary>
internal sealed class ReferenceLido
{
    private readonly ReferenceChain chain;
    private readonly ReferencePool pool;
    private readonly ReferenceStakeLimit limit;
    private readonly ReferenceRouter router;
    private readonly ReferenceStaking staking;
    private readonly ReferenceWrappedToken wrapped;
    private readonly ReferenceQueue queue;
    private readonly ReferenceClaims claims;
    private readonly ReferenceBurner burner;
    private readonly ReferenceExternalShares external;
    private readonly ReferenceReportCalculation calculation;
    private readonly ReferenceReport report;
    private readonly ReferenceReportV2 reportV2;

    private ReferenceLido(ReferenceChain chain)
    {
        this.chain = chain;
        pool = new ReferencePool(chain);
        limit = new ReferenceStakeLimit(chain);
        router = new ReferenceRouter(chain);
        staking = new ReferenceStaking(chain, pool, limit, router);
        wrapped = new ReferenceWrappedToken(chain, pool, staking);
        queue = new ReferenceQueue(chain, pool, wrapped);
        claims = new ReferenceClaims(chain, queue);
        burner = new ReferenceBurner(chain, pool);
        external = new ReferenceExternalShares(chain, pool, limit);
        calculation = new ReferenceReportCalculation(chain, pool, queue, router);
        ReferenceSanity sanity = new(chain, burner);
        ReferenceRewards rewards = new(chain, queue);
        report = new ReferenceReport(chain, pool, queue, burner, sanity, external, rewards, calculation);
        reportV2 = new ReferenceReportV2(chain, pool, queue, burner, sanity, router, rewards);
    }

    public bool IsV3 => chain.IsV3;

    public ReferenceState State => chain.State;

    public ReferenceLimits Limits => chain.Limits;

    public BigInteger GenesisTime => chain.GenesisTime;

    public BigInteger SecondsPerSlot => chain.SecondsPerSlot;

    /// <summary>The logs of the initialisation.</summary>
    public IReadOnlyList<ReferenceEvent> BootstrapEvents { get; private init; } = [];

    public BigInteger InternalEther => pool.InternalEther;

    public BigInteger InternalShares => pool.InternalShares;

    public BigInteger TotalPooledEther => pool.TotalPooledEther;

    public BigInteger MaxMintableExternalShares => external.MaxMintable;

    /// <summary>The state that a header describes: bootstrapped, resumed, every module active and empty.</summary>
    public static ReferenceLido Open(JsonElement header)
    {
        ReferenceChain opened = ReferenceHeader.Chain(header);
        ReferenceLido probe = new(opened);
        probe.staking.Bootstrap(ReferenceHeader.Number(header, "bootstrapWei"));
        ReferenceHeader.FinishBootstrap(header, opened, probe.pool);
        IReadOnlyList<ReferenceEvent> events = [.. opened.Events];
        opened.State = opened.State with
        {
            Modules = ReferenceHeader.Modules(header),
            StakeLimit = opened.State.StakeLimit with { PrevBlock = 1 },
        };
        return new ReferenceLido(opened) { BootstrapEvents = events };
    }

    /// <summary>The same state under v3. The upgrade itself moves nothing.</summary>
    public ReferenceLido Upgraded() =>
        new(new ReferenceChain(isV3: true, chain.Limits, chain.GenesisTime, chain.SecondsPerSlot) { State = State });

    public ReferenceResult Execute(ReferenceOp op)
    {
        chain.Enter(op);
        ReferenceState before = State;
        ReferenceResult result = op.Name is "report" ? Foresee(op) : new ReferenceResult();
        chain.Enter(op);
        try
        {
            Dispatch(op);
            return result with { Events = [.. chain.Events] };
        }
        catch (ReferenceRevertException revert)
        {
            chain.State = before;
            return result with { Error = revert.Message };
        }
    }

    public BigInteger SharesOf(string account) => State.SharesOf(account);

    public BigInteger BalanceOf(string account) => pool.BalanceOf(account);

    public BigInteger EthByShares(BigInteger shares) => pool.EthByShares(shares);

    public BigInteger EthBySharesUp(BigInteger shares) => pool.EthBySharesUp(shares);

    public BigInteger SharesByEth(BigInteger amount) => pool.SharesByEth(amount);

    public BigInteger CurrentStakeLimit(BigInteger block) => limit.CurrentAt(block);

    public BigInteger Claimable(int requestId) => claims.Claimable(requestId);

    public int HintFor(int requestId) => claims.HintFor(requestId);

    public (BigInteger Rate, BigInteger StEth, BigInteger Shares) Batch(int before, int last) => queue.Batch(before, last);

    /// <summary>A dry run of a report, as the protocol offers it; nothing changes.</summary>
    public ReferenceSimulation Simulate(ReferenceOp op)
    {
        chain.Enter(op);
        ReferenceState before = State;
        ReferenceReportInput input = ReferenceReportInput.Of(op);
        try
        {
            return IsV3 ? calculation.Calculate(input).AsSimulation() : reportV2.Handle(input);
        }
        catch (ReferenceRevertException revert)
        {
            return new ReferenceSimulation { Error = revert.Message };
        }
        finally
        {
            chain.State = before;
        }
    }

    /// <summary>The router's distribution; null when the router itself fails.</summary>
    public ReferenceFeeDistribution? Distribution()
    {
        try
        {
            return router.Distribution();
        }
        catch (ReferenceRevertException)
        {
            return null;
        }
    }

    private ReferenceResult Foresee(ReferenceOp op) => new()
    {
        FeeDistribution = Distribution(),
        VaultBalancesBefore = new ReferenceVaultBalances(State.ExecutionLayerVault, State.WithdrawalVault),
        Simulated = Simulate(op),
    };

    private void Dispatch(ReferenceOp op)
    {
        bool known = DispatchToken(op)
            || DispatchQueue(op)
            || DispatchBurner(op)
            || DispatchControl(op)
            || (IsV3 && DispatchExternal(op));
        if (!known)
        {
            throw new InvalidOperationException($"no such operation in this version: {op.Name}");
        }
    }

    private bool DispatchToken(ReferenceOp op)
    {
        switch (op.Name)
        {
            case "submit": staking.Submit(op.From, op.Value, op.Text("referral")); break;
            case "transfer": pool.Transfer(op.From, op.Text("to"), op.Number("amount")); break;
            case "transferShares": pool.TransferShares(op.From, op.Text("to"), op.Number("shares")); break;
            case "transferFrom": pool.TransferFrom(op.From, op.Text("owner"), op.Text("to"), op.Number("amount")); break;
            case "transferSharesFrom":
                pool.TransferSharesFrom(op.From, op.Text("owner"), op.Text("to"), op.Number("shares"));
                break;
            case "approve": pool.Approve(op.From, op.Text("spender"), op.Number("amount")); break;
            case "wrap": wrapped.Wrap(op.From, op.Number("amount")); break;
            case "unwrap": wrapped.Unwrap(op.From, op.Number("amount")); break;
            case "wstTransfer": wrapped.Transfer(op.From, op.Text("to"), op.Number("amount")); break;
            case "wstApprove": wrapped.Approve(op.From, op.Text("spender"), op.Number("amount")); break;
            case "wstStake": wrapped.Stake(op.From, op.Value); break;
            default: return false;
        }

        return true;
    }

    private bool DispatchQueue(ReferenceOp op)
    {
        switch (op.Name)
        {
            case "requestWithdrawals": queue.RequestWithdrawals(op.From, op.Numbers("amounts"), op.Text("owner")); break;
            case "requestWithdrawalsWstETH":
                queue.RequestWithdrawalsWrapped(op.From, op.Numbers("amounts"), op.Text("owner"));
                break;
            case "claimWithdrawal": claims.Claim(op.From, op.Number("requestId")); break;
            case "claimWithdrawals": claims.ClaimMany(op.From, op.Numbers("requestIds"), op.Numbers("hints"), op.From); break;
            case "claimWithdrawalsTo":
                claims.ClaimMany(op.From, op.Numbers("requestIds"), op.Numbers("hints"), op.Text("recipient"));
                break;
            case "nftTransfer": queue.TransferRequest(op.From, op.Text("owner"), op.Text("to"), op.Number("requestId")); break;
            default: return false;
        }

        return true;
    }

    private bool DispatchBurner(ReferenceOp op)
    {
        switch (op.Name)
        {
            case "requestBurnMyStETH": burner.RequestMyStEth(op.From, op.Number("amount"), isCover: false); break;
            case "requestBurnMyStETHForCover": burner.RequestMyStEth(op.From, op.Number("amount"), isCover: true); break;
            case "requestBurnMyShares": burner.RequestShares(op.From, op.From, op.Number("shares"), isCover: false); break;
            case "requestBurnShares": burner.RequestShares(op.From, op.Text("owner"), op.Number("shares"), isCover: false); break;
            case "requestBurnSharesForCover":
                burner.RequestShares(op.From, op.Text("owner"), op.Number("shares"), isCover: true);
                break;
            case "recoverExcessStETH": burner.RecoverExcess(op.From); break;
            default: return false;
        }

        return true;
    }

    private bool DispatchControl(ReferenceOp op)
    {
        switch (op.Name)
        {
            case "deposit": staking.Deposit(op.Number("maxDeposits"), op.Number("moduleId"), op.ValidatorsTaken); break;
            case "setModuleSummary": router.SetSummary(op.Number("module"), op.Number("exited"), op.Number("deposited")); break;
            case "setModuleStatus": router.SetStatus(op.Number("module"), op.Text("status")); break;
            case "updateModuleFees":
                router.SetFees(op.Number("module"), op.Number("moduleFeeBP"), op.Number("treasuryFeeBP"));
                break;
            case "fundELVault": FundExecutionLayerVault(op.Value); break;
            case "creditWithdrawalVault":
                chain.State = State with { WithdrawalVault = State.WithdrawalVault + op.Number("amount") };
                break;
            case "setStakingLimit": limit.Set(op.Number("max"), op.Number("incPerBlock")); break;
            case "removeStakingLimit": limit.Remove(); break;
            case "pauseStaking": staking.PauseStaking(); break;
            case "resumeStaking": staking.ResumeStaking(); break;
            case "stop": staking.Stop(); break;
            case "resume": staking.Resume(); break;
            case "report" when IsV3: report.Execute(ReferenceReportInput.Of(op)); break;
            case "report": reportV2.Execute(ReferenceReportInput.Of(op)); break;
            default: return false;
        }

        return true;
    }

    private bool DispatchExternal(ReferenceOp op)
    {
        switch (op.Name)
        {
            case "setMaxExternalRatioBP": external.SetMaxRatio(op.Number("bp")); break;
            case "mintExternalShares": external.Mint(op.Text("to"), op.Number("shares")); break;
            case "burnExternalShares": external.Burn(op.From, op.Number("shares")); break;
            case "rebalanceExternalEther": external.Rebalance(op.Number("shares"), op.Value); break;
            case "setBadDebt": chain.State = State with { BadDebt = op.Number("shares") }; break;
            default: return false;
        }

        return true;
    }

    private void FundExecutionLayerVault(BigInteger amount)
    {
        chain.State = State with { ExecutionLayerVault = State.ExecutionLayerVault + amount };
        chain.Emit("elvault", "ETHReceived", ("amount", amount.Decimal()));
    }
}
