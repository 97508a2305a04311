using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// All versions of a history and the log of how they came about: what was believed at any time about any other time. Version 1 is the
/// history as first recorded; only the newest version goes on.
/// </summary>
public sealed class LedgerVersions
{
    private readonly List<PoolLedger> _ledgers = [];

    /// <summary>A history that was never restated.</summary>
    /// <param name="first">Its ledger.</param>
    public LedgerVersions(PoolLedger first)
    {
        ArgumentNullException.ThrowIfNull(first);
        _ledgers.Add(first);
        Log = new RestatementLog(first.ProtocolName, first.Journal.Genesis);
    }

    private LedgerVersions(RestatementLog log, IReadOnlyList<PoolLedger> ledgers)
    {
        Log = log;
        _ledgers.AddRange(ledgers);
    }

    /// <summary>Gets how many versions there are.</summary>
    public int Count => _ledgers.Count;

    /// <summary>Gets the ledger of the newest version.</summary>
    public PoolLedger Current => _ledgers[^1];

    /// <summary>Gets the restatements.</summary>
    public RestatementLog Log { get; }

    /// <summary>Gets the ledger of a version, from 1.</summary>
    /// <param name="version">The version.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public PoolLedger this[int version] => version >= 1 && version <= _ledgers.Count
        ? _ledgers[version - 1]
        : throw new ArgumentOutOfRangeException(nameof(version), version, $"There are versions 1 to {_ledgers.Count}.");

    /// <summary>Takes up versions that were kept as journals, and checks them against the log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="ledgers">The ledgers of all versions, in order.</param>
    /// <param name="protocol">Makes a fresh protocol.</param>
    /// <exception cref="ArgumentException">A version is missing, or too many are given.</exception>
    /// <exception cref="LedgerCorruptException">A journal is not the one that the log speaks of.</exception>
    public static LedgerVersions Open(RestatementLog log, IReadOnlyList<PoolLedger> ledgers, Func<IProtocol> protocol)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(protocol);
        if (ledgers.Count != log.Version)
        {
            throw new ArgumentException($"The log speaks of {log.Version} versions; {ledgers.Count} are given.", nameof(ledgers));
        }

        for (int i = 0; i < log.Entries.Count; i++)
        {
            RestatementEntry entry = log.Entries[i];
            Demand(ledgers[i], entry.Version - 1, entry.LastBefore, entry.DigestBefore, isFrozen: true, protocol);
            Demand(ledgers[i + 1], entry.Version, entry.LastAfter, entry.DigestAfter, isFrozen: false, protocol);
        }

        return new LedgerVersions(log, ledgers);
    }

    /// <summary>
    /// Plans a restatement of the newest version. Events that earlier restatements refused and that were booked, or wait, are tried again
    /// at their places, with the numbers of now: those that are accepted are settled.
    /// </summary>
    /// <param name="corrections">What is corrected, each event at most once; several insertions before one event keep their order.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name.</param>
    /// <returns>The plan; or why a corrected or inserted command is refused, or that it is of another kind than the event's.</returns>
    /// <exception cref="ArgumentException">A correction is not one of the newest version's history.</exception>
    /// <exception cref="LedgerCorruptException">A ledger is corrupt, or an event cannot be applied.</exception>
    public Outcome<RestatementPlan> PlanRestatement(IReadOnlyList<Correction> corrections, Func<IProtocol> protocol) =>
        Current.PlanRestatement(corrections, protocol, WaitingEvents.Of(this));

    /// <summary>Applies a restatement of the newest version: its corrected history becomes the next version.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="choices">How each conflict is resolved.</param>
    /// <param name="context">Who restates, and when.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <returns>The entry of the log; or why the restatement is refused, and then nothing changed.</returns>
    /// <exception cref="ArgumentException">The plan is not one of the newest version as it stands, the context has no actor, or a choice
    /// is about an event without conflict.</exception>
    public Outcome<RestatementEntry> Apply(
        RestatementPlan plan, IReadOnlyList<ConflictChoice> choices, in Context context, string reason = "")
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(reason);
        if (!ReferenceEquals(plan.Original, Current) || !plan.IsCurrent)
        {
            throw new ArgumentException("The plan is not one of the newest version as it stands: plan again.", nameof(plan));
        }

        if (context.Actor.IsDefault)
        {
            throw new ArgumentException("The context has no actor.", nameof(context));
        }

        if ((plan.Check(choices) ?? TooEarly(context.Time)) is { } refused)
        {
            return refused;
        }

        RestatementEntry entry = new()
        {
            Version = Log.Version + 1,
            RecordedTime = context.Time,
            RecordedBy = context.Actor,
            Reason = reason,
            LastBefore = Current.LastEvent,
            DigestBefore = Current.JournalDigest(includeOpenTail: true),
            LastAfter = plan.Restated.LastEvent,
            DigestAfter = plan.Restated.JournalDigest(includeOpenTail: true),
            Corrections = [.. plan.Corrections.Select(RestatementMark.Of)],
            Conflicts =
            [
                .. plan.Conflicts.Select(c =>
                    new ResolvedConflict(c.Event, c.Rejection.Code, RestatementPlan.ChoiceFor(c.Event, choices))),
            ],
            Postings = [.. plan.EntryFor(choices)],
            Settled = [.. plan.Settled.Select(static s => s.Mark)],
        };
        Log.Append(entry);
        _ledgers.Add(plan.Restated);
        return entry;
    }

    /// <summary>What the restatements between two versions changed, at the ends of both. Both histories are replayed for it.</summary>
    /// <param name="one">The version before.</param>
    /// <param name="other">The version after.</param>
    /// <param name="protocol">Makes a fresh protocol.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied.</exception>
    public RestatementDeltas DeltasBetween(int one, int other, Func<IProtocol> protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return RestatementDeltas.Between(this[one], this[other], protocol);
    }

    /// <summary>An event of a version, with its two times.</summary>
    /// <param name="version">The version, from 1.</param>
    /// <param name="number">The event, by its number in that version.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version or event.</exception>
    public RestatementRow RowOf(int version, EventNumber number)
    {
        Timestamp valid = this[version].ContextOf(number).Time;
        Timestamp recorded = valid;
        for (int v = version; v > 1; v--)
        {
            RestatementEntry entry = Log.Entries[v - 2];
            if (number >= entry.Corrections[0].Event)
            {
                // What happened after the restatement was recorded when it happened.
                recorded = entry.RecordedTime > valid ? entry.RecordedTime : valid;
                break;
            }
        }

        return new RestatementRow(version, number, valid, recorded);
    }

    /// <summary>What was believed at one time about another: the version of then, and its last event up to the other time.</summary>
    /// <param name="about">The time that is asked about.</param>
    /// <param name="on">The time of the belief; what had not happened by then was not known.</param>
    public RestatementRow Believed(Timestamp about, Timestamp on)
    {
        int version = Log.VersionOn(on);
        EventNumber number = this[version].LastEventUpTo(about < on ? about : on);
        return number.IsGenesis ? new RestatementRow(version, number, default, default) : RowOf(version, number);
    }

    /// <summary>An account's assets about one time, as they were believed to be at another.</summary>
    /// <param name="account">The account.</param>
    /// <param name="about">The time that is asked about.</param>
    /// <param name="on">The time of the belief.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    public Amount BalanceAsBelieved(in AccountId account, Timestamp about, Timestamp on)
    {
        RestatementRow row = Believed(about, on);
        return this[row.Version].BalanceAt(account, row.Event);
    }

    /// <summary>An account's shares about one time, as they were believed to be at another.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="account">The account.</param>
    /// <param name="about">The time that is asked about.</param>
    /// <param name="on">The time of the belief.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public Shares SharesAsBelieved(TokenId token, in AccountId account, Timestamp about, Timestamp on)
    {
        RestatementRow row = Believed(about, on);
        return this[row.Version].SharesAt(token, account, row.Event);
    }

    /// <summary>
    /// Why a restatement of the newest version cannot have been recorded at a time: it comes after the one before, and not before an event
    /// that it found.
    /// </summary>
    private LedgerRejection.RecordedTooEarly? TooEarly(Timestamp given)
    {
        if (Log.Entries.Count > 0 && given <= Log.Entries[^1].RecordedTime)
        {
            return new LedgerRejection.RecordedTooEarly(Timestamp.FromSeconds(Log.Entries[^1].RecordedTime.Seconds + 1), given);
        }

        EventNumber known = Current.LastEventUpTo(given);
        Timestamp earliest = given;
        for (EventNumber number = known.Next(); number <= Current.LastEvent; number = number.Next())
        {
            Timestamp time = Current.ContextOf(number).Time;
            earliest = time > earliest ? time : earliest;
        }

        return known < Current.LastEvent ? new LedgerRejection.RecordedTooEarly(earliest, given) : null;
    }

    private static void Demand(
        PoolLedger ledger, int version, EventNumber last, Digest digest, bool isFrozen, Func<IProtocol> protocol)
    {
        if (ledger.LastEvent < last || (isFrozen && ledger.LastEvent != last))
        {
            throw new LedgerCorruptException(
                ledger.LastEvent,
                "the versions are those of the log",
                $"version {version} ends with event {ledger.LastEvent.Value}; the log says {last.Value}");
        }

        PoolLedger upTo = ledger.LastEvent == last ? ledger : PoolLedger.Fold(ledger.Journal, protocol(), last);
        Digest found = upTo.JournalDigest(includeOpenTail: true);
        if (found != digest)
        {
            throw new LedgerCorruptException(
                last, "the versions are those of the log", $"the journal of version {version} has digest {found}; the log says {digest}");
        }
    }
}
