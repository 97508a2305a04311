using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// What an accepted command did, with all its numbers: the contracts' logs in their order, the tokens that moved, what the
/// divisions left over, the reported pair when it changed, and the state's slots with their new values. Replaying it decides nothing.
/// </summary>
public sealed class RocketPoolEvent : IEvent
{
    private readonly RocketPoolLog[] _logs;
    private readonly RocketPoolMovement[] _movements;
    private readonly RocketPoolRemainder[] _remainders;
    private readonly SlotValue[] _writes;

    internal RocketPoolEvent(
        IRocketPoolCommand command,
        PricingPair? pair,
        RocketPoolLog[] logs,
        RocketPoolMovement[] movements,
        RocketPoolRemainder[] remainders,
        SlotValue[] writes)
    {
        Command = command;
        Pair = pair;
        _logs = logs;
        _movements = movements;
        _remainders = remainders;
        _writes = writes;
    }

    /// <inheritdoc/>
    public ushort Kind => (ushort)Command.Kind;

    /// <summary>Gets the command.</summary>
    public IRocketPoolCommand Command { get; }

    /// <summary>Gets the reported pair, when it changed.</summary>
    public PricingPair? Pair { get; }

    /// <summary>Gets the contracts' logs in their order.</summary>
    public ReadOnlySpan<RocketPoolLog> Logs => _logs;

    /// <summary>Gets the tokens that moved, in order.</summary>
    public ReadOnlySpan<RocketPoolMovement> Movements => _movements;

    /// <summary>Gets what the divisions left over, in the order in which they were made.</summary>
    public ReadOnlySpan<RocketPoolRemainder> Remainders => _remainders;

    /// <summary>Gets the slots of the state with their new values.</summary>
    internal ReadOnlySpan<SlotValue> Writes => _writes;

    /// <summary>Reads an event; the reader stands at its first field.</summary>
    internal static RocketPoolEvent Read(EventReader r)
    {
        IRocketPoolCommand command = RocketPoolCommands.Read(r);
        PricingPair? pair = r.ReadFlag() ? new PricingPair(r.ReadAmount(), r.ReadShares()) : null;
        RocketPoolLog[] logs = r.ReadArray(ReadLog);
        RocketPoolMovement[] movements = r.ReadArray(static r => new RocketPoolMovement(
            new TokenId((byte)r.ReadUInt32()), r.ReadOptionalAccount(), r.ReadOptionalAccount(), r.ReadNumber()));
        RocketPoolRemainder[] remainders = r.ReadArray(ReadRemainder);
        SlotValue[] writes = r.ReadArray(static r => new SlotValue(
            new RocketPoolSlot((RocketPoolField)r.ReadUInt32(), r.ReadOptionalAccount(), r.ReadNumber()), r.ReadNumber()));
        return new RocketPoolEvent(command, pair, logs, movements, remainders, writes);
    }

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Command.Write(writer);
        writer.Flag(Pair.HasValue);
        if (Pair is { } pair)
        {
            writer.Amount(pair.Assets);
            writer.Shares(pair.Shares);
        }

        writer.Count(_logs.Length);
        foreach (RocketPoolLog log in _logs)
        {
            Write(writer, log);
        }

        writer.Count(_movements.Length);
        foreach (RocketPoolMovement movement in _movements)
        {
            writer.UInt32(movement.Token.Index);
            writer.OptionalAccount(movement.From);
            writer.OptionalAccount(movement.To);
            writer.Number(movement.Value);
        }

        writer.Count(_remainders.Length);
        foreach (RocketPoolRemainder remainder in _remainders)
        {
            writer.UInt32((uint)remainder.Division);
            writer.Number(remainder.Remainder);
            writer.Number(remainder.Divisor);
        }

        writer.Count(_writes.Length);
        foreach (SlotValue write in _writes)
        {
            writer.UInt32((uint)write.Slot.Field);
            writer.OptionalAccount(write.Slot.Owner);
            writer.Number(write.Slot.Index);
            writer.Number(write.Value);
        }
    }

    /// <summary>States the movements and the step of the pair.</summary>
    internal void Describe(EventEffects effects)
    {
        foreach (RocketPoolMovement movement in _movements)
        {
            if (movement.From.IsDefault)
            {
                effects.Mint(movement.Token, movement.To, movement.Value);
            }
            else if (movement.To.IsDefault)
            {
                effects.Burn(movement.Token, movement.From, movement.Value);
            }
            else
            {
                effects.Move(movement.Token, movement.From, movement.To, movement.Value);
            }
        }

        // The report says what the pair is, and nothing about why: the step is never divided among causes.
        if (Pair is { } pair)
        {
            effects.Step(StepCause.PairReported, pair);
        }
    }

    private static void Write(EventWriter writer, in RocketPoolLog log)
    {
        writer.UInt32((uint)log.Kind);
        writer.Account(log.Contract);
        writer.OptionalAccount(log.From);
        writer.OptionalAccount(log.To);
        writer.Count(log.Numbers.Count);
        foreach (Amount number in log.Numbers)
        {
            writer.Amount(number);
        }
    }

    private static RocketPoolRemainder ReadRemainder(EventReader r)
    {
        RocketPoolDivision division = (RocketPoolDivision)r.ReadUInt32();
        return Enum.IsDefined(division)
            ? new RocketPoolRemainder(division, r.ReadNumber(), r.ReadNumber())
            : throw new LedgerCorruptException(r.Number, "every remainder is of a known division", $"division {(uint)division}");
    }

    private static RocketPoolLog ReadLog(EventReader r)
    {
        RocketPoolLogKind kind = (RocketPoolLogKind)r.ReadUInt32();
        AccountId contract = r.ReadAccount();
        AccountId from = r.ReadOptionalAccount();
        AccountId to = r.ReadOptionalAccount();
        Amount[] numbers = r.ReadArray(static r => r.ReadAmount());
        return new RocketPoolLog(kind, contract, from, to, ValueList.Create<Amount>(numbers));
    }
}
