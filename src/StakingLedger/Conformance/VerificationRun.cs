using StakingLedger.Ingestion;
using StakingLedger.Ledger;

namespace StakingLedger.Conformance;

/// <summary>One verification while it runs: what every format does the same. A verifier adds what the lines say.</summary>
internal sealed class VerificationRun(string file, VerificationOptions? options)
{
    private readonly VerificationOptions _options = options ?? new VerificationOptions();
    private readonly SortedDictionary<string, ulong> _notCompared = new(StringComparer.Ordinal);
    private readonly List<long> _partialDumps = [];
    private RowError? _error;

    /// <summary>Gets what compares and counts.</summary>
    public ObservationComparer Comparer { get; } =
        new(file, (options ?? new VerificationOptions()).KeptDifferences);

    /// <summary>Gets where the rules that the history reaches are counted; null for nowhere.</summary>
    public LidoRuleCoverage? Coverage => _options.Coverage;

    /// <summary>Compares line by line until the end of the file, a fault, or a state that cannot be gone on with.</summary>
    /// <param name="compareNext">Reads and compares the next line; false when there is none.</param>
    /// <param name="bytesRead">How many bytes were read so far.</param>
    public void Follow(Func<bool> compareNext, Func<long> bytesRead)
    {
        while (_error is null && IsCompared(compareNext))
        {
            _options.AfterLine?.Invoke(bytesRead());
        }
    }

    /// <summary>Compares a recorded history, row by row to its end.</summary>
    /// <param name="reader">The reader, before its first line.</param>
    /// <param name="read">Reads the next row; null when there is none.</param>
    /// <param name="compare">Compares a row, and says in which line it stands.</param>
    /// <param name="name">The name of the history; null when its header could not be read.</param>
    public VerificationReport Compare<TRow>(TraceReader reader, Func<TRow?> read, Action<TRow> compare, Func<string?> name)
        where TRow : class
    {
        Follow(
            () =>
            {
                if (read() is not { } row)
                {
                    return false;
                }

                compare(row);
                return true;
            },
            () => reader.BytesRead);
        return Report(name(), reader.Operations, reader.Error);
    }

    /// <summary>Says why the file cannot be used, at the line being compared.</summary>
    public void Refuse(string field, string found, string expected) =>
        Refuse(new RowError(file, Comparer.Line, 0, field, found, expected));

    /// <summary>Says why the file cannot be used.</summary>
    public void Refuse(RowError? error) => _error = error;

    /// <summary>Counts a contract event that is not compared.</summary>
    /// <param name="kind">Its name.</param>
    public void LeaveOut(string kind) => _notCompared[kind] = _notCompared.GetValueOrDefault(kind) + 1;

    /// <summary>Notes that the dump being compared is compared on what it lists.</summary>
    public void NotePartialDump() => _partialDumps.Add(Comparer.Line);

    /// <summary>Every invariant that does not hold is a difference.</summary>
    public void CheckInvariants(PoolLedger ledger)
    {
        foreach (InvariantBreach breach in ledger.CheckInvariants())
        {
            Comparer.Differs(PathOf(breach.Invariant), "holds", breach.Message);
        }
    }

    /// <summary>The result.</summary>
    /// <param name="name">The name of the history; null when its header could not be read.</param>
    /// <param name="operations">How many operations were replayed.</param>
    /// <param name="fault">The fault that ended the reading; null when there was none.</param>
    public VerificationReport Report(string? name, ulong operations, RowError? fault) => new()
    {
        File = file,
        Name = name ?? string.Empty,
        Operations = operations,
        Observations = Comparer.Observations,
        DifferenceCount = Comparer.DifferenceCount,
        Differences = Comparer.Differences,
        Error = _error ?? fault,
        NotCompared = [.. _notCompared],
        PartialDumps = _partialDumps,
    };

    private static FieldPath PathOf(string invariant) => new($"invariant:{invariant}");

    private bool IsCompared(Func<bool> compareNext)
    {
        try
        {
            return compareNext();
        }
        catch (LedgerCorruptException e)
        {
            Comparer.Differs(PathOf(e.Invariant), "a sound ledger", e.Message);
        }
        catch (Exception e) when (e is ArithmeticException or ArgumentException)
        {
            // A command is refused where the contracts' numbers end; a state can be beyond what can be shown of it.
            Comparer.Differs(new FieldPath("state"), "a state that can be computed", e.Message);
        }

        return false;
    }
}
