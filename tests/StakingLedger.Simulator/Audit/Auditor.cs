using StakingLedger.Simulator.Audit.Library;

namespace StakingLedger.Simulator.Audit;

/// <summary>
/// Predicts every outcome with the model, lets the library execute the same command, and compares: the outcome, the totals and the
/// touched accounts after every command, everything now and then and after each report.
/// </summary>
internal sealed class Auditor(ILibraryPool pool, bool always = false)
{
    private const int WholePeriod = 100;
    private const int LawPeriod = 500;
    private const int PreviewPeriod = 7;
    private const int SnapshotAt = 300;

    private readonly OutcomeDigest outcomes = new();
    private int index = -1;

    public ModelState State { get; private set; } = ModelState.Unopened;

    public Failure? Failure { get; private set; }

    /// <summary>All outcomes so far, and the library's journal and state.</summary>
    public string Digest => $"{outcomes.Text()} {pool.Digest()}";

    /// <summary>Takes one command; false when something differs.</summary>
    public bool Take(Envelope envelope, out ModelDecision decision)
    {
        index++;
        decision = PoolModel.Decide(State, envelope);
        try
        {
            Compare(envelope, decision);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fail(envelope, "the library answers", decision.Code ?? "an event", e.ToString());
        }

        State = decision.State;
        outcomes.Add(decision);
        return Failure is null;
    }

    /// <summary>The end of a run: everything once more, and the replays.</summary>
    public bool Finish(Envelope last)
    {
        if (Failure is null && State.Terms is not null)
        {
            try
            {
                CompareWhole(last, State, State.Requests.Keys, everyValidator: true);
                CompareFigures(last, ModelFigures.Checkpoints(State), pool.Checkpoints());
                DemandLaws(last, State);
                Demand(last, "replays", "no difference", pool.DifferenceOfReplays() ?? "no difference");
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Fail(last, "the library can be asked and replayed", "an answer", e.ToString());
            }
        }

        return Failure is null;
    }

    private void Compare(Envelope envelope, ModelDecision decision)
    {
        ulong before = pool.Events;
        if (always || index % PreviewPeriod == 0)
        {
            CompareOutcome(envelope, decision, pool.Preview(envelope), " (in the preview)");
            Demand(envelope, "events after a preview", $"{before}", $"{pool.Events}");
        }

        CompareOutcome(envelope, decision, pool.Execute(envelope), "");
        Demand(envelope, "events", $"{before + (decision.ChangedState ? 1UL : 0)}", $"{pool.Events}");
        ModelState state = decision.State;
        if (Failure is not null || state.Terms is null)
        {
            return;
        }

        bool isWhole = always || index % WholePeriod == 0 || (decision.ChangedState && envelope.Command is ModelCommand.ReportEpoch);
        if (isWhole || decision.ChangedState)
        {
            CompareFigures(envelope, ModelFigures.Totals(state, state.Time), pool.Totals(state.Time));
        }

        foreach (string account in decision.Touched)
        {
            CompareFigures(envelope, ModelFigures.Account(state, account), pool.Account(account));
        }

        if (isWhole)
        {
            CompareWhole(envelope, state, OpenRequests(state), everyValidator: false);
        }

        if (always || index % LawPeriod == 0)
        {
            DemandLaws(envelope, state);
        }

        if (index == SnapshotAt)
        {
            pool.KeepSnapshot();
        }
    }

    /// <summary>
    /// A preview fails in the same aspect as an execution: the place of a command in a run decides which of them is asked first.
    /// </summary>
    private void CompareOutcome(Envelope envelope, ModelDecision decision, LibraryOutcome actual, string remark)
    {
        Demand(envelope, "outcome", decision.Code ?? "accepted", actual.Code ?? "accepted", remark);
        if (decision.Code is not null || actual.Code is not null)
        {
            return;
        }

        Dictionary<string, string> given = actual.Facts.ToDictionary(static f => f.Name, static f => f.Value, StringComparer.Ordinal);
        foreach (Fact fact in decision.Facts)
        {
            string value = given.Remove(fact.Name, out string? found) ? found : "nothing";
            Demand(envelope, $"outcome: {fact.Name}", fact.Value, value, remark);
        }

        foreach ((string name, string value) in given)
        {
            Demand(envelope, $"outcome: {name}", "nothing", value, remark);
        }
    }

    private static IEnumerable<ulong> OpenRequests(ModelState state)
    {
        // Claims that wait are among the latest; the end of the run looks at all requests.
        const ulong latest = 150;
        ulong first = state.LastRequest > latest ? state.LastRequest - latest : 1;
        for (ulong id = first; id <= state.LastRequest; id++)
        {
            if (!state.Requests[id].IsClosed)
            {
                yield return id;
            }
        }
    }

    private void CompareWhole(Envelope envelope, ModelState state, IEnumerable<ulong> requests, bool everyValidator)
    {
        foreach (string account in state.Shares.Keys)
        {
            CompareFigures(envelope, ModelFigures.Account(state, account), pool.Account(account));
        }

        foreach (ulong id in requests.Union(state.Pending))
        {
            CompareFigures(envelope, ModelFigures.Request(state, id), pool.Request(id));
        }

        CompareFigures(envelope, ModelFigures.Operators(state), pool.Operators());

        CompareFigures(
            envelope,
            state.Withheld.Select(static w => Figure.Of("withheld", w.Key, w.Value)).OrderBy(static f => f.Account, StringComparer.Ordinal),
            pool.Withheld());
        if (everyValidator || always || index % WholePeriod == 0)
        {
            HashSet<ulong> known = [.. everyValidator ? state.Validators.Keys : state.ValidatorOrder];
            IEnumerable<Figure> expected = known.Order().SelectMany(id => ModelFigures.Validator(state.Validators[id]));
            CompareFigures(envelope, expected, pool.Validators(known.Contains).OrderBy(static f => f.Number));
        }
    }

    private void DemandLaws(Envelope envelope, ModelState state)
    {
        Demand(envelope, "the model's laws", "", ModelLaws.Broken(state) ?? "");
        Demand(envelope, "the ledger's laws", "", string.Join("; ", pool.BrokenLaws()));
    }

    private void CompareFigures(Envelope envelope, IEnumerable<Figure> expected, IEnumerable<Figure> actual)
    {
        if (Failure is not null)
        {
            return;
        }

        using IEnumerator<Figure> given = actual.GetEnumerator();
        foreach (Figure figure in expected)
        {
            if (!given.MoveNext())
            {
                Fail(envelope, figure.Place, $"{figure.Value}", "nothing");
                return;
            }

            if (given.Current != figure)
            {
                Fail(envelope, figure.Place, $"{figure.Value}", $"{given.Current.Place} {given.Current.Value}");
                return;
            }
        }

        if (given.MoveNext())
        {
            Fail(envelope, given.Current.Place, "nothing", $"{given.Current.Value}");
        }
    }

    private void Demand(Envelope envelope, string aspect, string expected, string actual, string remark = "")
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            Fail(envelope, aspect, expected, $"{actual}{remark}");
        }
    }

    private void Fail(Envelope envelope, string aspect, string expected, string actual) =>
        Failure ??= new Failure(index, envelope, aspect, expected, actual);
}
