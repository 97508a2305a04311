using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>
/// The frequent decisions between accounts that were resolved before: the same checks in the same order as those by account id.
/// </content>
internal sealed partial class PoolDecisions
{
    private uint _queue = AccountTable.Absent;
    private uint _dead = AccountTable.Absent;
    private int _looked;

    /// <summary>Decides a deposit for an account that is known.</summary>
    public PoolRejection? DecideDeposit(AccountHandle to, in Amount amount, in Context context, out Minting minting)
    {
        minting = default;
        return CheckRole(context, PoolRole.Depositor)
            ?? CheckRunning()
            ?? CheckOrdinary(to)
            ?? Price(amount, context, out minting);
    }

    /// <summary>Decides a transfer of assets between accounts that are known; the caller says whether the actor is the holder.</summary>
    public PoolRejection? DecideTransfer(
        AccountHandle from, AccountHandle to, bool isOwn, in Amount amount, in Context context, out Shares shares)
    {
        shares = default;
        return CheckTransfer(from, to, isOwn, context) ?? Convert(amount, out shares) ?? CheckHeld(from, shares);
    }

    /// <summary>The same for a transfer of shares; gives what they are worth.</summary>
    public PoolRejection? DecideTransfer(
        AccountHandle from, AccountHandle to, bool isOwn, in Shares shares, in Context context, out Amount value)
    {
        PoolRejection? refused = CheckTransfer(from, to, isOwn, context) ?? CheckShares(shares) ?? CheckHeld(from, shares);
        value = refused is null ? WorthOf(shares) : Amount.Zero;
        return refused;
    }

    private PoolRejection? CheckTransfer(AccountHandle from, AccountHandle to, bool isOwn, in Context context) =>
        (isOwn ? null : CheckRole(context, PoolRole.Custodian))
        ?? CheckRunning()
        ?? CheckTransfersAllowed()
        ?? CheckOrdinary(from)
        ?? CheckOrdinary(to);

    private PoolRejection? CheckOrdinary(AccountHandle account)
    {
        if (_looked != view.Accounts.Count)
        {
            LookForReserved();
        }

        return account.Index == _queue || account.Index == _dead
            ? new PoolRejection.ReservedAccount(view.Accounts[account])
            : null;
    }

    public PoolRejection? CheckHeld(AccountHandle holder, Shares needed)
    {
        Shares held = Shares.Of(view.Shares(PoolEffects.Token).Of(holder));
        return needed > held ? new PoolRejection.InsufficientShares(held, needed) : null;
    }

    /// <summary>The reserved accounts may be seen for the first time at any event.</summary>
    private void LookForReserved()
    {
        PoolAccounts reserved = state.Charter.Accounts;
        _queue = _queue < (uint)view.Accounts.Count ? _queue : IndexOf(reserved.Queue);
        _dead = _dead < (uint)view.Accounts.Count ? _dead : IndexOf(reserved.Dead);
        _looked = view.Accounts.Count;
    }

    private uint IndexOf(in AccountId account) =>
        view.Accounts.TryFind(account, out AccountHandle handle) ? handle.Index : AccountTable.Absent;
}
