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
    private readonly VerificationRun _run;
    private readonly ObservationComparer _comparer;
    private readonly SortedDictionary<string, ulong> _counts = new(StringComparer.Ordinal);
    private LidoTraceHeader? _header;
    private LidoReplay? _replay;
    private Context _last;
    private bool _isDumped;

    private LidoTraceVerifier(LidoTraceReader reader, VerificationOptions? options)
    {
        _reader = reader;
        _run = new VerificationRun(reader.File, options);
        _comparer = _run.Comparer;
    }

    private LidoPool Pool => _replay!.Pool;

    /// <summary>Verifies one history.</summary>
    /// <param name="reader">The reader, before its first line.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>What was compared, what differs, and whether the file is usable at all.</returns>
    public static VerificationReport Verify(LidoTraceReader reader, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new LidoTraceVerifier(reader, options).Run();
    }

    private VerificationReport Run() => _run.Compare(_reader, _reader.Read, Compare, () => _header?.Name);

    private void Compare(LidoTraceRow row)
    {
        _comparer.Line = row.Line;
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
            _run.Coverage?.Begin(header, initialised);
        }
        catch (LedgerRejectedException e)
        {
            _run.Refuse("bootstrapWei", header.Bootstrap.ToString(), $"an initialisation that the pool accepts ({e.Rejection.Code})");
        }
    }

    private void CompareEnd(LidoTraceEnd end)
    {
        _comparer.Value(end.Observed("ops"), new FieldPath("ops"), Computed.Integer(_reader.Operations));
        ComputedField[] counts = [.. _counts.Select(c => new ComputedField(c.Key, Computed.Integer(c.Value)))];
        _comparer.Object(end.Observed("opCounts"), new FieldPath("opCounts"), counts);
        if (_reader.Operations == 0)
        {
            _run.Refuse("ops", "no operation", "at least one operation to compare");
        }
        else if (!_isDumped)
        {
            _run.Refuse("t", "\"end\"", "a state dump after the last operation");
        }
    }

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
        _run.CheckInvariants(Pool.Ledger);
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
