using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>
/// The two frequent forms of event between known accounts, decided and committed one at a time: shares of token 0 that move or are
/// minted. Rows, tables and timeline are what the general path makes of the same event; what it leaves behind beside them is left to
/// the caller. The context has an actor and no client id.
/// </content>
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

    /// <summary>Appends and applies a plain move (see <see cref="IProtocol.IsPlainMove"/>) that was decided.</summary>
    internal EventNumber CommitMove(
        ushort kind, AccountHandle from, AccountHandle to, in UInt256 first, in UInt256 shares, in Context context)
    {
        ContextEntry entry = EntryOf(context);
        if (!Journal.TryAppend(
            kind, RowFlags.HasAccountA | RowFlags.HasAccountB, from.Index, to.Index, first, shares, default, entry))
        {
            _writer.Begin(kind);
            _writer.Account(from);
            _writer.Account(to);
            _writer.Number(first);
            _writer.Number(shares);
            _ = Journal.Append(_writer.Row, _writer.Payload, entry);
        }

        EventNumber number = LastEvent;
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

    /// <summary>
    /// Appends an event of one known account and two numbers, with the payload that the event would write after them. False when the
    /// journal must take the general way.
    /// </summary>
    internal bool TryAppend(
        ushort kind, AccountHandle account, in UInt256 first, in UInt256 second, ReadOnlySpan<byte> payload, in Context context) =>
        Journal.TryAppend(kind, RowFlags.HasAccountA, account.Index, 0, first, second, payload, EntryOf(context));

    /// <summary>
    /// Applies an event that was decided and appended: it mints shares and, unless the cause is none, adds them and assets to the pair
    /// in one step.
    /// </summary>
    internal void ApplyMint(
        EventNumber number, AccountHandle to, in UInt256 shares, StepCause cause, in UInt256 assets)
    {
        try
        {
            _shares[0].Mint(number, to, shares);
            if (cause != StepCause.None)
            {
                Timeline.AppendSum(number, cause, assets, shares);
            }
        }
        catch (LedgerCorruptException)
        {
            IsCorrupt = true;
            throw;
        }
        catch (Exception e)
        {
            IsCorrupt = true;
            throw new LedgerCorruptException(number, Evolution, e.Message, e);
        }
    }

    private ContextEntry EntryOf(in Context context) =>
        new(ActorHandle(context).Index, context.Time.Seconds, context.Block.Value);
}
