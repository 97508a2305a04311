using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    /// <summary>
    /// Appends an event that this ledger's protocol has just decided, and applies it as it is. The caller has demanded a sound
    /// ledger, an actor and a client id that is new.
    /// </summary>
    internal EventNumber CommitDecided<TEvent, TApplier>(in TEvent accepted, in Context context, TApplier applier)
        where TEvent : IEvent
        where TApplier : IEventApplier<TEvent>
    {
        EventNumber number = Append(accepted, context);
        try
        {
            _effects.Begin(number, Accounts, Timeline.Current);
            applier.Describe(accepted, _effects);
            ApplyEffects(number);
            applier.Evolve(accepted, context, number);
            if (!context.Client.IsDefault)
            {
                _receipts.Add(context.Client, number);
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

        return number;
    }

    /// <summary>Writes an event to the journal; when that fails, nothing changed.</summary>
    internal EventNumber Append<TEvent>(in TEvent accepted, in Context context)
        where TEvent : IEvent
    {
        int accountsBefore = Accounts.Count;
        try
        {
            ContextEntry entry = EntryOf(context);
            _writer.Begin(accepted.Kind);
            accepted.Write(_writer);
            if (!context.Client.IsDefault)
            {
                _writer.Client(context.Client);
            }

            return Journal.Append(_writer.Row, _writer.Payload, entry);
        }
        catch
        {
            Accounts.TruncateTo(accountsBefore);
            _lastActorId = default;
            throw;
        }
    }

    /// <summary>The path by which an event is read from its row and changes the tables.</summary>
    private void Apply(EventNumber number)
    {
        try
        {
            Journal.Open(number, _reader);
            _effects.Begin(number, Accounts, Timeline.Current);
            _protocol.Describe(_reader, _effects);
            ApplyEffects(number);
            _reader.Rewind();
            _protocol.Evolve(_reader);
            if (!_reader.Client.IsDefault)
            {
                _receipts.Add(_reader.Client, number);
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

    private void ApplyEffects(EventNumber number)
    {
        ApplyMovements(number);
        foreach (ref readonly RateStep step in _effects.Steps)
        {
            Timeline.Append(number, step);
        }
    }

    private void ApplyMovements(EventNumber number)
    {
        foreach (ref readonly ShareMovement movement in _effects.Movements)
        {
            ShareTable table = Shares(movement.Token);
            DemandKnown(number, movement.From);
            DemandKnown(number, movement.To);
            switch (movement.From, movement.To)
            {
                case (null, { } to):
                    table.Mint(number, to, movement.Shares);
                    break;
                case ({ } from, null):
                    table.Burn(number, from, movement.Shares);
                    break;
                case ({ } from, { } to):
                    table.Move(number, from, to, movement.Shares);
                    break;
                default:
                    throw new LedgerCorruptException(number, Evolution, "a movement from nowhere to nowhere");
            }
        }
    }

    private void DemandKnown(EventNumber number, AccountHandle? account)
    {
        if (account is { } handle && handle.Index >= (uint)Accounts.Count)
        {
            throw new LedgerCorruptException(number, "movements name known accounts", $"account handle {handle.Index}");
        }
    }
}
