using System.Globalization;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Cli;

/// <summary>Replays the lines of one history up to a point, from its start or from a snapshot.</summary>
internal sealed class HistoryRun : IDisposable
{
    private readonly LidoTraceReader _reader;
    private readonly PrefixDigest? _prefix;
    private LidoReplay? _replay;

    /// <summary>Initialises a run.</summary>
    /// <param name="reader">The history.</param>
    /// <param name="keepsPrefix">True when a snapshot is to be read or written: it proves of which lines it was made.</param>
    public HistoryRun(LidoTraceReader reader, bool keepsPrefix)
    {
        _reader = reader;
        _prefix = keepsPrefix ? new PrefixDigest() : null;
    }

    /// <summary>Gets the header.</summary>
    public LidoTraceHeader Header { get; private set; } = null!;

    /// <summary>Gets the pool.</summary>
    public LidoPool Pool => _replay!.Pool;

    /// <summary>Gets the contracts' words for rejections.</summary>
    public LidoReplay Replay => _replay!;

    /// <summary>Gets how many lines were consumed.</summary>
    public long Lines { get; private set; }

    /// <summary>Gets the snapshot that the run began with, if any.</summary>
    public HistorySnapshot? Resumed { get; private set; }

    /// <summary>Gets the context of the last operation consumed; of the bootstrap when there was none.</summary>
    public Context Last { get; private set; }

    /// <summary>Gets how many bytes of the file were read.</summary>
    public long BytesRead => _reader.BytesRead;

    /// <summary>Reads the header and opens the pool.</summary>
    public void Begin()
    {
        ReadHeader();
        try
        {
            _replay = LidoReplay.Open(Header, out _);
        }
        catch (LedgerRejectedException e)
        {
            throw new UserErrorException($"{_reader.File}:1: the pool refuses these terms ({e.Rejection.Code})");
        }
    }

    /// <summary>Reads the lines that a snapshot was made of, checks that they are the same, and goes on from it.</summary>
    public void BeginFrom(HistorySnapshot snapshot)
    {
        ReadHeader();
        while (Lines < snapshot.Lines && Next() is { } row)
        {
            Take(row);
        }

        if (Lines < snapshot.Lines || _prefix!.Value != snapshot.Prefix)
        {
            throw new UserErrorException(
                $"the snapshot {snapshot.File} was made of another history "
                + $"({ShownText.Of(snapshot.History)}, {Text(snapshot.Lines)} lines): its lines are not "
                + $"the first lines of {_reader.File} ({ShownText.Of(Header.Name)})");
        }

        _replay = LidoReplay.Continue(Header, snapshot.Open());
        Resumed = snapshot;
    }

    /// <summary>Executes operations until the point is reached.</summary>
    /// <param name="until">The point.</param>
    /// <param name="after">Called after each operation.</param>
    /// <exception cref="UserErrorException">The history cannot be read, or ends before the point.</exception>
    public void Advance(PointInHistory until, Action<LidoTraceOperation, Outcome<IEvent>> after)
    {
        if (IsPast(until))
        {
            throw new UserErrorException($"{until} lies before the point at which the snapshot was made ({Here})");
        }

        while (!IsReached(until))
        {
            LidoTraceRow? row = Next();
            if (row is null)
            {
                DemandReached(until);
                return;
            }

            if (row is LidoTraceOperation operation)
            {
                if (IsBeyond(until, operation.Context))
                {
                    return;
                }

                after(operation, _replay!.Execute(operation));
            }

            Take(row);
        }
    }

    /// <summary>A snapshot of this point.</summary>
    public HistorySnapshot Snapshot() => HistorySnapshot.Of(Header.Name, Lines, _prefix!.Value, Pool);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private string Here => $"line {Text(Lines)}, event {Pool.Ledger.LastEvent}";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsBeyond(PointInHistory until, in Context context) => until.Kind switch
    {
        PointKind.Block => context.Block.Value > until.Value,
        PointKind.Time => context.Time.Seconds > until.Value,
        _ => false,
    };

    private bool IsReached(PointInHistory until) => until.Kind switch
    {
        PointKind.Event => Pool.Ledger.LastEvent.Value >= until.Value,
        PointKind.Line => (ulong)Lines >= until.Value,
        _ => false,
    };

    private bool IsPast(PointInHistory until) => until.Kind switch
    {
        PointKind.Event => Pool.Ledger.LastEvent.Value > until.Value,
        PointKind.Line => (ulong)Lines > until.Value,
        _ => Resumed is not null && IsBeyond(until, Last),
    };

    private void DemandReached(PointInHistory until)
    {
        if (until.Kind is PointKind.Event or PointKind.Line)
        {
            throw new UserErrorException($"{_reader.File} ends before {until}: its last point is {Here}");
        }
    }

    private void ReadHeader()
    {
        LidoTraceRow? row = Next();
        Header = row as LidoTraceHeader ?? throw new UserErrorException($"{_reader.File}: expected a header line");
        Last = LidoReplay.BootstrapContext(Header);
        Take(Header);
    }

    private LidoTraceRow? Next()
    {
        LidoTraceRow? row = _reader.Read();
        return _reader.Error is { } error ? throw new UserErrorException(error.ToString()) : row;
    }

    private void Take(LidoTraceRow row)
    {
        _prefix?.Append(_reader.LineBytes.Span);
        Last = row is LidoTraceOperation operation ? operation.Context : Last;
        Lines++;
    }
}
