using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>What a host may ask.</content>
public sealed partial class LidoPool
{
    /// <summary>Gets the modules, in router order.</summary>
    public IReadOnlyList<StakingModule> Modules => [.. _protocol.State.Modules];

    /// <summary>Gets the ether that the contracts hold.</summary>
    public LidoEther Ether
    {
        get
        {
            EtherVaults ether = _protocol.State.Ether;
            return new LidoEther(ether.Pool, ether.Queue, ether.ExecutionRewards, ether.Withdrawals);
        }
    }

    /// <summary>Gets all wstETH.</summary>
    public Shares WstEthTotalSupply => Shares.Of(Ledger.Shares(WstEth).Total);

    /// <summary>Gets the pair that prices every holder.</summary>
    public PricingPair Pair => _protocol.State.Pair(TotalShares);

    /// <summary>Gets the bad debt that the next report makes internal.</summary>
    public Shares BadDebtToInternalize => _protocol.State.BadDebtToInternalize;

    /// <summary>Gets the finalisations so far.</summary>
    public IReadOnlyList<CheckpointView> Checkpoints
    {
        get
        {
            WithdrawalQueue queue = _protocol.State.Queue;
            CheckpointView[] views = new CheckpointView[queue.CheckpointStarts.Count];
            for (int i = 0; i < views.Length; i++)
            {
                views[i] = new CheckpointView(
                    (ulong)i + 1, RequestId.From(queue.CheckpointStarts[i]), queue.CheckpointRates[i]);
            }

            return views;
        }
    }

    /// <summary>Gets all requests, in order.</summary>
    public IReadOnlyList<RequestView> Requests
    {
        get
        {
            RequestView[] views = new RequestView[_protocol.State.Queue.LastId];
            for (int i = 0; i < views.Length; i++)
            {
                views[i] = RequestOf((ulong)i + 1);
            }

            return views;
        }
    }

    private UInt256 TotalShares => Ledger.Shares(StEth).Total;

    /// <summary>An account's shares.</summary>
    /// <param name="account">The account; one that was never seen holds none.</param>
    /// <returns>The shares.</returns>
    public Shares SharesOf(AccountId account) => Held(StEth, account);

    /// <summary>An account's stETH: its shares at the pricing pair, rounded down. Unit: wei.</summary>
    /// <param name="account">The account; one that was never seen holds none.</param>
    /// <returns>The balance.</returns>
    public Amount BalanceOf(AccountId account)
    {
        Shares shares = SharesOf(account);
        return shares.IsZero ? Amount.Zero : ShareMath.AssetsForShares(shares, Pair);
    }

    /// <summary>An account's wstETH, which counts in shares.</summary>
    /// <param name="account">The account; one that was never seen holds none.</param>
    /// <returns>The wstETH.</returns>
    public Shares WstEthOf(AccountId account) => Held(WstEth, account);

    /// <summary>What a spender may move of an owner's stETH, in wei; 2^256-1 is without end.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="spender">The spender.</param>
    /// <returns>The allowance.</returns>
    public Amount AllowanceOf(AccountId owner, AccountId spender) =>
        Ledger.Accounts.TryFind(owner, out AccountHandle from) && Ledger.Accounts.TryFind(spender, out AccountHandle by)
            ? Amount.FromWei(_protocol.State.StEthAllowances.Of(from, by))
            : Amount.Zero;

    /// <summary>How the next report's fee would be shared.</summary>
    /// <returns>The router's distribution.</returns>
    /// <exception cref="ArithmeticFaultException">A module states more exits than deposits, as the router itself would refuse.</exception>
    public FeeDistribution FeeDistribution() => Lido.FeeDistribution.Of(_protocol.State.Modules);

    /// <summary>The requests that a report could finalise, as the oracle chooses them (spec section 9.3).</summary>
    /// <param name="maxRate">The share rate at which they would be finalised.</param>
    /// <param name="latest">Requests made later wait.</param>
    /// <param name="budget">The ether that may be locked, in wei.</param>
    /// <returns>The last request of each batch; empty when none can be finalised.</returns>
    /// <exception cref="ArithmeticFaultException">A request without shares, which the contract cannot price either.</exception>
    public IReadOnlyList<RequestId> FinalizationBatches(ShareRate maxRate, Timestamp latest, Amount budget) =>
        [.. Rules.FinalizationBatches.Compute(_protocol.State.Queue, maxRate, latest, budget).Select(RequestId.From)];

    /// <summary>The totals.</summary>
    /// <param name="block">The block at which the staking limit is asked.</param>
    /// <returns>The totals now.</returns>
    public LidoTotals Totals(BlockNumber block)
    {
        LidoState state = _protocol.State;
        return new LidoTotals
        {
            TotalPooledEther = state.TotalPooledEther(TotalShares),
            TotalShares = Shares.Of(TotalShares),
            ExternalShares = state.ExternalShares,
            BufferedEther = state.BufferedEther,
            DepositedValidators = state.DepositedValidators,
            ClValidators = state.ClValidators,
            ClBalance = state.ClBalance,
            LockedEther = state.Queue.LockedEther,
            LastRequestId = state.Queue.LastId,
            LastFinalizedId = state.Queue.LastFinalizedId,
            LastCheckpointIndex = (ulong)state.Queue.CheckpointStarts.Count,
            UnfinalizedStEth = state.Queue.UnfinalizedStEth,
            CoverSharesRequested = state.Burner.CoverRequested,
            NonCoverSharesRequested = state.Burner.NonCoverRequested,
            CoverSharesBurnt = state.Burner.CoverBurnt,
            NonCoverSharesBurnt = state.Burner.NonCoverBurnt,
            CurrentStakeLimit = state.StakeLimit.At(block, decaysAboveMax: state.IsV3),
            BunkerMode = state.Queue.IsBunkerMode,
            ExternalEther = state.ExternalEther(TotalShares),
            TotalElRewardsCollected = state.TotalElRewardsCollected,
        };
    }

    private Shares Held(TokenId token, in AccountId account) =>
        Ledger.Accounts.TryFind(account, out AccountHandle handle) ? Shares.Of(Ledger.Shares(token).Of(handle)) : Shares.Zero;

    private RequestView RequestOf(ulong id)
    {
        WithdrawalQueue queue = _protocol.State.Queue;
        WithdrawalRequest request = queue[id];
        bool isFinalized = id <= queue.LastFinalizedId;
        Amount claimable = isFinalized && !request.IsClaimed && !queue.SharesOf(id).IsZero
            ? queue.Claimable(id, (ulong)Rules.Checkpoints.Find(queue.CheckpointStarts, id))
            : Amount.Zero;
        return new RequestView(
            RequestId.From(id),
            Ledger.Accounts[request.Owner],
            queue.NominalOf(id),
            queue.SharesOf(id),
            request.CumulativeStEth,
            request.CumulativeShares,
            request.RequestedAt,
            request.ReportBefore,
            isFinalized,
            request.IsClaimed,
            claimable);
    }
}
