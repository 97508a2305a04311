using System.Collections.Concurrent;
using System.Text.Json;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>A recorded history as commands in contexts, and what was observed of the accounts that took part.</summary>
internal sealed class LidoHistory
{
    private static readonly ConcurrentDictionary<string, LidoHistory> Known = new(StringComparer.Ordinal);

    private readonly LidoTerms terms;
    private readonly Amount bootstrap;

    private LidoHistory(string file)
    {
        JsonElement[] lines = [.. ReferenceTrace.Lines(file)];
        terms = LidoHeaders.Terms(lines[0]);
        bootstrap = LidoHeaders.Bootstrap(lines[0]);
        Steps = [.. lines.Where(static l => l.GetProperty("t").GetString() is "op").Select(LidoStep.Of)];
        Live = Open();
        foreach (LidoStep step in Steps)
        {
            _ = Live.Execute(step.Command, step.Context);
            step.After = Live.Ledger.LastEvent;
        }
    }

    public IReadOnlyList<LidoStep> Steps { get; }

    /// <summary>The pool after the whole history. Nobody may change it.</summary>
    public LidoPool Live { get; }

    public static LidoHistory Of(string file) => Known.GetOrAdd(file, static name => new LidoHistory(name));

    /// <summary>The same history read once more: equal commands, but other objects.</summary>
    public static LidoHistory ReadAgain(string file) => new(file);

    /// <summary>A fresh pool, just opened as this history opens.</summary>
    public LidoPool Open() => LidoScene.Open(terms, bootstrap);

    /// <summary>Events, evenly spread, with the first and the last: all of them when there are not more.</summary>
    public IReadOnlyList<EventNumber> Events(int most)
    {
        ulong last = Live.Ledger.LastEvent.Value;
        return last <= (ulong)most
            ? [.. Enumerable.Range(1, (int)last).Select(static n => EventNumber.From((ulong)n))]
            : [.. Enumerable.Range(0, most).Select(i => EventNumber.From(1 + ((last - 1) * (ulong)i / ((ulong)most - 1))))];
    }
}
