namespace StakingLedger.Simulator.Audit.Library;

/// <summary>A pool of the library, as the auditor sees it. Tests put a fault in between.</summary>
internal interface ILibraryPool
{
    /// <summary>How many events the pool has taken.</summary>
    ulong Events { get; }

    LibraryOutcome Preview(Envelope envelope);

    LibraryOutcome Execute(Envelope envelope);

    IEnumerable<Figure> Totals(ulong time);

    IEnumerable<Figure> Account(string account);

    IEnumerable<Figure> Request(ulong id);

    IEnumerable<Figure> Operators();

    IEnumerable<Figure> Withheld();

    IEnumerable<Figure> Checkpoints();

    IEnumerable<Figure> Validators(Predicate<ulong> wanted);

    /// <summary>The laws that the library itself checks and that do not hold.</summary>
    IReadOnlyList<string> BrokenLaws();

    /// <summary>Keeps a snapshot from which the end of the run is reached once more.</summary>
    void KeepSnapshot();

    /// <summary>Why replaying the journal, or a snapshot and the rest of it, does not lead here; null when it does.</summary>
    string? DifferenceOfReplays();

    /// <summary>The digests of the journal and of the state.</summary>
    string Digest();
}
