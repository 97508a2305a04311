using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Conformance;

/// <summary>
/// Replays the commands of a native history and compares everything that it says: which commands are refused and why, every
/// balance assertion, and at the end the invariants.
/// </summary>
public sealed class NativeHistoryVerifier
{
    private readonly NativeHistoryReader _reader;
    private readonly VerificationOptions _options;
    private readonly ObservationComparer _comparer;
    private NativeHeader? _header;
    private StakingPool? _pool;
    private RowError? _error;

    private NativeHistoryVerifier(NativeHistoryReader reader, VerificationOptions options)
    {
        _reader = reader;
        _options = options;
        _comparer = new ObservationComparer(reader.File, options.KeptDifferences);
    }

    /// <summary>Verifies one history.</summary>
    /// <param name="reader">The reader, before its first line.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>What was compared, what differs, and whether the file is usable at all.</returns>
    public static VerificationReport Verify(NativeHistoryReader reader, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new NativeHistoryVerifier(reader, options ?? new VerificationOptions()).Run();
    }

    private VerificationReport Run()
    {
        try
        {
            while (_error is null && _reader.Advance())
            {
                _comparer.Line = _reader.Line;
                CompareLine();
                _options.AfterLine?.Invoke(_reader.BytesRead);
            }

            CompareEnd();
        }
        catch (LedgerCorruptException e)
        {
            _comparer.Differs(new FieldPath($"invariant:{e.Invariant}"), "a sound ledger", e.Message);
        }

        return new VerificationReport
        {
            File = _reader.File,
            Name = _header?.Name ?? string.Empty,
            Operations = _reader.Commands,
            Observations = _comparer.Observations,
            DifferenceCount = _comparer.DifferenceCount,
            Differences = _comparer.Differences,
            Error = _error ?? _reader.Error,
        };
    }

    private void CompareLine()
    {
        if (_reader.HasCommand)
        {
            CompareOutcome();
            return;
        }

        switch (_reader.Row)
        {
            case NativeHeader header:
                _header = header;
                _ = NativeReplay.TryOpen(_reader, header, options: null, out _pool, out _error);
                break;
            case NativeExpectation expectation:
                CompareValues(expectation);
                break;
        }
    }

    /// <summary>A refused command must leave everything as it was, and an accepted one is not refused.</summary>
    private void CompareOutcome()
    {
        EventNumberAndReceipts before = EventNumberAndReceipts.Of(_pool!);
        NativeOutcome outcome = NativeReplay.Execute(_pool!, _reader);
        _comparer.Text(new FieldPath("refused"), outcome.Said, outcome.Rejection?.Code);
        if (!outcome.IsAccepted && before != EventNumberAndReceipts.Of(_pool!))
        {
            _comparer.Differs(new FieldPath("refused"), "nothing changed", "the journal grew");
        }
    }

    private void CompareValues(NativeExpectation expectation)
    {
        NativeExpectation? computed = NativeExpectation.Of(_pool!, expectation.Kind, expectation.Subject);
        if (computed is null)
        {
            _comparer.Text(new FieldPath(expectation.SubjectField!), expectation.Subject, null);
            return;
        }

        foreach (NativeExpectedValue value in expectation.Values)
        {
            _comparer.Text(new FieldPath(value.Field), value.Value, computed.ValueOf(value.Field));
        }
    }

    private void CompareEnd()
    {
        if (_error is not null || _reader.Error is not null)
        {
            return;
        }

        if (_comparer.Observations == 0)
        {
            _error = new RowError(
                _reader.File, 0, 0, string.Empty, "no command and no assertion", "at least one line that can be compared");
            return;
        }

        foreach (InvariantBreach breach in _pool!.Ledger.CheckInvariants())
        {
            _comparer.Differs(new FieldPath($"invariant:{breach.Invariant}"), "holds", breach.Message);
        }
    }

    private readonly record struct EventNumberAndReceipts(Units.EventNumber Last, int Receipts)
    {
        public static EventNumberAndReceipts Of(StakingPool pool) => new(pool.Ledger.LastEvent, pool.Ledger.ReceiptCount);
    }
}
