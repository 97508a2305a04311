using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>Plain moves (see <see cref="IProtocol.IsPlainMove"/>) between known accounts, decided and committed one at a time.</content>
public sealed partial class PoolLedger
{
    /// <summary>Whether an account is the actor of a context.</summary>
    internal bool IsActor(in Context context, AccountHandle account) => context.Actor == _lastActorId
        ? account == _lastActor
        : Accounts.TryFind(context.Actor, out AccountHandle actor) && account == actor;

    /// <summary>Refuses a handle of another ledger.</summary>
    internal void DemandHandle(AccountHandle account)
    {
        if (account.Index >= (uint)Accounts.Count)
        {
            _ = Accounts[account];
        }
    }

    /// <summary>
    /// Appends a plain move that was decided, and applies it to the share table; what it leaves behind beside is left to the caller.
    /// The row is the one that the event would write. The context has an actor and no client id.
    /// </summary>
    internal EventNumber CommitMove(
        ushort kind, AccountHandle from, AccountHandle to, in UInt256 first, in UInt256 shares, in Context context)
    {
        _writer.Begin(kind);
        ContextEntry entry = new(ActorHandle(context).Index, context.Time.Seconds, context.Block.Value);
        _writer.Account(from);
        _writer.Account(to);
        _writer.Number(first);
        _writer.Number(shares);
        EventNumber number = Journal.Append(_writer.Row, _writer.Payload, entry);
        try
        {
            _shares[0].Move(number, from, to, shares);
        }
        catch (LedgerCorruptException)
        {
            IsCorrupt = true;
            throw;
        }

        return number;
    }
}
