using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Conformance;

/// <summary>
/// Replays the inputs of a recorded Lido history and compares everything that was observed: outcomes with their full error
/// texts, every event of every contract, totals, balances, dry runs, state dumps and counts.
/// </summary>
public sealed partial class LidoTraceVerifier
{
    private readonly LidoTraceReader _reader;
    private readonly VerificationOptions _options;
    private readonly ObservationComparer _comparer;
    private readonly SortedDictionary<string, ulong> _counts = new(StringComparer.Ordinal);
    private LidoTraceHeader? _header;
    private LidoReplay? _replay;
    private Context _last;
    private bool _isDumped;
    private RowError? _error;

    private LidoTraceVerifier(LidoTraceReader reader, VerificationOptions options)
    {
        _reader = reader;
        _options = options;
        _comparer = new ObservationComparer(reader.File, options.KeptDifferences);
    }

    private LidoPool Pool => _replay!.Pool;

    /// <summary>Verifies one history.</summary>
    /// <param name="reader">The reader, before its first line.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>What was compared, what differs, and whether the file is usable at all.</returns>
    public static VerificationReport Verify(LidoTraceReader reader, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new LidoTraceVerifier(reader, options ?? new VerificationOptions()).Run();
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
        };
    }

    private void Compare(LidoTraceRow row)
    {
        switch (row)
        {
            case LidoTraceHeader header:
                Begin(header);
                break;
            case LidoTraceStart start:
                CompareTotals(start.Observed("post"), _last);
                CompareHolders(start.Observed("holders"), isComplete: false);
                break;
            case LidoTraceOperation operation:
                CompareOperation(operation);
                break;
            case LidoTraceDump dump:
                CompareDump(dump);
                break;
            case LidoTraceEnd end:
                CompareEnd(end);
                break;
        }
    }

    private void Begin(LidoTraceHeader header)
    {
        _header = header;
        _comparer.Names = header.Names;
        _last = LidoReplay.BootstrapContext(header);
        try
        {
            _replay = LidoReplay.Open(header, out ILidoEvent initialised);
            CompareBootstrap(header, LidoContractLogs.Of(initialised, header.Terms, _last));
            _options.Coverage?.Begin(header, initialised);
        }
        catch (LedgerRejectedException e)
        {
            Refuse("bootstrapWei", header.Bootstrap.ToString(), $"an initialisation that the pool accepts ({e.Rejection.Code})");
        }
    }

    private void CompareEnd(LidoTraceEnd end)
    {
        _comparer.Value(end.Observed("ops"), new FieldPath("ops"), Computed.Integer(_reader.Operations));
        ComputedField[] counts = [.. _counts.Select(c => new ComputedField(c.Key, Computed.Integer(c.Value)))];
        _comparer.Object(end.Observed("opCounts"), new FieldPath("opCounts"), counts);
        if (_reader.Operations == 0)
        {
            Refuse("ops", "no operation", "at least one operation to compare");
        }
        else if (!_isDumped)
        {
            Refuse("t", "\"end\"", "a state dump after the last operation");
        }
    }

    private void Refuse(string field, string found, string expected) =>
        _error = new RowError(_reader.File, _comparer.Line, 0, field, found, expected);

    private void CompareDump(LidoTraceDump dump)
    {
        _isDumped = true;
        Computed lastOperation = _reader.Operations == 0
            ? Computed.OfText("no operation before it")
            : Computed.Integer(_reader.Operations - 1);
        _comparer.Value(dump.Observed("afterOp"), new FieldPath("afterOp"), lastOperation);
        CompareTotals(dump.Observed("post"), _last);
        CompareHolders(dump.Observed("holders"), isComplete: true);
        CompareWstEth(dump.Observed("wsteth"));
        CompareEther(dump.Observed("etherBalances"));
        CompareCheckpoints(dump.Observed("checkpoints"));
        CompareRequests(dump.Observed("requests"));
        foreach (InvariantBreach breach in Pool.Ledger.CheckInvariants())
        {
            _comparer.Differs(new FieldPath($"invariant:{breach.Invariant}"), "holds", breach.Message);
        }
    }

    /// <summary>Counts as the recorder did: it counted transactions, and crediting the withdrawal vault is none.</summary>
    private void Count(LidoTraceOperation operation, bool accepted)
    {
        if (operation.Command is FundWithdrawalVault)
        {
            return;
        }

        string name = accepted ? operation.Name : operation.Name + "!";
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
    }
}
