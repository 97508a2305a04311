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
    private readonly VerificationOptions _options;
    private readonly ObservationComparer _comparer;
    private readonly SortedDictionary<string, ulong> _notCompared = new(StringComparer.Ordinal);
    private readonly List<long> _partialDumps = [];
    private readonly List<ComputedField> _fields = [];
    private readonly RocketPoolNetwork _pool;
    private RocketPoolTraceHeader? _header;
    private RowError? _error;

    private RocketPoolTraceVerifier(RocketPoolTraceReader reader, VerificationOptions options, RocketPoolRules rules)
    {
        _pool = RocketPoolNetwork.Open(rules);
        _reader = reader;
        _options = options;
        _comparer = new ObservationComparer(reader.File, options.KeptDifferences);
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
        return new RocketPoolTraceVerifier(reader, options ?? new VerificationOptions(), rules).Run();
    }

    private VerificationReport Run()
    {
        while (_error is null && _reader.Read() is { } row)
        {
            _comparer.Line = row.Line;
            try
            {
                Compare(row);
            }
            catch (LedgerCorruptException e)
            {
                _comparer.Differs(new FieldPath($"invariant:{e.Invariant}"), "a sound ledger", e.Message);
                break;
            }
            catch (Exception e) when (e is ArithmeticException or ArgumentException)
            {
                // A command is refused where the contracts' numbers end; a state can be beyond what can be shown of it.
                _comparer.Differs(new FieldPath("state"), "a state that can be computed", e.Message);
                break;
            }

            _options.AfterLine?.Invoke(_reader.BytesRead);
        }

        return new VerificationReport
        {
            File = _reader.File,
            Name = _header?.Name ?? string.Empty,
            Operations = _reader.Operations,
            Observations = _comparer.Observations,
            DifferenceCount = _comparer.DifferenceCount,
            Differences = _comparer.Differences,
            Error = _error ?? _reader.Error,
            NotCompared = [.. _notCompared],
            PartialDumps = _partialDumps,
        };
    }

    private void Compare(RocketPoolTraceRow row)
    {
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
            _error = new RowError(_reader.File, _comparer.Line, 0, "state", rejection.Code, "a state that a pool can open with");
            return;
        }

        CompareState(header.Observed("state"), header.Context, isComplete: true);
    }

    private void CompareDump(RocketPoolTraceDump dump)
    {
        if (!dump.IsSound)
        {
            _partialDumps.Add(dump.Line);
        }

        CompareState(dump.Observed("state"), _last, dump.IsSound);
        foreach (InvariantBreach breach in _pool.Ledger.CheckInvariants())
        {
            _comparer.Differs(new FieldPath($"invariant:{breach.Invariant}"), "holds", breach.Message);
        }
    }

    /// <summary>Compares the collected fields with an object, all of whose fields must be among them or be named beside.</summary>
    private void CompareObject(JsonElement observed, string path, params ReadOnlySpan<string> beside)
    {
        FieldPath here = new(path);
        if (!_comparer.IsObject(observed, here))
        {
            return;
        }

        Span<ComputedField> fields = CollectionsMarshal.AsSpan(_fields);
        int found = 0;
        _comparer.Fields(observed, here, fields, ref found);
        foreach (JsonProperty property in observed.EnumerateObject())
        {
            if (!beside.Contains(property.Name) && !_fields.Exists(f => property.NameEquals(f.Name)))
            {
                _comparer.Unexpected(property.Value, here.Of(property.Name));
            }
        }
    }

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
