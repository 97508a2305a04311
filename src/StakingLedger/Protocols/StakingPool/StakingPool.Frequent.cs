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
        if (!TryFindOne(command.To, context, out AccountHandle to))
        {
            return ExecuteFrequent<Deposit, Deposited>(command, context);
        }

        return DepositKnown(to, command.Amount, context, out Minting minting) is { } refused
            ? refused
            : new Deposited(command.To, command.Amount, minting.Fee, minting.Shares, minting.LimitLeft);
    }

    /// <summary>Moves an amount of assets without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    [SkipLocalsInit]
    public Outcome<SharesTransferred> Execute(in TransferAssets command, in Context context)
    {
        Ledger.DemandReady(context);
        if (!TryFindBoth(command.From, command.To, context, out AccountHandle from, out AccountHandle to))
        {
            return ExecuteFrequent<TransferAssets, SharesTransferred>(command, context);
        }

        return TransferKnown(from, to, command.Amount, context, out Shares shares) is { } refused
            ? refused
            : new SharesTransferred(ByAssets: true, command.From, command.To, command.Amount, shares);
    }

    /// <summary>Moves shares without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    [SkipLocalsInit]
    public Outcome<SharesTransferred> Execute(in TransferShares command, in Context context)
    {
        Ledger.DemandReady(context);
        if (!TryFindBoth(command.From, command.To, context, out AccountHandle from, out AccountHandle to))
        {
            return ExecuteFrequent<TransferShares, SharesTransferred>(command, context);
        }

        return TransferKnown(from, to, command.Shares, context, out Amount value) is { } refused
            ? refused
            : new SharesTransferred(ByAssets: false, command.From, command.To, value, command.Shares);
    }

    /// <summary>
    /// Finds an account; its id and its cell are waited for together. False when it was never seen, and for a command with a client
    /// id, which goes the general way.
    /// </summary>
    private bool TryFindOne(in AccountId account, in Context context, out AccountHandle handle)
    {
        AccountTable accounts = Ledger.Accounts;
        uint guess = accounts.Guess(accounts.Announce(account));
        Ledger.Shares(PoolEffects.Token).Announce(new AccountHandle(guess));
        handle = new AccountHandle(accounts.Confirm(account, guess));
        return context.Client.IsDefault && handle.Index != AccountTable.Absent;
    }

    /// <summary>
    /// Finds two accounts, and lets the two searches wait for memory together. False when one was never seen, and for a command with a
    /// client id, which goes the general way.
    /// </summary>
    private bool TryFindBoth(
        in AccountId from, in AccountId to, in Context context, out AccountHandle fromHandle, out AccountHandle toHandle)
    {
        AccountTable accounts = Ledger.Accounts;
        ulong mixedFrom = accounts.Announce(from);
        ulong mixedTo = accounts.Announce(to);
        uint guessFrom = accounts.Guess(mixedFrom);
        uint guessTo = accounts.Guess(mixedTo);
        Announce(new AccountHandle(guessFrom), new AccountHandle(guessTo));
        fromHandle = new AccountHandle(accounts.Confirm(from, guessFrom));
        toHandle = new AccountHandle(accounts.Confirm(to, guessTo));
        return context.Client.IsDefault && fromHandle.Index != AccountTable.Absent && toHandle.Index != AccountTable.Absent;
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
