using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The laws of the house pool, checkable at any moment.</summary>
internal static class PoolInvariants
{
    public static IReadOnlyList<Invariant> For(PoolState state) =>
    [
        Make(state, "pricing pair = live or stored pair", "The timeline's last pair is the one that prices.", PricingPair),
        Make(state, "holdings cover exits and frozen claims", "Assets are at least the frozen escrow.", Holdings),
        Make(state, "queue shares", "The queue holds the shares of pending requests and of frozen claims.", QueueShares),
        Make(state, "reserved = claims + dust", "What is reserved is what can be claimed, and the claim dust.", Reserved),
        Make(state, "frozen escrow = frozen claims", "The escrow is what frozen requests can claim.", Escrow),
        Make(state, "tickets", "The tickets of the exits are those of their pending requests.", Tickets),
        Make(state, "subjects add up", "Balances and assets in flight add up to their sums.", Subjects),
        Make(state, "operators add up", "Units, open and active validators of operators are those of their validators.", Operators),
        Make(state, "withheld fees add up", "Withheld fees by account add up to their sum.", Withheld),
        Make(state, "epochs ascend", "Reported epochs ascend strictly.", Epochs),
    ];

    private static Invariant Make(
        PoolState state, string name, string statement, Func<PoolState, ILedgerView, string?> check) =>
        new(name, statement, view => state.IsOpen ? check(state, view) : null);

    private static string? PricingPair(PoolState state, ILedgerView view)
    {
        PricingPair pair = state.Pair(view.Shares(PoolEffects.Token).Total);
        return view.Timeline.Current == pair ? null : $"the timeline has {view.Timeline.Current}, the state {pair}";
    }

    private static string? Holdings(PoolState state, ILedgerView view)
    {
        Amount owed = state.ProRata.Assets + state.Fixed.Assets + state.FrozenEscrow;
        return state.Holdings >= owed ? null : $"{state.Holdings} held, {owed} owed";
    }

    private static string? QueueShares(PoolState state, ILedgerView view)
    {
        UInt256 wanted = UInt256.Zero;
        for (int i = 0; i < state.Queue.Count; i++)
        {
            PoolRequest request = state.Queue[i];
            bool frozen = request.Policy == ExitPolicy.Frozen && request.Status == RequestStatus.Finalised;
            wanted += request.IsPending ? request.PendingShares.Value : frozen ? request.Shares.Value : UInt256.Zero;
        }

        AccountId queue = state.Charter.Accounts.Queue;
        UInt256 held = view.Accounts.TryFind(queue, out AccountHandle handle)
            ? view.Shares(PoolEffects.Token).Of(handle)
            : UInt256.Zero;
        return held == wanted ? null : $"the queue holds {held} shares, its requests {wanted}";
    }

    private static string? Reserved(PoolState state, ILedgerView view)
    {
        Amount claims = Claims(state, frozen: false);
        return state.Reserved == claims + state.ClaimDust
            ? null
            : $"{state.Reserved} reserved, {claims} to claim and {state.ClaimDust} dust";
    }

    private static string? Escrow(PoolState state, ILedgerView view)
    {
        Amount claims = Claims(state, frozen: true);
        return state.FrozenEscrow == claims ? null : $"{state.FrozenEscrow} in escrow, {claims} to claim";
    }

    private static Amount Claims(PoolState state, bool frozen)
    {
        Amount sum = Amount.Zero;
        for (int i = 0; i < state.Queue.Count; i++)
        {
            sum += state.Queue[i].Policy == ExitPolicy.Frozen == frozen ? state.Queue[i].SetAside : Amount.Zero;
        }

        return sum;
    }

    private static string? Tickets(PoolState state, ILedgerView view)
    {
        foreach (ExitPolicy policy in (ReadOnlySpan<ExitPolicy>)[ExitPolicy.ProRata, ExitPolicy.Fixed])
        {
            UInt256 sum = UInt256.Zero;
            for (int i = 0; i < state.Queue.Count; i++)
            {
                PoolRequest request = state.Queue[i];
                sum += request.Policy == policy && request.IsPending ? request.Tickets : UInt256.Zero;
            }

            ExitLiability liability = state.LiabilityOf(policy);
            if (sum != liability.Tickets || liability.Assets.Value > liability.Tickets)
            {
                return $"{policy}: {liability.Tickets} tickets for {liability.Assets}, requests hold {sum}";
            }
        }

        return null;
    }

    private static string? Subjects(PoolState state, ILedgerView view)
    {
        Amount balances = Amount.Zero;
        Amount inFlight = Amount.Zero;
        foreach (PoolValidator validator in state.Registry.Validators)
        {
            balances += validator.Balance;
            inFlight += validator.InFlight;
        }

        foreach (PoolOperator owner in state.Registry.Operators)
        {
            balances += owner.Balance;
            inFlight += owner.InFlight;
        }

        return balances == state.OnValidators && inFlight == state.InFlight
            ? null
            : $"balances {balances} of {state.OnValidators}, in flight {inFlight} of {state.InFlight}";
    }

    private static string? Operators(PoolState state, ILedgerView view)
    {
        foreach (PoolOperator owner in state.Registry.Operators)
        {
            UInt128 units = 0;
            ulong open = 0;
            ulong active = 0;
            foreach (int place in owner.Validators)
            {
                PoolValidator validator = state.Registry.Validators[place];
                units += validator.Status == ValidatorStatus.Active ? validator.Units : 0;
                open += validator.Status == ValidatorStatus.Exited ? 0UL : 1UL;
                active += validator.Status == ValidatorStatus.Active ? 1UL : 0UL;
            }

            if (units != owner.Units || open != owner.OpenValidators || active != owner.ActiveValidators)
            {
                return $"operator {owner.Id}: {owner.Units} units, {owner.OpenValidators} open, {owner.ActiveValidators} active";
            }
        }

        return null;
    }

    private static string? Withheld(PoolState state, ILedgerView view)
    {
        Amount sum = Amount.Zero;
        foreach ((_, Amount amount) in state.Withheld.InOrder())
        {
            sum += amount;
        }

        return sum == state.Withheld.Total ? null : $"{sum} by account, {state.Withheld.Total} in all";
    }

    private static string? Epochs(PoolState state, ILedgerView view)
    {
        for (int i = 1; i < state.Reports.Count; i++)
        {
            if (state.Reports[i].Epoch <= state.Reports[i - 1].Epoch)
            {
                return $"epoch {state.Reports[i].Epoch} after {state.Reports[i - 1].Epoch}";
            }
        }

        return null;
    }
}
