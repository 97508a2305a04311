using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The restatements of a history, oldest first. It only grows. Its digest is a Keccak chain over the canonical bytes of the entries, begun
/// with the protocol's name and the genesis of the journals.
/// </summary>
public sealed class RestatementLog
{
    private readonly List<RestatementEntry> _entries = [];
    private readonly List<Digest> _digests = [];

    /// <summary>An empty log of the history of a journal.</summary>
    /// <param name="protocol">The protocol's name.</param>
    /// <param name="genesis">The genesis of the journal.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public RestatementLog(string protocol, Digest genesis)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(protocol);
        (Protocol, Genesis) = (protocol, genesis);
        _digests.Add(RestatementLogFormat.FirstDigest(protocol, genesis));
    }

    /// <summary>Gets the protocol's name.</summary>
    public string Protocol { get; }

    /// <summary>Gets the genesis of the journals.</summary>
    public Digest Genesis { get; }

    /// <summary>Gets the entries, oldest first; the first one brought version 2.</summary>
    public IReadOnlyList<RestatementEntry> Entries => _entries;

    /// <summary>Gets the newest version; 1 while nothing was restated.</summary>
    public int Version => _entries.Count + 1;

    /// <summary>Gets the digest of the whole log.</summary>
    public Digest Digest => _digests[^1];

    /// <summary>The version that was believed at an instant: restatements recorded in that very second count.</summary>
    /// <param name="on">The instant.</param>
    public int VersionOn(Timestamp on)
    {
        int version = 1;
        while (version <= _entries.Count && _entries[version - 1].RecordedTime <= on)
        {
            version++;
        }

        return version;
    }

    /// <summary>Adds a restatement.</summary>
    /// <param name="entry">The restatement.</param>
    /// <exception cref="ArgumentException">It does not follow the last one: its version is not the next, it was not recorded later, the
    /// version before had gone less far, or its postings do not sum to zero.</exception>
    public void Append(RestatementEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (WhyNot(entry) is { } reason)
        {
            throw new ArgumentException(reason, nameof(entry));
        }

        _digests.Add(RestatementLogFormat.NextDigest(Digest, RestatementLogFormat.BytesOf(entry)));
        _entries.Add(entry);
    }

    /// <summary>Writes the log as a file.</summary>
    /// <param name="destination">Receives the bytes; it stays open.</param>
    public void WriteFile(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        RestatementLogFormat.WriteHeader(destination, this);
        for (int i = 0; i < _entries.Count; i++)
        {
            RestatementLogFormat.WriteEntry(destination, _entries[i], _digests[i + 1]);
        }
    }

    /// <summary>Appends the newest entry to a file that holds the ones before it.</summary>
    /// <param name="destination">The file, at its end; it stays open.</param>
    /// <exception cref="InvalidOperationException">The log is empty.</exception>
    public void AppendTo(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (_entries.Count == 0)
        {
            throw new InvalidOperationException("The log has no entry.");
        }

        RestatementLogFormat.WriteEntry(destination, _entries[^1], Digest);
    }

    /// <summary>Reads a file of a log and checks the digest of every entry.</summary>
    /// <param name="source">The bytes, to their end.</param>
    /// <exception cref="LedgerCorruptException">They are no log, are damaged, or end within an entry.</exception>
    public static RestatementLog ReadFile(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return RestatementLogFormat.Read(source);
    }

    /// <summary>Whether an event was booked or let wait, and was not settled since.</summary>
    private bool IsOpen(SettledMark mark) => mark.Version >= 1 && mark.Version <= _entries.Count
        && _entries[mark.Version - 1].Conflicts.Any(c => c.Event == mark.Event && c.Resolution.Waits())
        && !_entries.Exists(e => e.Settled.Any(s => s.Version == mark.Version && s.Event == mark.Event));

    /// <summary>Why an entry does not follow the last one; null when it does.</summary>
    internal string? WhyNot(RestatementEntry entry)
    {
        RestatementEntry? last = _entries.Count == 0 ? null : _entries[^1];
        if (entry.Version != Version + 1)
        {
            return $"The entry brings version {entry.Version}; expected {Version + 1}.";
        }

        if (last is not null && entry.RecordedTime <= last.RecordedTime)
        {
            return $"The entry was recorded at {entry.RecordedTime}, not after the last one ({last.RecordedTime}).";
        }

        if (last is not null && entry.LastBefore < last.LastAfter)
        {
            return $"The entry restates version {last.Version} up to event {entry.LastBefore.Value}; "
                + $"that version has {last.LastAfter.Value} events.";
        }

        foreach (SettledMark settled in entry.Settled)
        {
            if (!IsOpen(settled))
            {
                return $"The entry settles event {settled.Event.Value} of version {settled.Version}, which does not wait.";
            }
        }

        return RestatementLogFormat.DemandBalanced(entry.Postings);
    }
}
