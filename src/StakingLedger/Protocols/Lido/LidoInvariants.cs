using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The laws of the Lido protocol (spec section 17), checkable at any moment.</summary>
internal static class LidoInvariants
{
    public static IReadOnlyList<Invariant> For(LidoState state) =>
    [
        Make(state, "pricing pair = internal ether and shares", "The timeline's last pair is that of the state.", PricingPair),
        Make(state, "external shares <= total shares", "External shares are a part of all shares.", External),
        Make(state, "Σ balances <= total pooled ether", "The floors of the holders never exceed the pool.", Balances),
        Make(state, "wstETH backed", "The wstETH contract holds a share for each wstETH, but for shares that holders took.", WstEthBacked),
        Make(state, "queue shares", "The queue holds the shares of requests not finalised, but for shares that holders took.", QueueShares),
        Make(state, "queue sums", "Cumulative sums ascend; finalised requests and checkpoints are in order.", QueueSums),
        Make(state, "locked ether covers claims", "Claims exceed locked ether by at most shares/1e27 + 1 wei each.", LockedCoversClaims),
        Make(state, "burner shares", "The burner holds the shares that wait to be burned, but for shares that holders took.", BurnerShares),
        Make(state, "ether conservation", "The ether of the pool and the queue is what their counters say.", Ether),
        Make(state, "validators", "Validators seen are at most validators deposited.", Validators),
    ];

    private static Invariant Make(
        LidoState state, string name, string statement, Func<LidoState, ILedgerView, string?> check) =>
        new(name, statement, view => state.IsInitialised ? check(state, view) : null);

    private static UInt256 SharesOf(ILedgerView view, in AccountId account) =>
        view.Accounts.TryFind(account, out AccountHandle handle) ? view.Shares(LidoPool.StEth).Of(handle) : UInt256.Zero;

    private static string? PricingPair(LidoState state, ILedgerView view)
    {
        PricingPair pair = state.Pair(view.Shares(LidoPool.StEth).Total);
        return view.Timeline.Current == pair ? null : $"the timeline has {view.Timeline.Current}, the state {pair}";
    }

    private static string? External(LidoState state, ILedgerView view) =>
        state.ExternalShares.Value <= view.Shares(LidoPool.StEth).Total
            ? null
            : $"{state.ExternalShares} external of {view.Shares(LidoPool.StEth).Total}";

    private static string? Balances(LidoState state, ILedgerView view)
    {
        ShareTable shares = view.Shares(LidoPool.StEth);
        PricingPair pair = state.Pair(shares.Total);
        Amount sum = Amount.Zero;
        for (uint i = 0; i < view.Accounts.Count; i++)
        {
            sum += ShareMath.AssetsForShares(Shares.Of(shares.Of(new AccountHandle(i))), pair);
        }

        Amount pooled = state.TotalPooledEther(shares.Total);
        return sum <= pooled ? null : $"balances {sum}, pool {pooled}";
    }

    private static string? WstEthBacked(LidoState state, ILedgerView view)
    {
        UInt256 held = SharesOf(view, state.Terms.Accounts.WstEth);
        UInt256 supply = view.Shares(LidoPool.WstEth).Total;
        return held + state.Takings.FromWstEth.Value >= supply ? null : $"{held} shares for {supply} wstETH";
    }

    private static string? QueueShares(LidoState state, ILedgerView view)
    {
        UInt256 held = SharesOf(view, state.Terms.Accounts.WithdrawalQueue);
        return held + state.QueueSharesAdvanced.Value + state.Takings.FromQueue.Value >= state.Queue.UnfinalizedShares.Value
            ? null
            : $"{held} shares for {state.Queue.UnfinalizedShares} requested";
    }

    private static string? QueueSums(LidoState state, ILedgerView view)
    {
        WithdrawalQueue queue = state.Queue;
        for (ulong id = 1; id <= queue.LastId; id++)
        {
            if (queue.CumulativeAssets(id) < queue.CumulativeAssets(id - 1)
                || queue.CumulativeShares(id) < queue.CumulativeShares(id - 1))
            {
                return $"the sums fall at request {id}";
            }

            if (queue[id].IsClaimed && id > queue.LastFinalizedId)
            {
                return $"request {id} is claimed but not finalised";
            }
        }

        return queue.LastFinalizedId <= queue.LastId ? null : $"finalised to {queue.LastFinalizedId} of {queue.LastId}";
    }

    private static string? LockedCoversClaims(LidoState state, ILedgerView view)
    {
        WithdrawalQueue queue = state.Queue;
        Amount claimable = Amount.Zero;
        Amount slack = Amount.Zero;
        ulong checkpoint = 1;
        for (ulong id = 1; id <= queue.LastFinalizedId; id++)
        {
            while (checkpoint < (ulong)queue.CheckpointStarts.Count && queue.CheckpointStarts[(int)checkpoint] <= id)
            {
                checkpoint++;
            }

            if (!queue[id].IsClaimed && !queue.SharesOf(id).IsZero)
            {
                claimable += queue.Claimable(id, checkpoint);
                slack += Amount.FromWei((queue.SharesOf(id).Value / WithdrawalRate.Precision) + UInt256.One);
            }
        }

        // A request of a discounted batch whose own rate is at most the maximum pays its nominal amount. Rates are cut to 27
        // digits, so that is more by less than shares/1e27 wei and one.
        Amount most = queue.LockedEther + slack;
        return claimable <= most ? null : $"claimable {claimable}, locked {queue.LockedEther}";
    }

    private static string? BurnerShares(LidoState state, ILedgerView view)
    {
        UInt256 held = SharesOf(view, state.Terms.Accounts.Burner);
        Shares requested = state.Burner.CoverRequested + state.Burner.NonCoverRequested;
        return held + state.Takings.FromBurner.Value >= requested.Value ? null : $"{held} shares for {requested} requested";
    }

    private static string? Ether(LidoState state, ILedgerView view)
    {
        if (state.Ether.Pool != state.BufferedEther + state.TruncatedEther)
        {
            return $"the pool holds {state.Ether.Pool}, buffered {state.BufferedEther}";
        }

        return state.Ether.Queue == state.Queue.LockedEther
            ? null
            : $"the queue holds {state.Ether.Queue}, locked {state.Queue.LockedEther}";
    }

    private static string? Validators(LidoState state, ILedgerView view) =>
        state.ClValidators <= state.DepositedValidators
            ? null
            : $"{state.ClValidators} seen of {state.DepositedValidators} deposited";
}
