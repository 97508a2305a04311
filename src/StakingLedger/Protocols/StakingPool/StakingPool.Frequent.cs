using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>The frequent commands one by one, and all balances, without allocating.</content>
public sealed partial class StakingPool
{
    /// <summary>Deposits without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    [SkipLocalsInit]
    public Outcome<Deposited> Execute(in Deposit command, in Context context)
    {
        Ledger.DemandReady(context);
        PoolDecisions decisions = _protocol.Decisions;
        if (!context.Client.IsDefault || decisions.CheckFirst(opens: false, context) is not null)
        {
            return ExecuteFrequent<Deposit, Deposited>(command, context);
        }

        ulong mixed = Ledger.Accounts.Announce(command.To);
        if (decisions.DecideDeposit(command.To, command.Amount, context, out Minting minting) is { } refused)
        {
            return refused;
        }

        if (!TryFind(command.To, mixed, out AccountHandle to))
        {
            return ExecuteFrequent<Deposit, Deposited>(command, context);
        }

        CommitDeposit(to, command.Amount, minting, context);
        return new Deposited(command.To, command.Amount, minting.Fee, minting.Shares, minting.LimitLeft);
    }

    /// <summary>Moves an amount of assets without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    [SkipLocalsInit]
    public Outcome<SharesTransferred> Execute(in TransferAssets command, in Context context)
    {
        Ledger.DemandReady(context);
        PoolDecisions decisions = _protocol.Decisions;
        if (!context.Client.IsDefault || decisions.CheckFirst(opens: false, context) is not null)
        {
            return ExecuteFrequent<TransferAssets, SharesTransferred>(command, context);
        }

        ulong mixedFrom = Ledger.Accounts.Announce(command.From);
        ulong mixedTo = Ledger.Accounts.Announce(command.To);
        PoolRejection? refused = decisions.DecideBeforeHeld(command, context, out Shares shares);
        if (refused is null)
        {
            if (!TryFindBoth(command.From, mixedFrom, command.To, mixedTo, out AccountHandle from, out AccountHandle to))
            {
                return ExecuteFrequent<TransferAssets, SharesTransferred>(command, context);
            }

            refused = decisions.CheckHeld(from, shares);
            if (refused is null)
            {
                CommitMove(PoolEventKind.AssetsTransferred, from, to, command.Amount, shares, context);
                return new SharesTransferred(ByAssets: true, command.From, command.To, command.Amount, shares);
            }
        }

        return refused;
    }

    /// <summary>Moves shares without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    [SkipLocalsInit]
    public Outcome<SharesTransferred> Execute(in TransferShares command, in Context context)
    {
        Ledger.DemandReady(context);
        PoolDecisions decisions = _protocol.Decisions;
        if (!context.Client.IsDefault || decisions.CheckFirst(opens: false, context) is not null)
        {
            return ExecuteFrequent<TransferShares, SharesTransferred>(command, context);
        }

        ulong mixedFrom = Ledger.Accounts.Announce(command.From);
        ulong mixedTo = Ledger.Accounts.Announce(command.To);
        PoolRejection? refused = decisions.DecideBeforeHeld(command, context);
        if (refused is null)
        {
            if (!TryFindBoth(command.From, mixedFrom, command.To, mixedTo, out AccountHandle from, out AccountHandle to))
            {
                return ExecuteFrequent<TransferShares, SharesTransferred>(command, context);
            }

            refused = decisions.CheckHeld(from, command.Shares);
            if (refused is null)
            {
                Amount value = decisions.WorthOf(command.Shares);
                CommitMove(PoolEventKind.SharesTransferred, from, to, value, command.Shares, context);
                return new SharesTransferred(ByAssets: false, command.From, command.To, value, command.Shares);
            }
        }

        return refused;
    }

    // A search waits for memory twice: for the slot of the index, and for the id behind it. The slot was announced before the decision,
    // which needs no account; the id and the cell are waited for together.
    private bool TryFind(in AccountId account, ulong mixed, out AccountHandle handle)
    {
        AccountTable accounts = Ledger.Accounts;
        uint guess = accounts.Guess(mixed);
        Ledger.Shares(PoolEffects.Token).Announce(new AccountHandle(guess));
        handle = new AccountHandle(accounts.Confirm(account, guess));
        return handle.Index != AccountTable.Absent;
    }

    private bool TryFindBoth(
        in AccountId from, ulong mixedFrom, in AccountId to, ulong mixedTo, out AccountHandle fromHandle, out AccountHandle toHandle)
    {
        AccountTable accounts = Ledger.Accounts;
        uint guessFrom = accounts.Guess(mixedFrom);
        uint guessTo = accounts.Guess(mixedTo);
        Announce(new AccountHandle(guessFrom), new AccountHandle(guessTo));
        fromHandle = new AccountHandle(accounts.Confirm(from, guessFrom));
        toHandle = new AccountHandle(accounts.Confirm(to, guessTo));
        return fromHandle.Index != AccountTable.Absent && toHandle.Index != AccountTable.Absent;
    }

    /// <summary>A command and an event that are structs pass through constrained calls: neither is boxed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome<TEvent> ExecuteFrequent<TCommand, TEvent>(in TCommand command, in Context context)
        where TCommand : struct, IPoolCommand<TEvent>
        where TEvent : struct, IPoolEvent
    {
        Ledger.DemandReady(context);
        if (!context.Client.IsDefault && Repeated<TEvent>(command, context) is { } earlier)
        {
            return earlier;
        }

        return _protocol.Decisions.CheckFirst(opens: false, context) is { } refused
            ? refused
            : Commit(command.Decide(_protocol.Decisions, context), context);
    }
}
