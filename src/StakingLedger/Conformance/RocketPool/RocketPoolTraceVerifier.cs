using System.Runtime.InteropServices;
using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Conformance;

/// <summary>
/// Replays the inputs of a recorded Rocket Pool history and compares what was observed: outcomes with their full error texts, the
/// events that move money, totals, the results of each operation, and every state dump.
/// </summary>
public sealed partial class RocketPoolTraceVerifier
{
    private readonly RocketPoolTraceReader _reader;
    private readonly VerificationRun _run;
    private readonly ObservationComparer _comparer;
    private readonly List<ComputedField> _fields = [];
    private readonly RocketPoolNetwork _pool;
    private RocketPoolTraceHeader? _header;

    private RocketPoolTraceVerifier(RocketPoolTraceReader reader, VerificationOptions? options, RocketPoolRules rules)
    {
        _pool = RocketPoolNetwork.Open(rules);
        _reader = reader;
        _run = new VerificationRun(reader.File, options);
        _comparer = _run.Comparer;
    }

    /// <summary>Verifies one history.</summary>
    /// <param name="reader">The reader, before its first line.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>What was compared, what differs, what was left out, and whether the file is usable at all.</returns>
    public static VerificationReport Verify(RocketPoolTraceReader reader, VerificationOptions? options = null) =>
        Verify(reader, options, RocketPoolRules.V14);

    /// <summary>Verifies one history by other rules.</summary>
    internal static VerificationReport Verify(
        RocketPoolTraceReader reader, VerificationOptions? options, RocketPoolRules rules)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new RocketPoolTraceVerifier(reader, options, rules).Run();
    }

    private VerificationReport Run() => _run.Compare(_reader, _reader.Read, Compare, () => _header?.Name);

    private void Compare(RocketPoolTraceRow row)
    {
        _comparer.Line = row.Line;
        switch (row)
        {
            case RocketPoolTraceHeader header:
                Begin(header);
                break;
            case RocketPoolTraceOperation operation:
                CompareOperation(operation);
                break;
            case RocketPoolTraceDump dump:
                CompareDump(dump);
                break;
        }
    }

    private void Begin(RocketPoolTraceHeader header)
    {
        _header = header;
        _comparer.Names = header.Names;
        Outcome<IEvent> opened = _pool.Ledger.Execute(header.Opening, header.Context);
        if (opened.Rejection is { } rejection)
        {
            _run.Refuse("state", rejection.Code, "a state that a pool can open with");
            return;
        }

        CompareState(header.Observed("state"), header.Context, isComplete: true);
    }

    private void CompareDump(RocketPoolTraceDump dump)
    {
        if (!dump.IsSound)
        {
            _run.NotePartialDump();
        }

        CompareState(dump.Observed("state"), _last, dump.IsSound);
        _run.CheckInvariants(_pool.Ledger);
    }

    /// <summary>Compares the collected fields with an object, all of whose fields must be among them or be named beside.</summary>
    private void CompareObject(JsonElement observed, string path, params ReadOnlySpan<string> beside) =>
        CompareObject(observed, new FieldPath(path), beside);

    private void CompareObject(JsonElement observed, in FieldPath path, params ReadOnlySpan<string> beside) =>
        _comparer.Object(observed, path, CollectionsMarshal.AsSpan(_fields), beside);

    /// <summary>The object at a field, or a difference.</summary>
    private JsonElement? PartOf(JsonElement observed, string path, string name)
    {
        if (observed.ValueKind == JsonValueKind.Object
            && observed.TryGetProperty(name, out JsonElement part))
        {
            return part;
        }

        _comparer.Missing(new FieldPath(path, Name: name), Computed.OfText("a part of the state"));
        return null;
    }

    private void Add(string name, in Computed value) => _fields.Add(new ComputedField(name, value));
}
