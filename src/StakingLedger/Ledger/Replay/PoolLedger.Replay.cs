using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    /// <summary>Replays a journal from its beginning into a fresh protocol. Nothing is decided again.</summary>
    /// <param name="source">A journal that begins with event 1.</param>
    /// <param name="protocol">A fresh protocol of the same name and well-known accounts.</param>
    /// <param name="until">The last event to replay.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentException">The journal begins later or was opened with something else.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The journal ends before the event.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied.</exception>
    public static PoolLedger Fold(Journal source, IProtocol protocol, EventNumber until, LedgerOptions? options = null)
    {
        PoolLedger ledger = new(protocol, options);
        ledger.AppendFrom(source, until);
        return ledger;
    }

    /// <summary>Replays a whole journal into a fresh protocol. Nothing is decided again.</summary>
    /// <param name="source">A journal that begins with event 1.</param>
    /// <param name="protocol">A fresh protocol of the same name and well-known accounts.</param>
    /// <exception cref="ArgumentException">The journal begins later or was opened with something else.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied.</exception>
    public static PoolLedger Fold(Journal source, IProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Fold(source, protocol, source.LastEvent);
    }

    /// <summary>Applies the events of another journal that come after this ledger's last one.</summary>
    /// <param name="source">A journal of the same history; it may begin earlier.</param>
    /// <exception cref="ArgumentException">Events are missing in between, or the journal was opened with something
    /// else.</exception>
    /// <exception cref="LedgerCorruptException">The journal is of another history, or an event cannot be applied.</exception>
    public void AppendFrom(Journal source)
    {
        ArgumentNullException.ThrowIfNull(source);
        AppendFrom(source, source.LastEvent);
    }

    /// <summary>Applies the events of another journal that come after this ledger's last one, up to an event.</summary>
    /// <param name="source">A journal of the same history; it may begin earlier.</param>
    /// <param name="until">The last event to apply; nothing happens when this ledger is past it.</param>
    /// <exception cref="ArgumentException">Events are missing in between, or the journal was opened with something
    /// else.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The journal ends before the event.</exception>
    /// <exception cref="LedgerCorruptException">The journal is of another history, or an event cannot be applied.</exception>
    public void AppendFrom(Journal source, EventNumber until)
    {
        ArgumentNullException.ThrowIfNull(source);
        DemandSound();
        if (until > source.LastEvent)
        {
            throw new ArgumentOutOfRangeException(
                nameof(until), until.Value, $"The journal ends with event {source.LastEvent.Value}.");
        }

        if (until <= LastEvent)
        {
            return;
        }

        DemandContinuation(source);
        while (LastEvent < until)
        {
            ApplyPart(source.Part(LastEvent.Next(), until));
        }
    }

    /// <summary>
    /// Applies the next event of a journal from which this ledger's last events came. That it continues the ledger was demanded when the
    /// first of them was appended: to demand it of each would compare all accounts with every event.
    /// </summary>
    internal void AppendNext(Journal source)
    {
        DemandSound();
        ApplyPart(source.Part(LastEvent.Next(), LastEvent.Next()));
    }

    /// <summary>A separate ledger as this one was after an event: from the nearest snapshot kept, or from the start.</summary>
    /// <param name="number">The event; 0 for the opening.</param>
    /// <param name="protocol">Makes a fresh protocol.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The event lies after the last one, or before the snapshot this ledger came
    /// from.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or an event cannot be applied.</exception>
    public PoolLedger StateAt(EventNumber number, Func<IProtocol> protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        byte[]? nearest = NearestSnapshot(number);
        PoolLedger past = nearest is null
            ? new PoolLedger(protocol(), _options)
            : ResumeKept(nearest, Checked(protocol()), _options);
        past.AppendFrom(Journal, number);
        return past;
    }

    /// <summary>A separate ledger in the same state, whose journal begins here: to try things out.</summary>
    /// <param name="protocol">A fresh protocol.</param>
    /// <exception cref="ArgumentException">The protocol is null or is not of the same name.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public PoolLedger Fork(IProtocol protocol) => ResumeKept(Snapshot(), Checked(protocol), _options);

    /// <summary>
    /// Decides this ledger's history again: the commands behind its events, each in its own context, under another protocol. This
    /// ledger does not change.
    /// </summary>
    /// <param name="rules">A fresh protocol; its name and terms may differ.</param>
    /// <param name="until">The last event whose command is decided again.</param>
    /// <exception cref="ArgumentNullException">The protocol is null.</exception>
    /// <exception cref="InvalidOperationException">This ledger's history does not begin at its opening.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The event lies after the last one.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or an event cannot be applied.</exception>
    public Restatement Restate(IProtocol rules, EventNumber until)
    {
        ArgumentNullException.ThrowIfNull(rules);
        DemandSound();
        DemandInHistory(until);
        if (!HistoryBeginsAfter.IsGenesis)
        {
            throw new InvalidOperationException(
                $"This ledger came from a snapshot after event {HistoryBeginsAfter.Value}: "
                + "what came before cannot be decided again.");
        }

        PoolLedger restated = new(rules, _options);
        List<RestatedRejection> rejected = [];
        EventReader reader = new();
        for (EventNumber number = EventNumber.First; number <= until; number = number.Next())
        {
            Journal.Open(number, reader);
            Context context = reader.Context;
            if (restated.Execute(_protocol.CommandBehind(reader), context).Rejection is { } rejection)
            {
                rejected.Add(new RestatedRejection(number, rejection));
            }
        }

        return new Restatement(restated, rejected);
    }

    /// <summary>The last snapshot kept that is not of a later event; null when there is none.</summary>
    internal byte[]? NearestSnapshot(EventNumber number)
    {
        DemandSound();
        DemandInHistory(number);
        byte[]? nearest = null;
        foreach ((EventNumber after, byte[] bytes) in _kept)
        {
            nearest = after <= number ? bytes : nearest;
        }

        return nearest;
    }

    private void DemandContinuation(Journal source)
    {
        if (source.Genesis != Journal.Genesis)
        {
            throw new ArgumentException(
                "The journal was opened with another protocol or other well-known accounts.", nameof(source));
        }

        if (source.FirstEvent > LastEvent.Next())
        {
            throw new ArgumentException(
                $"The journal begins with event {source.FirstEvent.Value}; this ledger needs event {LastEvent.Value + 1}.",
                nameof(source));
        }

        int known = source.AccountsKnownAfter(LastEvent);
        if (known != Accounts.Count || !Accounts.AsSpan().SequenceEqual(source.Accounts.AsSpan()[..known]))
        {
            throw new LedgerCorruptException(
                LastEvent, "a journal continues the ledger it is appended to", "the accounts seen so far differ");
        }
    }
}
