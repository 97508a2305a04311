using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>
/// The frequent commands between accounts that were resolved before: the same decisions and the same events, without a search for an
/// account. What the short way does not take goes the way of the same command by account.
/// </content>
public sealed partial class StakingPool
{
    /// <summary>Deposits without searching for the account and without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The shares minted, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The context has no actor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger has no account with this handle.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public Outcome<Shares> Execute(in DepositByHandle command, in Context context)
    {
        Ledger.DemandReady(context);
        Ledger.DemandHandle(command.To);
        Ledger.Shares(PoolEffects.Token).Announce(command.To);
        if (_lane.IsOpen(context) && _lane.TryPrice(command.Amount, out UInt128 shares)
            && _lane.TryDeposit(command.To, command.Amount, shares, context))
        {
            _lane.Settle(command.To, shares);
            return SharesOf(shares);
        }

        return ExecuteByAccount(command, context);
    }

    /// <summary>Moves the shares that so many assets stand for, without searching for the accounts and without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The shares moved, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The context has no actor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger has no account with one of the handles.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public Outcome<Shares> Execute(in TransferAssetsByHandle command, in Context context)
    {
        Ledger.DemandReady(context);
        Ledger.DemandHandle(command.From);
        Ledger.DemandHandle(command.To);
        Announce(command.From, command.To);
        return _lane.IsOpen(context)
            && _lane.TryConvert(command.Amount, out UInt128 shares)
            && _lane.TryMove(
                PoolEventKind.AssetsTransferred, command.From, command.To, command.Amount.Value.Lower, shares, context)
            ? SharesOf(shares)
            : ExecuteByAccount(command, context);
    }

    /// <summary>Moves shares, without searching for the accounts and without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>What the shares are worth, rounded down, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The context has no actor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger has no account with one of the handles.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public Outcome<Amount> Execute(in TransferSharesByHandle command, in Context context)
    {
        Ledger.DemandReady(context);
        Ledger.DemandHandle(command.From);
        Ledger.DemandHandle(command.To);
        Announce(command.From, command.To);
        return _lane.IsOpen(context)
            && _lane.TryConvert(command.Shares, out UInt128 assets)
            && _lane.TryMove(
                PoolEventKind.SharesTransferred, command.From, command.To, assets, command.Shares.Value.Lower, context)
            ? AmountOf(assets)
            : ExecuteByAccount(command, context);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome<Shares> ExecuteByAccount(in DepositByHandle command, in Context context) =>
        ExecuteFrequent<Deposit, Deposited>(new Deposit(Ledger.Accounts[command.To], command.Amount), context)
            .Select(static e => e.Shares);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome<Shares> ExecuteByAccount(in TransferAssetsByHandle command, in Context context) =>
        ExecuteFrequent<TransferAssets, SharesTransferred>(
            new TransferAssets(Ledger.Accounts[command.From], Ledger.Accounts[command.To], command.Amount), context)
            .Select(static e => e.Shares);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome<Amount> ExecuteByAccount(in TransferSharesByHandle command, in Context context) =>
        ExecuteFrequent<TransferShares, SharesTransferred>(
            new TransferShares(Ledger.Accounts[command.From], Ledger.Accounts[command.To], command.Shares), context)
            .Select(static e => e.Value);
}
