using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>Why the ledger itself refuses a command, before any protocol sees it: a closed set of cases.</summary>
public abstract record LedgerRejection : Rejection
{
    private LedgerRejection(string code) => Code = code;

    /// <inheritdoc/>
    public override string Code { get; }

    /// <summary>The client id was accepted before, for another command or another actor.</summary>
    /// <param name="Client">The id.</param>
    /// <param name="Event">The event that it led to.</param>
    public sealed record ClientIdReused(ClientId Client, EventNumber Event)
        : LedgerRejection(LedgerRejectionCodes.ClientIdReused);

    /// <summary>A command names something by its number that a restated history does not have any more.</summary>
    /// <param name="Event">The event that the command led to, by its number before the restatement.</param>
    public sealed record NamedThingGone(EventNumber Event) : LedgerRejection(LedgerRejectionCodes.NamedThingGone);

    /// <summary>A restatement is to be applied while a conflict is not resolved.</summary>
    /// <param name="Event">The first event in conflict, by its number before the restatement.</param>
    /// <param name="Refusal">The code with which the corrected history refuses it.</param>
    /// <param name="Unresolved">How many conflicts are not resolved.</param>
    public sealed record ConflictUnresolved(EventNumber Event, string Refusal, int Unresolved)
        : LedgerRejection(LedgerRejectionCodes.ConflictUnresolved);

    /// <summary>A conflict is to be booked as receivable, and its event records no fact of the outside world.</summary>
    /// <param name="Event">The event, by its number before the restatement.</param>
    public sealed record NothingToBook(EventNumber Event) : LedgerRejection(LedgerRejectionCodes.NothingToBook);

    /// <summary>A conflict is to wait, but its event has facts of the outside world: they are booked or dropped.</summary>
    /// <param name="Event">The event.</param>
    public sealed record FactsToBook(EventNumber Event) : LedgerRejection(LedgerRejectionCodes.FactsToBook);

    /// <summary>A correction replaces the command of an event by one of another kind: that is a drop and an insertion.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="Found">The kind of the corrected command.</param>
    /// <param name="Expected">The kind of the event's own command.</param>
    public sealed record CorrectionOfAnotherKind(EventNumber Event, string Found, string Expected)
        : LedgerRejection(LedgerRejectionCodes.CorrectionOfAnotherKind);

    /// <summary>The corrected history refuses a corrected or inserted command itself.</summary>
    /// <param name="Event">The event that it replaces, or before which it is inserted, by its number before the restatement.</param>
    /// <param name="Command">The kind of the command.</param>
    /// <param name="Refusal">Why it is refused.</param>
    public sealed record CorrectionRefused(EventNumber Event, string Command, Rejection Refusal)
        : LedgerRejection(LedgerRejectionCodes.CorrectionRefused);

    /// <summary>A restatement is recorded before an event that it found, or not after the last restatement.</summary>
    /// <param name="Earliest">The earliest time at which it can have been recorded.</param>
    /// <param name="Given">The time given.</param>
    public sealed record RecordedTooEarly(Timestamp Earliest, Timestamp Given)
        : LedgerRejection(LedgerRejectionCodes.RecordedTooEarly);
}
