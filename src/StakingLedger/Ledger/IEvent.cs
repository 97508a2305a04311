namespace StakingLedger.Ledger;

/// <summary>A fact that was accepted, in the past tense, carrying its numbers. Replaying it recomputes no rule.</summary>
public interface IEvent
{
    /// <summary>The kind of event; each protocol numbers its own, from 1, for ever.</summary>
    ushort Kind { get; }

    /// <summary>Writes the fields, in the order in which they will be read.</summary>
    /// <param name="writer">Packs them into a row of the journal.</param>
    void Write(EventWriter writer);
}
