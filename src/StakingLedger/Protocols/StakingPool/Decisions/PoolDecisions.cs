using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// The decisions of the house pool: pure functions from the state and a command to an event or a rejection. The checks stand in the
/// order of docs/staking-pool.md.
/// </summary>
/// <param name="state">The state, read only here.</param>
/// <param name="view">The share table, read only.</param>
internal sealed partial class PoolDecisions(PoolState state, ILedgerView view)
{
    private UInt256 TotalShares => view.Shares(PoolEffects.Token).Total;

    // The pair that prices is the timeline's last one: an invariant of the pool.
    private ref readonly PricingPair Pair => ref view.Timeline.CurrentInPlace;

    private PoolTerms Terms => state.Terms;

    /// <summary>What every command is checked for first.</summary>
    public PoolRejection? CheckFirst(bool opens, in Context context)
    {
        if (state.IsOpen == opens)
        {
            return opens ? new PoolRejection.AlreadyOpened() : new PoolRejection.NotOpened();
        }

        return context.Time < state.LastTime
            ? new PoolRejection.TimeBeforeLastEvent(state.LastTime, context.Time)
            : null;
    }

    public static Outcome<PoolOpened> Decide(OpenPool command, in Context context) =>
        command.Terms.Roles.Has(context.Actor, PoolRole.Governor)
            ? command.Terms.Version == 1
                ? new PoolOpened(command.Terms)
                : new PoolRejection.TermsVersion(1, command.Terms.Version)
            : new PoolRejection.NotPermitted(context.Actor, PoolRole.Governor);

    /// <summary>Refuses an actor who has none of the roles.</summary>
    private PoolRejection? CheckRole(in Context context, PoolRole roles) => CheckRole(Terms, context, roles);

    private static PoolRejection? CheckRole(PoolTerms terms, in Context context, PoolRole roles) =>
        terms.Roles.Has(context.Actor, roles) ? null : new PoolRejection.NotPermitted(context.Actor, roles);

    /// <summary>Refuses an actor who is neither the holder nor a custodian.</summary>
    private PoolRejection? CheckActsFor(in Context context, in AccountId holder) =>
        context.Actor == holder ? null : CheckRole(context, PoolRole.Custodian);

    private PoolRejection? CheckRunning() => state.Governance.IsPaused ? new PoolRejection.Paused() : null;

    private PoolRejection? CheckOrdinary(in AccountId account)
    {
        if (account.IsDefault)
        {
            throw new ArgumentException("The command names the default account.", nameof(account));
        }

        return state.Charter.Accounts.IsReserved(account) ? new PoolRejection.ReservedAccount(account) : null;
    }

    private static PoolRejection? CheckAmount(Amount amount) =>
        amount.IsZero ? new PoolRejection.ZeroAmount() : CheckSize(amount);

    private static PoolRejection? CheckSize(Amount amount) =>
        amount > PoolBounds.MaxAssets ? new PoolRejection.AmountTooLarge(amount) : null;

    private static PoolRejection? CheckShares(Shares shares) => shares.IsZero ? new PoolRejection.ZeroAmount() : null;

    private static PoolRejection? CheckCapacity(Amount after) =>
        after > PoolBounds.MaxAssets ? new PoolRejection.CapacityExceeded(after.Value, PoolBounds.MaxAssets.Value) : null;

    /// <summary>Refuses shares or tickets that would be too many together. The summands may be as large as a number can be.</summary>
    internal static PoolRejection? CheckShareCapacity(in UInt256 before, in UInt256 added)
    {
        bool fits = UInt256.TryAdd(before, added, out UInt256 after);
        return fits && after <= PoolBounds.MaxShares.Value
            ? null
            : new PoolRejection.CapacityExceeded(fits ? after : UInt256.MaxValue, PoolBounds.MaxShares.Value);
    }

    private PoolRejection? CheckHeld(in AccountId holder, Shares needed)
    {
        Shares held = Held(holder);
        return needed > held ? new PoolRejection.InsufficientShares(held, needed) : null;
    }

    private Shares Held(in AccountId account) => view.Accounts.TryFind(account, out AccountHandle handle)
        ? Shares.Of(view.Shares(PoolEffects.Token).Of(handle))
        : Shares.Zero;

    private static PoolRejection? CheckPriced(in PricingPair pair) =>
        PoolConversion.IsWithoutAssets(pair) ? new PoolRejection.PoolWithoutAssets() : null;
}
