using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    /// <summary>The one path by which an event changes the tables, live or replayed.</summary>
    private void Apply(EventNumber number)
    {
        try
        {
            Journal.Open(number, _reader);
            _effects.Begin(number, Accounts, Timeline.Current);
            _protocol.Describe(_reader, _effects);
            ApplyMovements(number);
            ApplySteps(number);
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

    private void ApplySteps(EventNumber number)
    {
        foreach (ref readonly RateStep step in _effects.Steps)
        {
            Timeline.Append(number, step);
        }
    }
}
