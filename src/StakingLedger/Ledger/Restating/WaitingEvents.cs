using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Finds the events that restatements refused and the host booked or let wait, and where they belong in the newest version. Where they
/// stand and what the numbers that they name are called now is followed through the log, version by version.
/// </summary>
internal static class WaitingEvents
{
    /// <summary>The events that wait, in the order of their places.</summary>
    public static WaitingEvent[] Of(LedgerVersions versions)
    {
        List<WaitingEvent> waiting = [];
        foreach (RestatementEntry entry in versions.Log.Entries)
        {
            if (waiting.Count > 0 || entry.Conflicts.Any(static c => c.Resolution.Waits()))
            {
                Follow(versions, entry, waiting);
            }
        }

        return [.. waiting.OrderBy(static w => w.Mark.Before)];
    }

    /// <summary>Whether an event so resolved is tried again.</summary>
    public static bool Waits(this ConflictResolution resolution) =>
        resolution is ConflictResolution.BookAsReceivable or ConflictResolution.Wait;

    private static void Follow(LedgerVersions versions, RestatementEntry entry, List<WaitingEvent> waiting)
    {
        PoolLedger before = versions[entry.Version - 1];
        IdentityMap step = StepOf(before, versions[entry.Version], entry);
        SortedList<int, IdentityMap> settled = SettledIn(versions, entry);
        _ = waiting.RemoveAll(w => entry.Settled.Any(s => s.Version == w.Mark.Version && s.Event == w.Mark.Event));
        for (int i = 0; i < waiting.Count; i++)
        {
            WaitingEvent one = waiting[i];
            IdentityMap now = one.Identities.Then(step);
            waiting[i] = one with
            {
                Mark = one.Mark with { Before = PlaceAfter(entry, one.Mark.Before) },
                Identities = settled.TryGetValue(one.Mark.Version, out IdentityMap? own) ? own.Over(now) : now,
            };
        }

        foreach (ResolvedConflict conflict in entry.Conflicts)
        {
            if (conflict.Resolution.Waits())
            {
                SettledMark mark = new(entry.Version - 1, conflict.Event, PlaceAfter(entry, conflict.Event));
                waiting.Add(new WaitingEvent(before, mark, step));
            }
        }
    }

    /// <summary>What stood before an event, or was inserted there, stands before this one in the next version.</summary>
    private static EventNumber PlaceAfter(RestatementEntry entry, EventNumber place) => EventNumber.From(
        place.Value + (ulong)InsertedUpTo(entry, place) + (ulong)entry.Settled.Count(s => s.Before <= place)
        - (ulong)RemovedBefore(entry, place));

    private static int InsertedUpTo(RestatementEntry entry, EventNumber place) =>
        entry.Corrections.Count(m => m.Kind == 'I' && m.Event <= place);

    private static int RemovedBefore(RestatementEntry entry, EventNumber place) =>
        entry.Corrections.Count(m => m.Kind == 'D' && m.Event < place) + entry.Conflicts.Count(c => c.Event < place);

    /// <summary>The numbers that the settled events gave out then and now, by the version that they are from.</summary>
    private static SortedList<int, IdentityMap> SettledIn(LedgerVersions versions, RestatementEntry entry)
    {
        SortedList<int, IdentityMap> maps = [];
        FactSheet then = new();
        FactSheet now = new();
        for (int i = 0; i < entry.Settled.Count; i++)
        {
            SettledMark mark = entry.Settled[i];
            ulong number = mark.Before.Value + (ulong)InsertedUpTo(entry, mark.Before) + (ulong)i
                - (ulong)RemovedBefore(entry, mark.Before);
            if (!maps.TryGetValue(mark.Version, out IdentityMap? map))
            {
                map = new IdentityMap();
                maps.Add(mark.Version, map);
            }

            _ = versions[mark.Version].StateFacts(mark.Event, then);
            _ = versions[entry.Version].StateFacts(EventNumber.From(number), now);
            map.Note(then.Identities, now.Identities);
        }

        return maps;
    }

    /// <summary>How the numbers that events gave out changed in one restatement: both journals are read side by side.</summary>
    private static IdentityMap StepOf(PoolLedger before, PoolLedger after, RestatementEntry entry)
    {
        IdentityMap map = new();
        FactSheet then = new();
        FactSheet now = new();
        EventNumber[] removed =
        [
            .. entry.Corrections.Where(static m => m.Kind == 'D').Select(static m => m.Event)
                .Concat(entry.Conflicts.Select(static c => c.Event)).Order(),
        ];
        EventNumber[] inserted =
        [
            .. entry.Corrections.Where(static m => m.Kind == 'I').Select(static m => m.Event)
                .Concat(entry.Settled.Select(static s => s.Before)).Order(),
        ];
        int gone = 0;
        int come = 0;
        for (EventNumber number = entry.Corrections[0].Event; number <= entry.LastBefore; number = number.Next())
        {
            for (; come < inserted.Length && inserted[come] <= number; come++)
            {
            }

            bool isGone = gone < removed.Length && removed[gone] == number;
            _ = before.StateFacts(number, then);
            if (!isGone)
            {
                _ = after.StateFacts(EventNumber.From(number.Value + (ulong)come - (ulong)gone), now);
            }

            map.Note(then.Identities, isGone ? null : now.Identities);
            gone += isGone ? 1 : 0;
        }

        return map;
    }
}
