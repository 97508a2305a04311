using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>
/// Reads a native history (format <c>staking-ledger/1</c>: JSON Lines, plain or gzip) line by line. Every fault of the file
/// becomes a <see cref="RowError"/>; after the first one nothing more is read.
/// </summary>
public sealed class NativeHistoryReader : IDisposable
{
    internal const string Format = "staking-ledger/1";

    private readonly TraceFile _file;
    private NativePlainLine _plain = new();
    private NativeHeader? _header;
    private NativeRow? _row;
    private Timestamp _time;
    private bool _isPlain;

    /// <summary>Initialises a reader of a stream, which it closes when it is disposed.</summary>
    /// <param name="stream">The bytes of the file, plain or gzip.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public NativeHistoryReader(Stream stream, string name)
    {
        _file = new TraceFile(stream, name);
    }

    /// <summary>Initialises a reader that takes over a file of which no line was read.</summary>
    internal NativeHistoryReader(TraceFile file)
    {
        _file = file;
    }

    /// <summary>Gets the name of the file.</summary>
    public string File => _file.Source.File;

    /// <summary>Gets how many bytes of the file were read so far, compressed as they are.</summary>
    public long BytesRead => _file.BytesRead;

    /// <summary>Gets the number of the line read last, from 1; 0 before the first.</summary>
    public long Line => _file.Source.Line;

    /// <summary>Gets the bytes of the line read last, without its end; valid until the next line is read.</summary>
    public ReadOnlyMemory<byte> LineBytes => _file.LineBytes;

    /// <summary>Gets the fault that ended the reading; null when there is none so far.</summary>
    public RowError? Error => _file.Error;

    /// <summary>Gets how many commands were read so far.</summary>
    public ulong Commands { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="error">Why it cannot be opened; null when it can.</param>
    /// <returns>The reader, or null.</returns>
    public static NativeHistoryReader? Open(string path, out RowError? error) =>
        TraceOpening.Open(path, static (stream, name) => new NativeHistoryReader(stream, name), out error);

    /// <summary>Gets the row of the line read last: made of its bytes when it is asked for, so before the next line is read.</summary>
    /// <exception cref="InvalidOperationException">No line was read, or the end or a fault was reached.</exception>
    public NativeRow Row => _row ??= _isPlain ? MakeRow() : throw new InvalidOperationException("There is no line: nothing was read.");

    /// <summary>Gets whether the line read last has a command.</summary>
    public bool HasCommand => _isPlain ? _plain.Kind != NativePlainKind.Account : _row is NativeCommand;

    /// <summary>Gets the name of the command of the line read last, such as <c>report-epoch</c>; null when it has none.</summary>
    public string? CommandName => _isPlain ? _plain.CommandName : (_row as NativeCommand)?.Name;

    /// <summary>Gets who gives the command of the line read last, and when; null when it has none.</summary>
    public Context? CommandContext => HasCommand ? _isPlain ? _plain.Context : ((NativeCommand)_row!).Context : null;

    /// <summary>Gets whether frequent lines are read in one pass; if not, every line goes through the general reader.</summary>
    internal bool ReadsPlain { get; init; } = true;

    /// <summary>Gets the frequent line read last; null when it is another one.</summary>
    internal NativePlainLine? Plain => _isPlain ? _plain : null;

    /// <summary>Hands out the frequent line read last, to be used after further lines were read.</summary>
    /// <param name="spare">What the next frequent line is read into.</param>
    internal NativePlainLine Keep(NativePlainLine spare)
    {
        NativePlainLine kept = _plain;
        (_plain, _isPlain) = (spare, false);
        return kept;
    }

    /// <summary>Reads the next line.</summary>
    /// <returns>The row; null at the end of the file, and after a fault: <see cref="Error"/> tells which.</returns>
    public NativeRow? Read() => Advance() ? Row : null;

    /// <summary>Reads and checks the next line as <see cref="Read"/> does, and makes an object of it only where it must.</summary>
    /// <returns>False at the end of the file, and after a fault: <see cref="Error"/> tells which.</returns>
    public bool Advance()
    {
        (_row, _isPlain) = (null, false);
        if (Error is not null)
        {
            return false;
        }

        try
        {
            return TryReadLine();
        }
        catch (RowErrorException e)
        {
            _file.Refuse(e);
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private bool IsPlainPossible => ReadsPlain && _header is not null;

    private bool TryReadLine()
    {
        if (IsPlainPossible && TryTakePlain())
        {
            return true;
        }

        if (!_file.TryAdvance())
        {
            return _header is not null ? false : throw _file.Source.Whole("an empty file", "a header line");
        }

        if (IsPlainPossible && _plain.Read(LineBytes.Span, _time) == LineBytes.Length)
        {
            AcceptPlain();
            return true;
        }

        NativeFields line = Parse();
        _row = _header is null ? _header = ReadHeader(line) : ReadRow(line);
        return true;
    }

    /// <summary>
    /// Takes a frequent line without looking for its end first: it is read where it lies, and has to end with a line feed. One that
    /// does not lie in the buffer as a whole, or is not plain, goes the usual way.
    /// </summary>
    private bool TryTakePlain()
    {
        ReadOnlySpan<byte> ahead = _file.Ahead;
        int length = _plain.Read(ahead, _time);
        if (length < 0 || length == ahead.Length)
        {
            return false;
        }

        _file.Take(length);
        AcceptPlain();
        return true;
    }

    private void AcceptPlain()
    {
        _isPlain = true;
        if (_plain.Kind != NativePlainKind.Account)
        {
            _time = _plain.Time;
            Commands++;
        }
    }

    private NativeRow MakeRow() => _plain.Kind == NativePlainKind.Account
        ? NativeExpectationReader.Read(Parse())
        : new NativeCommand(_plain.Command, _plain.Context);

    private NativeRow ReadRow(NativeFields line) => (line.Has("cmd"), line.Has("expect")) switch
    {
        (true, false) => ReadCommand(line),
        (false, true) => NativeExpectationReader.Read(line),
        (true, true) => throw line.Wrong("expect", "a command or an assertion on one line, not both"),
        _ => ReadNote(line),
    };

    private NativeFields Parse() => new(_file.Parse());

    private NativeHeader ReadHeader(NativeFields line)
    {
        string format = line.Text("format");
        if (format is not Format)
        {
            throw line.Wrong("format", $"\"{Format}\"");
        }

        string name = line.Text("name");
        if (name.Length == 0)
        {
            throw line.Wrong("name", "a name that is not empty");
        }

        AccountId opener = line.Account("by");
        _time = line.OptionalTime("time") ?? throw line.Wrong("time", "when the pool was opened");
        NativeHeader header = new(
            name, NativeTermsReader.Read(line.Inner("terms"), charter: null), ReadContext(line, opener, _time))
        {
            Note = line.OptionalText("note"),
        };
        line.Done();
        return header;
    }

    private NativeCommand ReadCommand(NativeFields line)
    {
        string name = line.Word("cmd", NativeCommandNames.All);
        AccountId actor = line.Account("by");
        Timestamp time = line.OptionalTime("time") ?? _time;
        Context context = ReadContext(line, actor, time);
        IPoolCommand command = NativeCommandReader.Read(name, line, time, _header!.Terms.Charter);
        NativeCommand row = new(command, context)
        {
            Refused = line.Has("refused") ? ReadCode(line) : null,
            Note = line.OptionalText("note"),
        };
        line.Done();
        _time = time;
        Commands++;
        return row;
    }

    private static string ReadCode(NativeFields line)
    {
        string code = line.Text("refused");
        int dot = code.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && dot < code.Length - 1 && !code.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? code
            : throw line.Wrong("refused", "the code of a rejection, such as \"pool.paused\"");
    }

    private static NativeNote ReadNote(NativeFields line)
    {
        NativeNote note = line.Has("note")
            ? new NativeNote { Note = line.Text("note") }
            : throw line.Wrong("cmd", "a field \"cmd\", \"expect\" or \"note\"");
        line.Done();
        return note;
    }

    private static Context ReadContext(NativeFields line, AccountId actor, Timestamp time)
    {
        BlockNumber block = BlockNumber.From(line.CountOr("block", 0));
        return Context.By(actor).At(time).InBlock(block).For(line.ClientOrNone("id"));
    }
}
