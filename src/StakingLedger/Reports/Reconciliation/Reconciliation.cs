using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Compares values that were observed elsewhere with a ledger's history, row by row. Every difference is put to all hypotheses; a cause
/// is claimed only when it gives the observed number. Nothing is kept of a row but its count.
/// </summary>
public sealed class Reconciliation
{
    /// <summary>Independent of each other: each is asked about every row that differs.</summary>
    private static readonly IDifferenceHypothesis[] Hypotheses =
    [
        new RoundingHypothesis(),
        new BinaryRoundingHypothesis(),
        new TransferAmountHypothesis(),
        new ConversionRoundingHypothesis(),
        new StatedDivisionHypothesis(),
        new PrintedDigitsHypothesis(),
        new TimingHypothesis(),
        new EventCountHypothesis(),
        new OtherRulesHypothesis(),
        new UnitHypothesis(),
        new UnreportedHypothesis(),

        // Last: it is silent when another one found something.
        new EventPairHypothesis(),
    ];

    private readonly PoolLedger _ledger;
    private readonly ReconciliationFacts _facts;
    private readonly HistoryPoints _points;
    private readonly TotalLevels _totals = new();

    /// <summary>Prepares a reconciliation with a ledger, which must not change while rows are compared.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="facts">What the host knows beside it; null for nothing.</param>
    /// <exception cref="ArgumentNullException">The ledger is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The reach is below 1.</exception>
    public Reconciliation(PoolLedger ledger, ReconciliationFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = ledger;
        _facts = facts ?? new ReconciliationFacts();
        ArgumentOutOfRangeException.ThrowIfLessThan(_facts.Reach, 1, nameof(facts));
        _points = new HistoryPoints(ledger, _facts.EventOfEpoch);
    }

    /// <summary>Gets how many rows came out how.</summary>
    public ReconciliationSummary Summary { get; } = new();

    /// <summary>Why a row cannot be compared with this history: what it asks for, and what there is.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The reason; null when it can be compared.</returns>
    /// <exception cref="ArgumentNullException">The row is null.</exception>
    public string? FaultOf(ObservedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { Kind: ObservedKind.None } or { Kind: > ObservedKind.PairAssets } => "no kind of value",
            _ when row.Kind.IsOfAccount() == row.Account.IsDefault =>
                row.Account.IsDefault ? "no account, where the kind needs one" : "an account, where the kind is a total",
            _ when row.Token.Index >= _ledger.Tokens.Count => $"token {row.Token.Index}, where there are {_ledger.Tokens.Count}",
            _ when row.Token != default && (row.Kind.IsInAssets() || row.Kind.IsOfPair()) =>
                $"assets of {_ledger.Tokens[row.Token.Index].Symbol}, where only {_ledger.Tokens[0].Symbol} is priced",
            _ when row.Since is not null && row.Kind != ObservedKind.BalanceChange => "an earlier moment, where the kind is no change",
            _ => Place(row, out EventNumber at, out _) ?? PricelessAt(row, at),
        };
    }

    /// <summary>Whether the ledger says the very number of a row. No cause is looked for, and nothing is counted.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">The row cannot be compared: <see cref="FaultOf"/> says why.</exception>
    public bool IsEqual(ObservedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return CaseOf(row) is { } c && row.Value.Is(c.Expected);
    }

    /// <summary>Compares one row.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">The row cannot be compared: <see cref="FaultOf"/> says why.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public ReconciledRow Compare(ObservedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        bool isUnknown = !row.Account.IsDefault && !_ledger.Accounts.TryFind(row.Account, out _);
        ReconciledRow reconciled = Examine(row) with { IsAccountUnknown = isUnknown };
        Summary.Add(reconciled.Verdict);
        return reconciled;
    }

    /// <summary>Compares rows one by one, as they are asked for.</summary>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">A row cannot be compared: <see cref="FaultOf"/> says why.</exception>
    public IEnumerable<ReconciledRow> Compare(IEnumerable<ObservedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Select(Compare);
    }

    /// <summary>
    /// Compares a stated sum with that of its parts, without a ledger. The difference is explained when one of the divisions left over
    /// exactly as much.
    /// </summary>
    /// <param name="name">What the sum is called.</param>
    /// <param name="stated">The sum as its source states it.</param>
    /// <param name="ofParts">What the parts add up to.</param>
    /// <param name="divisions">What was stated before it was divided with roundings.</param>
    public static ReconciledRow CompareSum(string name, Amount stated, Amount ofParts, IReadOnlyList<StatedDivision> divisions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(divisions);
        _ = ObservedNumber.TryParse(stated.ToString(), ObservedUnit.Wei, out ObservedNumber value);
        ObservedRow row = new() { Name = name, Kind = ObservedKind.TotalAssets, Value = value };
        SignedAmount difference = SignedAmount.Change(ofParts.Value, stated.Value);
        List<CauseFinding> findings = [];
        foreach (StatedDivision division in divisions)
        {
            if (StatedDivisionHypothesis.Find(division, difference) is { } finding)
            {
                findings.Add(finding);
            }
        }

        ReconciliationVerdict verdict = difference.IsZero ? ReconciliationVerdict.Equal : VerdictOf(findings);
        return new ReconciledRow(row, default, SignedAmount.Of(ofParts.Value), verdict, difference.IsZero ? [] : findings);
    }

    private static ReconciliationVerdict VerdictOf(List<CauseFinding> findings)
    {
        if (findings.Count == 0)
        {
            return ReconciliationVerdict.Unexplained;
        }

        // Several forms of one cause leave no doubt about the cause.
        DifferenceCause first = findings[0].Cause;
        return findings.Exists(f => f.Cause != first) ? ReconciliationVerdict.Ambiguous
            : first == DifferenceCause.PrintedPrecision ? ReconciliationVerdict.EqualAtPrintedPrecision
            : ReconciliationVerdict.Explained;
    }

    private ObservedCase CaseOf(ObservedRow row)
    {
        if (FaultOf(row) is { } fault)
        {
            throw new ArgumentException($"The row cannot be compared: {fault}.", nameof(row));
        }

        _ = Place(row, out EventNumber at, out EventNumber since);
        return new ObservedCase(_ledger, _points, _facts, _totals, row, at, since);
    }

    private ReconciledRow Examine(ObservedRow row)
    {
        ObservedCase c = CaseOf(row);
        EventNumber at = c.At;
        if (row.Value.Is(c.Expected))
        {
            return new ReconciledRow(row, at, c.Expected, ReconciliationVerdict.Equal, []);
        }

        if (row.Value.Prints(c.Expected))
        {
            return new ReconciledRow(row, at, c.Expected, ReconciliationVerdict.EqualAtPrintedPrecision, []);
        }

        List<CauseFinding> findings = [];
        foreach (IDifferenceHypothesis hypothesis in Hypotheses)
        {
            hypothesis.Test(c, findings);
        }

        ReconciliationVerdict verdict = VerdictOf(findings);
        return new ReconciledRow(
            row,
            at,
            c.Expected,
            verdict == ReconciliationVerdict.Unexplained && c.IsFaint ? ReconciliationVerdict.WithinBound : verdict,
            findings);
    }

    /// <summary>Before its first pair a protocol may price by a rule of its own, which the ledger does not know.</summary>
    private string? PricelessAt(ObservedRow row, EventNumber at) =>
        _ledger.Timeline.PairAt(at).Shares.IsZero && ObservedQuantity.SharesBehind(_ledger, row, at) is { IsZero: false }
            ? $"assets at {row.At}, where the ledger has no pricing pair yet"
            : null;

    private string? Place(ObservedRow row, out EventNumber at, out EventNumber since)
    {
        string? fault = _points.Find(row.At, out at);
        since = at;
        if (fault is not null || row.Kind != ObservedKind.BalanceChange)
        {
            return fault;
        }

        if (row is { Since: null, At.Kind: ObservedPointKind.Block or ObservedPointKind.Time })
        {
            return $"a change at {row.At} alone, where only an event or an epoch names one event: a change has an earlier moment there";
        }

        if (row.Since is { } earlier)
        {
            return _points.Find(earlier, out since) ?? (since > at ? $"a change since {earlier}, which is later than {row.At}" : null);
        }

        since = at.IsGenesis || at <= _ledger.HistoryBeginsAfter ? at : at.Previous();
        return null;
    }
}
