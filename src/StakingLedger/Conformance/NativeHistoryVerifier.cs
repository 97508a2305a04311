using StakingLedger.Ingestion;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Conformance;

/// <summary>
/// Replays the commands of a native history and compares everything that it says: which commands are refused and why, every
/// balance assertion, and at the end the invariants.
/// </summary>
public sealed class NativeHistoryVerifier
{
    private readonly NativeHistoryReader _reader;
    private readonly VerificationRun _run;
    private readonly ObservationComparer _comparer;
    private NativeHeader? _header;
    private StakingPool? _pool;

    private NativeHistoryVerifier(NativeHistoryReader reader, VerificationOptions? options)
    {
        _reader = reader;
        _run = new VerificationRun(reader.File, options);
        _comparer = _run.Comparer;
    }

    /// <summary>Verifies one history.</summary>
    /// <param name="reader">The reader, before its first line.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>What was compared, what differs, and whether the file is usable at all.</returns>
    public static VerificationReport Verify(NativeHistoryReader reader, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new NativeHistoryVerifier(reader, options).Run();
    }

    private VerificationReport Run()
    {
        _run.Follow(CompareNext, () => _reader.BytesRead);
        return _run.Report(_header?.Name, _reader.Commands, _reader.Error);
    }

    private bool CompareNext()
    {
        if (!_reader.Advance())
        {
            CompareEnd();
            return false;
        }

        _comparer.Line = _reader.Line;
        CompareLine();
        return true;
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
                _ = NativeReplay.TryOpen(_reader, header, options: null, out _pool, out RowError? error);
                _run.Refuse(error);
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
        if (_reader.Error is not null)
        {
            return;
        }

        if (_comparer.Observations == 0)
        {
            _run.Refuse(new RowError(
                _reader.File, 0, 0, string.Empty, "no command and no assertion", "at least one line that can be compared"));
            return;
        }

        _run.CheckInvariants(_pool!.Ledger);
    }

    private readonly record struct EventNumberAndReceipts(Units.EventNumber Last, int Receipts)
    {
        public static EventNumberAndReceipts Of(StakingPool pool) => new(pool.Ledger.LastEvent, pool.Ledger.ReceiptCount);
    }
}
