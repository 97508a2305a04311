using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>
/// The frequent commands between accounts that were resolved before. The decisions are those by account id, check by check; the
/// events and their rows are the same bytes. What is saved: no search for an account, no account id read, copied or compared.
/// </content>
public sealed partial class StakingPool
{
    // What a deposit writes after its two numbers in the columns.
    private readonly ByteBuffer _rest = new();

    /// <summary>Deposits without searching for the account and without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The shares minted, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The context has no actor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger has no account with this handle.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    [SkipLocalsInit]
    public Outcome<Shares> Execute(in DepositByHandle command, in Context context)
    {
        Ledger.DemandReady(context);
        Ledger.DemandHandle(command.To);
        if (!context.Client.IsDefault)
        {
            return ExecuteNamed(command, context);
        }

        return DepositKnown(command.To, command.Amount, context, out Minting minting) is { } refused ? refused : minting.Shares;
    }

    /// <summary>Moves the shares that so many assets stand for, without searching for the accounts and without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The shares moved, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The context has no actor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger has no account with one of the handles.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    [SkipLocalsInit]
    public Outcome<Shares> Execute(in TransferAssetsByHandle command, in Context context)
    {
        Ledger.DemandReady(context);
        Ledger.DemandHandle(command.From);
        Ledger.DemandHandle(command.To);
        if (!context.Client.IsDefault)
        {
            return ExecuteNamed(command, context);
        }

        return TransferKnown(command.From, command.To, command.Amount, context, out Shares shares) is { } refused ? refused : shares;
    }

    /// <summary>Moves shares, without searching for the accounts and without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>What the shares are worth, rounded down, or the rejection; a rejected command changes nothing.</returns>
    /// <exception cref="ArgumentException">The context has no actor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger has no account with one of the handles.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    [SkipLocalsInit]
    public Outcome<Amount> Execute(in TransferSharesByHandle command, in Context context)
    {
        Ledger.DemandReady(context);
        Ledger.DemandHandle(command.From);
        Ledger.DemandHandle(command.To);
        if (!context.Client.IsDefault)
        {
            return ExecuteNamed(command, context);
        }

        return TransferKnown(command.From, command.To, command.Shares, context, out Amount value) is { } refused ? refused : value;
    }

    // Under a client id a command may be a repetition: the general way compares it with the one before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome<Shares> ExecuteNamed(in DepositByHandle command, in Context context) =>
        Execute(new Deposit(Ledger.Accounts[command.To], command.Amount), context).Select(static e => e.Shares);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome<Shares> ExecuteNamed(in TransferAssetsByHandle command, in Context context) =>
        Execute(new TransferAssets(Ledger.Accounts[command.From], Ledger.Accounts[command.To], command.Amount), context)
            .Select(static e => e.Shares);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome<Amount> ExecuteNamed(in TransferSharesByHandle command, in Context context) =>
        Execute(new TransferShares(Ledger.Accounts[command.From], Ledger.Accounts[command.To], command.Shares), context)
            .Select(static e => e.Value);

    [SkipLocalsInit]
    private PoolRejection? DepositKnown(AccountHandle to, in Amount amount, in Context context, out Minting minting)
    {
        Ledger.Shares(PoolEffects.Token).Announce(to);
        minting = default;
        PoolRejection? refused = _protocol.Decisions.CheckFirst(opens: false, context)
            ?? _protocol.Decisions.DecideDeposit(to, amount, context, out minting);
        if (refused is null)
        {
            CommitDeposit(to, amount, minting, context);
        }

        return refused;
    }

    [SkipLocalsInit]
    private void CommitDeposit(AccountHandle to, in Amount amount, in Minting minting, in Context context)
    {
        PoolState state = _protocol.State;
        Amount net = minting.Fee.IsZero ? amount : amount - minting.Fee;
        _rest.Clear();
        _rest.Number(minting.Shares.Value);
        _rest.Flag(minting.LimitLeft.HasValue);
        if (minting.LimitLeft is { } left)
        {
            _rest.Number(left.Value);
        }

        EventNumber number = Ledger.TryAppend(
            (ushort)PoolEventKind.Deposited, to, amount.Value, minting.Fee.Value, _rest.Written, context)
            ? Ledger.LastEvent
            : Ledger.Append(new DepositedByHandle(to, amount, minting), context);
        StepCause cause = state.Charter.RateSource == RateSource.Live ? StepCause.Deposit : StepCause.None;
        Ledger.ApplyMint(number, to, minting.Shares.Value, cause, net.Value);
        Deposited.Receive(state, _protocol.Scene(context, number), amount, minting);
        _protocol.Close(context.Time);
    }

    [SkipLocalsInit]
    private PoolRejection? TransferKnown(
        AccountHandle from, AccountHandle to, in Amount amount, in Context context, out Shares shares)
    {
        Announce(from, to);
        shares = default;
        PoolRejection? refused = _protocol.Decisions.CheckFirst(opens: false, context)
            ?? _protocol.Decisions.DecideTransfer(from, to, Ledger.IsActor(context, from), amount, context, out shares);
        if (refused is null)
        {
            CommitMove(PoolEventKind.AssetsTransferred, from, to, amount, shares, context);
        }

        return refused;
    }

    [SkipLocalsInit]
    private PoolRejection? TransferKnown(
        AccountHandle from, AccountHandle to, in Shares shares, in Context context, out Amount value)
    {
        Announce(from, to);
        value = default;
        PoolRejection? refused = _protocol.Decisions.CheckFirst(opens: false, context)
            ?? _protocol.Decisions.DecideTransfer(from, to, Ledger.IsActor(context, from), shares, context, out value);
        if (refused is null)
        {
            CommitMove(PoolEventKind.SharesTransferred, from, to, value, shares, context);
        }

        return refused;
    }

    [SkipLocalsInit]
    private void CommitMove(
        PoolEventKind kind, AccountHandle from, AccountHandle to, in Amount value, in Shares shares, in Context context)
    {
        _ = Ledger.CommitMove((ushort)kind, from, to, value.Value, shares.Value, context);
        _protocol.Close(context.Time);
    }

    private void Announce(AccountHandle from, AccountHandle to)
    {
        ShareTable table = Ledger.Shares(PoolEffects.Token);
        table.Announce(from);
        table.Announce(to);
    }
}
