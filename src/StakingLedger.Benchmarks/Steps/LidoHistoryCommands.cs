using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>The recorded history "large-s1" as commands, parsed once.</summary>
internal sealed class LidoHistoryCommands
{
    private const string HistoryFile = "tests/StakingLedger.Tests/Traces/lido/large-s1.jsonl.gz";

    private readonly LidoTraceHeader _header;
    private readonly (ILidoCommand Command, Context Context, bool IsRefusedByRouter)[] _steps;

    private LidoHistoryCommands(LidoTraceHeader header, List<LidoTraceOperation> operations, int accepted)
    {
        _header = header with { Json = default };
        _steps = [.. operations.Select(static o => (o.Command, o.Context, o.IsRefusedByRouter))];
        Accepted = accepted;
    }

    /// <summary>Gets why there is no history, when there is none.</summary>
    public static string Notice => $"no {HistoryFile} in a folder above this program";

    public int Count => _steps.Length;

    /// <summary>Gets how many operations the contracts accepted.</summary>
    public int Accepted { get; }

    /// <summary>Reads the history from the repository around this program; null when there is none.</summary>
    public static LidoHistoryCommands? Read()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, HistoryFile);
            if (File.Exists(path))
            {
                return Read(path);
            }
        }

        return null;
    }

    /// <summary>A fresh pool before the first operation.</summary>
    public LidoPool Open() => LidoReplay.Open(_header, out _).Pool;

    /// <summary>Executes all operations, and gives how many were accepted.</summary>
    public int Execute(LidoPool pool)
    {
        int accepted = 0;
        foreach (ref readonly (ILidoCommand Command, Context Context, bool IsRefusedByRouter) step in _steps.AsSpan())
        {
            // What the router refuses is no matter of the pool: it is decided, and not applied.
            Outcome<IEvent> outcome = step.IsRefusedByRouter
                ? pool.Preview(step.Command, step.Context)
                : pool.Execute(step.Command, step.Context);
            accepted += outcome.IsAccepted && !step.IsRefusedByRouter ? 1 : 0;
        }

        return accepted;
    }

    private static LidoHistoryCommands Read(string path)
    {
        using LidoTraceReader reader = LidoTraceReader.Open(path, out RowError? error)
            ?? throw new InvalidOperationException($"{path}: {error}");
        LidoTraceHeader? header = null;
        List<LidoTraceOperation> operations = [];
        int accepted = 0;
        while (reader.Read() is { } row)
        {
            header ??= row as LidoTraceHeader;
            if (row is LidoTraceOperation operation)
            {
                operations.Add(operation);
                accepted += operation.IsRecordedAsAccepted ? 1 : 0;
            }
        }

        return new LidoHistoryCommands(header ?? throw new InvalidOperationException($"{path} has no header."), operations, accepted);
    }
}
