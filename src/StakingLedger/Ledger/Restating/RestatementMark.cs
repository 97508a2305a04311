using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What one correction did, as the log keeps it: the corrected event itself stands in the journal of the new version.</summary>
/// <param name="Kind">R for replaced, D for dropped, I for inserted.</param>
/// <param name="Event">The event, by its number in the version before.</param>
public readonly record struct RestatementMark(char Kind, EventNumber Event)
{
    internal static RestatementMark Of(Correction correction) => new(
        correction switch
        {
            Correction.Drop => 'D',
            Correction.Insert => 'I',
            _ => 'R',
        },
        correction.At);
}
