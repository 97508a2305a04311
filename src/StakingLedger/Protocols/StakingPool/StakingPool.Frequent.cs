using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>The frequent commands one by one, and all balances, without allocating.</content>
public sealed partial class StakingPool
{
    /// <summary>Deposits without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public Outcome<Deposited> Execute(in Deposit command, in Context context)
    {
        ulong mixed = Ledger.Accounts.Announce(command.To);
        Ledger.DemandReady(context);
        if (_lane.IsOpen(context) && _lane.TryPrice(command.Amount, out UInt128 shares))
        {
            bool isKnown = TryFind(command.To, mixed, out AccountHandle to);
            if (isKnown || _lane.TryAdd(command.To, context, out to))
            {
                _lane.Meet(command.To, to, context);
                Outcome<Deposited> accepted = new Deposited { To = command.To, Amount = command.Amount, Shares = SharesOf(shares) };
                if (_lane.TryDeposit(to, command.Amount, shares, context))
                {
                    _lane.Settle(to, shares);
                    return accepted;
                }

                if (!isKnown)
                {
                    _lane.Forget(to);
                }
            }
        }

        return ExecuteFrequent<Deposit, Deposited>(command, context);
    }

    /// <summary>Moves an amount of assets without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public Outcome<SharesTransferred> Execute(in TransferAssets command, in Context context)
    {
        ulong mixedFrom = Ledger.Accounts.Announce(command.From);
        ulong mixedTo = Ledger.Accounts.Announce(command.To);
        Ledger.DemandReady(context);
        if (_lane.IsOpen(context) && _lane.TryConvert(command.Amount, out UInt128 shares))
        {
            SharesTransferred moved = new()
            {
                ByAssets = true,
                From = command.From,
                To = command.To,
                Value = command.Amount,
                Shares = SharesOf(shares),
            };
            if (TryMove(in moved, mixedFrom, mixedTo, command.Amount.Value.Lower, shares, context))
            {
                return moved;
            }
        }

        return ExecuteFrequent<TransferAssets, SharesTransferred>(command, context);
    }

    /// <summary>Moves shares without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public Outcome<SharesTransferred> Execute(in TransferShares command, in Context context)
    {
        ulong mixedFrom = Ledger.Accounts.Announce(command.From);
        ulong mixedTo = Ledger.Accounts.Announce(command.To);
        Ledger.DemandReady(context);
        if (_lane.IsOpen(context) && _lane.TryConvert(command.Shares, out UInt128 assets))
        {
            SharesTransferred moved = new()
            {
                From = command.From,
                To = command.To,
                Value = AmountOf(assets),
                Shares = command.Shares,
            };
            if (TryMove(in moved, mixedFrom, mixedTo, assets, command.Shares.Value.Lower, context))
            {
                return moved;
            }
        }

        return ExecuteFrequent<TransferShares, SharesTransferred>(command, context);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryFind(in AccountId account, ulong mixed, out AccountHandle handle)
    {
        handle = new AccountHandle(Ledger.Accounts.Find(account, mixed));
        Ledger.Shares(PoolEffects.Token).Announce(handle);
        return handle.Index != AccountTable.Absent;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryMove(
        in SharesTransferred moved, ulong mixedFrom, ulong mixedTo, UInt128 assets, UInt128 shares, in Context context)
    {
        AccountTable accounts = Ledger.Accounts;
        AccountHandle from = new(accounts.Find(moved.From, mixedFrom));
        AccountHandle to = new(accounts.Find(moved.To, mixedTo));
        Announce(from, to);
        bool isKnown = to.Index != AccountTable.Absent;
        if (from.Index == AccountTable.Absent || !(isKnown || _lane.TryAdd(moved.To, context, out to)))
        {
            return false;
        }

        _lane.Meet(moved.From, from, context);
        if (_lane.TryMove((PoolEventKind)moved.Kind, from, to, assets, shares, context))
        {
            return true;
        }

        if (!isKnown)
        {
            _lane.Forget(to);
        }

        return false;
    }

    private void Announce(AccountHandle from, AccountHandle to)
    {
        ShareTable table = Ledger.Shares(PoolEffects.Token);
        table.Announce(from);
        table.Announce(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Shares SharesOf(UInt128 number) => Shares.Of(new UInt256(UInt128.Zero, number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Amount AmountOf(UInt128 number) => Amount.FromWei(new UInt256(UInt128.Zero, number));

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
