using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>
/// Executes commands as the replay of a history does: by accounts that were found before, where the short way takes them, and otherwise
/// by account. The short way gives no event back: it is read from the journal.
/// </summary>
internal sealed class ReplayWay
{
    /// <summary>How many commands of each kind went the short way.</summary>
    public SortedDictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    public Outcome<IEvent> Execute(StakingPool pool, IPoolCommand command, in Context context)
    {
        PoolLedger ledger = pool.Ledger;
        (EventNumber before, int accounts) = (ledger.LastEvent, ledger.Accounts.Count);
        if (!IsTaken(pool, command, context))
        {
            Assert.Equal((before, accounts), (ledger.LastEvent, ledger.Accounts.Count));
            return LaneTwins.ByAccount(pool, command, context);
        }

        Assert.Equal((before.Next(), accounts), (ledger.LastEvent, ledger.Accounts.Count));
        Assert.Equal(context, ledger.ContextOf(ledger.LastEvent));
        string kind = command.GetType().Name;
        Taken[kind] = Taken.GetValueOrDefault(kind) + 1;
        return Outcome.Accepted(ledger.EventAt(ledger.LastEvent));
    }

    private static bool IsTaken(StakingPool pool, IPoolCommand command, in Context context)
    {
        AccountTable accounts = pool.Ledger.Accounts;
        if (!context.Client.IsDefault || !accounts.TryFind(context.Actor, out AccountHandle actor))
        {
            return false;
        }

        (PlainLane lane, Timestamp time, ulong block) = (pool.Lane, context.Time, context.Block.Value);
        return command switch
        {
            Deposit deposit => accounts.TryFind(deposit.To, out AccountHandle to)
                && lane.TryDeposit(actor.Index, to.Index, deposit.Amount.Value, time, block),
            TransferAssets moved => moved.From == context.Actor && accounts.TryFind(moved.To, out AccountHandle to)
                && lane.TryMoveAssets(actor.Index, to.Index, moved.Amount.Value, time, block),
            TransferShares moved => moved.From == context.Actor && accounts.TryFind(moved.To, out AccountHandle to)
                && lane.TryMoveShares(actor.Index, to.Index, moved.Shares.Value, time, block),
            RequestWithdrawal asked => asked.Holder == context.Actor
                && lane.TryRequestAssets(actor.Index, asked.Amount.Value, time, block),
            RequestWithdrawalOfShares asked => asked.Holder == context.Actor
                && lane.TryRequestShares(actor.Index, asked.Shares.Value, time, block),
            _ => false,
        };
    }
}
