using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Finalisation (house pool, section 6).</content>
internal sealed partial class PoolDecisions
{
    public Outcome<WithdrawalsFinalised> Decide(FinaliseWithdrawals command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Oracle | PoolRole.Treasurer)
            ?? CheckRunning()
            ?? CheckSize(command.Budget);
        refused ??= command.Budget > state.Buffered ? new PoolRejection.BufferShort(state.Buffered, command.Budget) : null;
        int first = state.Queue.FirstPending;
        refused ??= first == state.Queue.Count ? new PoolRejection.NothingToFinalise() : null;
        if (refused is not null)
        {
            return refused;
        }

        ExitPolicy policy = state.Queue[first].Policy;

        // What is owed to exits stands beside the holders' assets: only the budget bounds it.
        Amount limit = policy.BurnsAtRequest() ? command.Budget : Amount.Min(command.Budget, state.FreeAssets);
        return policy == ExitPolicy.ByShares
            ? FinaliseShares(command.Budget, first, limit)
            : FinaliseWhole(command.Budget, first, policy, limit);
    }

    /// <summary>Whole requests of the policies that know no partial fill, in order, as long as they fit.</summary>
    private Outcome<WithdrawalsFinalised> FinaliseWhole(Amount budget, int first, ExitPolicy policy, Amount limit)
    {
        PricingPair pair = Pair;
        UInt256 rate = policy == ExitPolicy.Frozen ? FrozenRate.Of(pair, state.Charter.Defence.Offset) : UInt256.Zero;
        Amount owed = policy.BurnsAtRequest() ? state.LiabilityOf(policy).Assets : Amount.Zero;
        UInt256 tickets = policy.BurnsAtRequest() ? state.LiabilityOf(policy).Tickets : UInt256.Zero;
        List<RequestFill> fills = [];
        Amount sum = Amount.Zero;
        Shares burnt = Shares.Zero;
        foreach (int place in Run(first, policy))
        {
            PoolRequest request = state.Queue[place];
            Amount payment = policy switch
            {
                ExitPolicy.Capped => Amount.Min(request.Nominal, PoolConversion.ToAssets(request.Shares, pair)),
                ExitPolicy.Frozen => FrozenRate.Payment(request.Nominal, request.Shares, rate, state.Charter.Defence.Offset),
                _ => ExitTickets.Value(request.Tickets, owed, tickets),
            };
            if (sum + payment > limit)
            {
                if (fills.Count == 0)
                {
                    return new PoolRejection.BudgetBelowRequest(limit, payment);
                }

                break;
            }

            sum += payment;
            burnt += request.PendingShares;
            if (policy.BurnsAtRequest())
            {
                owed -= payment;
                tickets -= request.Tickets;
            }

            fills.Add(new RequestFill(IdAt(place), request.PendingShares, request.Tickets, payment, IsWhole: true));
        }

        // Frozen shares stay in the queue until the claim.
        Shares burntNow = policy == ExitPolicy.Capped ? burnt : Shares.Zero;
        return new WithdrawalsFinalised(budget, policy, [.. fills], sum, Amount.Zero, burntNow, pair, rate);
    }

    /// <summary>As many shares as the limit pays, from the head of the run, the last request in part (StakeWise).</summary>
    private Outcome<WithdrawalsFinalised> FinaliseShares(Amount budget, int first, Amount limit)
    {
        PricingPair pair = Pair;
        Shares queued = Shares.Zero;
        foreach (int place in Run(first, ExitPolicy.ByShares))
        {
            queued += state.Queue[place].PendingShares;
        }

        // All of the run when the limit reaches for it: else the fraction of a unit would leave a share behind that nothing pays.
        Amount worth = PoolConversion.ToAssets(queued, pair);
        bool all = worth <= limit;
        Amount paid = all ? worth : limit;
        Shares filled = all ? queued : PoolConversion.ToShares(limit, pair);
        if (!all && (paid.IsZero || filled.IsZero))
        {
            return new PoolRejection.BudgetBelowRequest(limit, worth);
        }

        List<RequestFill> fills = [];
        Shares rest = filled;
        Amount dust = paid;
        foreach (int place in Run(first, ExitPolicy.ByShares))
        {
            if (rest.IsZero)
            {
                break;
            }

            Shares taken = Shares.Min(state.Queue[place].PendingShares, rest);
            Amount part = Amount.FromWei(FullMath.MulDiv(taken.Value, paid.Value, filled.Value, Rounding.Down));
            rest -= taken;
            dust -= part;
            bool whole = taken == state.Queue[place].PendingShares;
            fills.Add(new RequestFill(IdAt(place), taken, UInt256.Zero, part, whole));
        }

        return new WithdrawalsFinalised(
            budget, ExitPolicy.ByShares, [.. fills], paid, dust, filled, pair, UInt256.Zero);
    }

    /// <summary>The pending requests from the first on, up to the first of another policy.</summary>
    private IEnumerable<int> Run(int first, ExitPolicy policy)
    {
        for (int place = first; place < state.Queue.Count; place++)
        {
            if (!state.Queue[place].IsPending)
            {
                continue;
            }

            if (state.Queue[place].Policy != policy)
            {
                yield break;
            }

            yield return place;
        }
    }

    private static RequestId IdAt(int place) => RequestId.From((ulong)place + 1);
}
