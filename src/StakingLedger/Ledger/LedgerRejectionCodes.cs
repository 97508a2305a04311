namespace StakingLedger.Ledger;

/// <summary>The stable codes of the ledger's own rejections; each has a heading in docs/rejections.md.</summary>
public static class LedgerRejectionCodes
{
    /// <summary>A client id was accepted before, for something else.</summary>
    public const string ClientIdReused = "ledger.client-id-reused";

    /// <summary>A command names something that a restated history does not have any more.</summary>
    public const string NamedThingGone = "ledger.named-thing-gone";

    /// <summary>A restatement is to be applied while a conflict is not resolved.</summary>
    public const string ConflictUnresolved = "ledger.conflict-unresolved";

    /// <summary>A conflict is to be booked, and its event records no fact.</summary>
    public const string NothingToBook = "ledger.nothing-to-book";

    /// <summary>A conflict is to wait, but its event has facts, which are booked or dropped.</summary>
    public const string FactsToBook = "ledger.facts-to-book";

    /// <summary>A correction replaces a command by one of another kind.</summary>
    public const string CorrectionOfAnotherKind = "ledger.correction-of-another-kind";

    /// <summary>The corrected history refuses a corrected or inserted command itself.</summary>
    public const string CorrectionRefused = "ledger.correction-refused";

    /// <summary>A restatement is recorded too early.</summary>
    public const string RecordedTooEarly = "ledger.recorded-too-early";
}
