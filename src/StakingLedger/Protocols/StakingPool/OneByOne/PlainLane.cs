using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// The short way of a single deposit or transfer, and of a withdrawal request in a replay. It accepts what the plain path would
/// certainly accept, with the same event and the same bytes, and says false to anything else before anything changed; the plain path
/// then accepts, or says why not.
/// </summary>
/// <remarks>
/// The trick: nearly all that the plain path checks follows from the terms, which seldom change, and from the actor. What follows is
/// worked out once and remembered with what it follows from; a command looks at the rest: pause, clock, amount, pair, cells.
/// <para>
/// The bound: all numbers, before and after, have a 16-byte cell (<see cref="ShareCell"/>), so that 128-bit arithmetic never wraps and
/// the pool's own bounds, 2^128 - 1 assets and 2^192 - 1 shares, hold. Deposits with a fee or under a deposit rate, accounts never
/// seen, reserved accounts and transfers to oneself go the plain way.
/// </para>
/// </remarks>
internal sealed partial class PlainLane(PoolState state, PoolLedger ledger)
{
    private PoolTerms? _terms;
    private bool _takesDeposits;
    private UInt128 _least;
    private UInt128 _most;
    private StepCause _cause;
    private int _accounts = -1;
    private uint _queue;
    private uint _dead;
    private AccountId _actor;
    private uint _actorHandle = AccountTable.Absent;
    private bool? _actsForAll;

    /// <summary>
    /// Whether commands in this context may be accepted at all: the pool is open and not paused, no time earlier, no client id given.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOpen(in Context context) => context.Client.IsDefault && IsOpenAt(context.Time);

    /// <summary>The shares that a deposit buys.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryPrice(in Amount amount, out UInt128 shares)
    {
        shares = default;
        UInt256 stated = amount.Value;
        return stated.Upper == UInt128.Zero && TryPrice(stated.Lower, out shares);
    }

    /// <summary>The shares that so many assets stand for.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryConvert(in Amount amount, out UInt128 shares)
    {
        shares = default;
        ref readonly PricingPair pair = ref ledger.Timeline.CurrentInPlace;
        UInt256 stated = amount.Value;
        return stated.Upper == UInt128.Zero && TryFloor(stated.Lower, pair.Shares.Value, pair.Assets.Value, out shares);
    }

    /// <summary>The assets that so many shares stand for.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryConvert(in Shares shares, out UInt128 assets)
    {
        assets = default;
        ref readonly PricingPair pair = ref ledger.Timeline.CurrentInPlace;
        UInt256 stated = shares.Value;
        return stated.Upper == UInt128.Zero && TryFloor(stated.Lower, pair.Assets.Value, pair.Shares.Value, out assets);
    }

    /// <summary>
    /// The handle of an account that was never seen, which is added: the command that brings it follows. False when the plain path
    /// would number accounts otherwise, because the actor is new as well, or when there is no cell for another one yet.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryAdd(in AccountId account, in Context context, out AccountHandle handle)
    {
        handle = default;
        PoolAccounts reserved = _terms!.Charter.Accounts;
        if (account.IsDefault || reserved.IsReserved(account) || !ledger.Shares(PoolEffects.Token).HasCell((uint)_accounts)
            || (!account.Is(context.Actor) && !ledger.Accounts.TryFind(context.Actor, out _)))
        {
            return false;
        }

        handle = ledger.Accounts.Intern(account);
        Recount();
        return true;
    }

    /// <summary>An account that was found: when it is the actor, as in most histories, the actor need not be looked for again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Meet(in AccountId account, AccountHandle handle, in Context context)
    {
        if (!_actor.Is(context.Actor) && account.Is(context.Actor))
        {
            (_actor, _actorHandle, _actsForAll) = (account, handle.Index, null);
        }
    }

    /// <summary>Forgets the account that <see cref="TryAdd"/> added: its command was not accepted.</summary>
    public void Forget(AccountHandle added)
    {
        ledger.Accounts.TruncateTo((int)added.Index);
        Recount();
    }

    /// <summary>
    /// Deposits an amount that buys so many shares, all but the last step: <see cref="Settle"/> follows at once. It touches the one
    /// cell, which was asked for when the command came and may still be on its way: what the next command asks for is then asked for
    /// meanwhile.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryDeposit(AccountHandle to, in Amount amount, UInt128 shares, in Context context)
    {
        if (!IsOrdinary(to.Index) || !TryEnter(context, out ContextEntry entry)
            || !TryDeposit(to.Index, amount.Value.Lower, shares, entry))
        {
            return false;
        }

        state.LastTime = context.Time;
        return true;
    }

    /// <summary>The last step of a deposit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Settle(AccountHandle to, UInt128 shares) => ledger.SettleMint(to.Index, shares);

    /// <summary>Moves shares that are worth so many assets.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public bool TryMove(
        PoolEventKind kind, AccountHandle from, AccountHandle to, UInt128 assets, UInt128 shares, in Context context)
    {
        if (!IsOrdinary(from.Index) || !IsOrdinary(to.Index) || !state.Terms.TransfersAllowed
            || !TryEnter(context, out ContextEntry entry) || !(_actorHandle == from.Index || ActsForAll())
            || !ledger.TryMove((ushort)kind, from.Index, to.Index, assets, shares, entry))
        {
            return false;
        }

        state.LastTime = context.Time;
        return true;
    }

    /// <summary>The quotient, when neither it nor the divisor is zero and nothing is large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFloor(UInt128 number, in UInt256 factor, in UInt256 divisor, out UInt128 quotient)
    {
        quotient = default;
        return (factor.Limb2 | factor.Limb3 | divisor.Limb2 | divisor.Limb3) == 0
            && FullMath.TryFloorNarrow(number, factor.Lower, divisor.Lower, out quotient)
            && quotient != UInt128.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsOpenAt(Timestamp time)
    {
        if (state.Governance.IsPaused || time < state.LastTime)
        {
            return false;
        }

        if (!ReferenceEquals(_terms, state.Governance.Terms) || _accounts != ledger.Accounts.Count)
        {
            Learn();
        }

        return _terms is not null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPrice(UInt128 assets, out UInt128 shares)
    {
        shares = default;
        ref readonly PricingPair pair = ref ledger.Timeline.CurrentInPlace;
        return _takesDeposits && !state.DepositLimit.HasValue && assets >= _least && assets <= _most
            && TryFloor(assets, pair.Shares.Value, pair.Assets.Value, out shares)
            && !state.HasNoFreeAssets(pair);
    }

    /// <summary>Deposits assets that buy so many shares, all but the account's cell; the caller keeps the time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryDeposit(uint to, UInt128 assets, UInt128 shares, in ContextEntry entry)
    {
        if (!state.TrySumOfHoldings(assets, out UInt128 holdings)
            || !ledger.TryMint(
                (ushort)PoolEventKind.Deposited, to, assets, UInt128.Zero, shares, Deposited.NoLimit, _cause, entry))
        {
            return false;
        }

        state.Receive(assets, holdings);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsOrdinary(uint account) => account != _queue && account != _dead;

    /// <summary>The context as the journal keeps it; false when its actor was never seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryEnter(in Context context, out ContextEntry entry)
    {
        if (!_actor.Is(context.Actor))
        {
            LearnActor(context.Actor);
        }

        entry = new ContextEntry(_actorHandle, context.Time.Seconds, context.Block.Value);
        return _actorHandle != AccountTable.Absent;
    }

    /// <summary>The terms are others than before, or accounts were added: the reserved ones may be among them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Learn()
    {
        _terms = state.Governance.Terms;
        Recount();
        if (_terms is not { } terms)
        {
            return;
        }

        _queue = IndexOf(terms.Charter.Accounts.Queue);
        _dead = IndexOf(terms.Charter.Accounts.Dead);
        _takesDeposits = terms.Roles.AnyoneMayDeposit && terms.DepositFee.IsZero && terms.Limits.MinDeposit.Value.Upper == UInt128.Zero;
        _least = terms.Limits.MinDeposit.Value.Lower;
        _most = terms.Limits.MaxDeposit is { } most && most.Value.Upper == UInt128.Zero ? most.Value.Lower : UInt128.MaxValue;
        _cause = terms.Charter.RateSource == RateSource.Live ? StepCause.Deposit : StepCause.None;
    }

    /// <summary>The number of accounts is another: the actor that was new may have a number, or the other way round.</summary>
    private void Recount()
    {
        _accounts = ledger.Accounts.Count;
        _actor = default;
        _actorHandle = AccountTable.Absent;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LearnActor(in AccountId actor)
    {
        _actor = actor;
        _actorHandle = IndexOf(actor);
        _actsForAll = null;
    }

    private bool ActsForAll() => _actsForAll ??= _terms!.Roles.Has(_actor, PoolRole.Custodian);

    private uint IndexOf(in AccountId account) =>
        ledger.Accounts.TryFind(account, out AccountHandle handle) ? handle.Index : AccountTable.Absent;
}
