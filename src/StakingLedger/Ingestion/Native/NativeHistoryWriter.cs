using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>
/// Writes native histories (format <c>staking-ledger/1</c>), one row per line. What a <see cref="NativeHistoryReader"/> reads of it
/// equals what was written. The stream stays open.
/// </summary>
public sealed class NativeHistoryWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _line = new();
    private PoolCharter? _charter;

    /// <summary>Initialises a writer.</summary>
    /// <param name="stream">Receives the lines, in UTF-8.</param>
    public NativeHistoryWriter(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Writes a pool's journal as a history that replays to the same digests.</summary>
    /// <param name="pool">The pool; its journal begins with the opening.</param>
    /// <param name="name">The name of the history.</param>
    /// <param name="stream">Receives the lines, in UTF-8.</param>
    /// <exception cref="ArgumentException">The pool was restored from a snapshot: its journal begins later.</exception>
    public static void WriteJournal(StakingPool pool, string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentException.ThrowIfNullOrEmpty(name);
        NativeHistoryWriter writer = new(stream);
        foreach (NativeRow row in RowsOf(pool, name))
        {
            writer.Write(row);
        }
    }

    /// <summary>The rows of a pool's journal: the header, a command per event, and an assertion of both digests.</summary>
    /// <param name="pool">The pool; its journal begins with the opening.</param>
    /// <param name="name">The name of the history.</param>
    /// <exception cref="ArgumentException">The pool was restored from a snapshot: its journal begins later.</exception>
    public static IEnumerable<NativeRow> RowsOf(StakingPool pool, string name)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return pool.Ledger.Journal.FirstEvent.Value == 1
            ? Rows(pool, name)
            : throw new ArgumentException(
                $"The journal begins after event {pool.Ledger.HistoryBeginsAfter}: it cannot be replayed from the opening.", nameof(pool));
    }

    /// <summary>Writes a row. The first is the header, and no other is.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">The first row is no header, or a later one is.</exception>
    /// <exception cref="ArgumentException">The row says something that the format cannot say.</exception>
    public void Write(NativeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (_charter is null != row is NativeHeader)
        {
            throw new InvalidOperationException("A native history begins with its header, and has one.");
        }

        _line.ResetWrittenCount();
        using (Utf8JsonWriter json = new(_line, Options))
        {
            json.WriteStartObject();
            WriteFields(json, row);
            if (row.Note is { } note)
            {
                json.WriteString("note", note);
            }

            json.WriteEndObject();
        }

        _stream.Write(_line.WrittenSpan);
        _stream.WriteByte((byte)'\n');
        _charter ??= ((NativeHeader)row).Terms.Charter;
    }

    private static IEnumerable<NativeRow> Rows(StakingPool pool, string name)
    {
        EventNumber first = pool.Ledger.Journal.FirstEvent;
        for (EventNumber number = first; number <= pool.Ledger.LastEvent; number = number.Next())
        {
            IPoolCommand command = (IPoolCommand)pool.Ledger.CommandBehind(number);
            Context context = pool.Ledger.ContextOf(number);
            yield return number == first
                ? new NativeHeader(name, ((OpenPool)command).Terms, context)
                : new NativeCommand(command, context);
        }

        yield return NativeExpectation.Of(pool, NativeExpectationKind.Digest)!;
    }

    private void WriteFields(Utf8JsonWriter json, NativeRow row)
    {
        switch (row)
        {
            case NativeHeader header:
                ArgumentException.ThrowIfNullOrEmpty(header.Name, nameof(row));
                json.WriteString("format", NativeHistoryReader.Format);
                json.WriteString("name", header.Name);
                WriteContext(json, header.Opening);
                NativeTermsWriter.Write(json, header.Terms, charter: null);
                break;
            case NativeCommand command:
                json.WriteString("cmd", command.Name);
                WriteContext(json, command.Context);
                NativeCommandWriter.Write(json, command.Command, command.Context.Time, _charter!);
                if (command.Refused is { } code)
                {
                    json.WriteString("refused", code);
                }

                break;
            case NativeExpectation expectation:
                WriteExpectation(json, expectation);
                break;
            case NativeNote { Note: null }:
                throw new ArgumentException("A line that only notes something notes something.", nameof(row));
        }
    }

    private static void WriteContext(Utf8JsonWriter json, in Context context)
    {
        if (!context.Client.IsDefault)
        {
            json.WriteString("id", context.Client.ToString());
        }

        json.Account("by", context.Actor);
        json.Time("time", context.Time);
        json.CountUnless("block", context.Block.Value, 0);
    }

    private static void WriteExpectation(Utf8JsonWriter json, NativeExpectation expectation)
    {
        NativeExpectationForm form = NativeExpectationForm.Of(expectation.Kind);
        json.WriteString("expect", KebabWords.Of(expectation.Kind));
        if (form.Subject is { } subject)
        {
            WriteValue(json, subject, expectation.Subject);
        }

        foreach (NativeExpectedValue value in expectation.Values)
        {
            NativeValueField field = form.Find(value.Field)
                ?? throw new ArgumentException($"'{value.Field}' is no field of an assertion.", nameof(expectation));
            WriteValue(json, field, value.Value);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, NativeValueField field, string value)
    {
        switch (field.Form)
        {
            case NativeValueForm.Count:
                json.WriteNumber(field.Name, EpochNumber.Parse(value).Value);
                break;
            case NativeValueForm.Flag:
                json.WriteBoolean(field.Name, value is "true");
                break;
            default:
                json.WriteString(field.Name, value);
                break;
        }
    }
}
