using StakingLedger.Simulator.Audit;
using StakingLedger.Simulator.Audit.Library;
using StakingLedger.Simulator.Model;

namespace StakingLedger.Tests.Simulator;

/// <summary>A library with one planted fault: a fact of one kind of command, or the balance of an account, is one too large.</summary>
internal sealed class FaultyPool(string fact, string account) : ILibraryPool
{
    private readonly LibraryPool pool = new();

    public ulong Events => pool.Events;

    public LibraryOutcome Preview(Envelope envelope) => Altered(pool.Preview(envelope));

    public LibraryOutcome Execute(Envelope envelope) => Altered(pool.Execute(envelope));

    public IEnumerable<Figure> Totals(ulong time) => pool.Totals(time);

    public IEnumerable<Figure> Account(string account1) => pool.Account(account1).Select(figure =>
        string.Equals(figure.Name, "balance", StringComparison.Ordinal) && string.Equals(account1, account, StringComparison.Ordinal)
            ? figure with { Value = figure.Value + 1 }
            : figure);

    public IEnumerable<Figure> Request(ulong id) => pool.Request(id);

    public IEnumerable<Figure> Operators() => pool.Operators();

    public IEnumerable<Figure> Withheld() => pool.Withheld();

    public IEnumerable<Figure> Checkpoints() => pool.Checkpoints();

    public IEnumerable<Figure> Validators(Predicate<ulong> wanted) => pool.Validators(wanted);

    public IReadOnlyList<string> BrokenLaws() => pool.BrokenLaws();

    public void KeepSnapshot() => pool.KeepSnapshot();

    public string? DifferenceOfReplays() => pool.DifferenceOfReplays();

    public string Digest() => pool.Digest();

    private LibraryOutcome Altered(LibraryOutcome outcome) => outcome with
    {
        Facts =
        [
            .. outcome.Facts.Select(f => string.Equals(f.Name, fact, StringComparison.Ordinal) ? f with { Value = f.Value + "1" } : f),
        ],
    };
}
