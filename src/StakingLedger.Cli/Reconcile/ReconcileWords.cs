using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>The words of a reconciliation, the same in every format. They are stable: programs may rely on them.</summary>
internal static class ReconcileWords
{
    /// <summary>All verdicts, in the order of their numbers.</summary>
    public static ReconciliationVerdict[] Verdicts => Enum.GetValues<ReconciliationVerdict>();

    /// <summary>A verdict.</summary>
    public static string Of(ReconciliationVerdict verdict) => verdict switch
    {
        ReconciliationVerdict.Equal => "equal",
        ReconciliationVerdict.EqualAtPrintedPrecision => "equal at the printed precision",
        ReconciliationVerdict.Explained => "explained",
        ReconciliationVerdict.Ambiguous => "ambiguous",
        ReconciliationVerdict.WithinBound => "within bound, not reproduced",
        _ => "unexplained",
    };

    /// <summary>A cause.</summary>
    public static string Of(DifferenceCause cause) => cause switch
    {
        DifferenceCause.Rounding => "rounding",
        DifferenceCause.PrintedPrecision => "printed precision",
        DifferenceCause.Timing => "timing",
        DifferenceCause.MissingEvent => "missing event",
        DifferenceCause.DuplicatedEvent => "duplicated event",
        DifferenceCause.OtherRules => "other rules",
        DifferenceCause.UnitMistake => "unit mistake",
        DifferenceCause.UnattributedDonation => "unattributed donation",
        DifferenceCause.MissingAndDuplicatedEvent => "missing and duplicated event",
        _ => "unknown",
    };

    /// <summary>A kind of value.</summary>
    public static string Of(ObservedKind kind) => kind switch
    {
        ObservedKind.Shares => "shares",
        ObservedKind.Balance => "balance",
        ObservedKind.BalanceChange => "balance-change",
        ObservedKind.TotalShares => "total-shares",
        ObservedKind.TotalAssets => "total-assets",
        ObservedKind.PairShares => "pair-shares",
        _ => "pair-assets",
    };

    /// <summary>A finding in one line.</summary>
    public static string Of(CauseFinding finding) => finding.Event is { } number
        ? $"{Of(finding.Cause)}: {finding.Detail} (event {number}: {finding.EventKind}, {finding.Time})"
        : $"{Of(finding.Cause)}: {finding.Detail}";

    /// <summary>All findings of a row in one line.</summary>
    public static string CausesOf(ReconciledRow row) => row switch
    {
        { IsUnexplained: true, IsAccountUnknown: true } => "unknown: the account never took part in this history",
        { IsUnexplained: true } => "unknown",
        _ => string.Join("; or ", row.Findings.Select(Of)),
    };

    /// <summary>Whose value it is.</summary>
    public static string OwnerOf(ReconciledRow row) => OwnerOf(row.Row);

    /// <summary>What a row asks: "h4's balance at block 148".</summary>
    public static string AskedBy(ObservedRow row) => $"{ShownText.Of(OwnerOf(row))}'s {Of(row.Kind)} at {row.At}";

    /// <summary>The unit of the observed number; the smallest unit of shares is not called wei.</summary>
    public static string UnitOf(ObservedRow row) => row is
    {
        Kind: ObservedKind.Shares or ObservedKind.TotalShares or ObservedKind.PairShares,
        Value.Unit.Name: null or "wei",
    }
        ? "shares"
        : row.Value.Unit.ToString();

    /// <summary>The symbol of a row's token.</summary>
    public static string TokenOf(PoolLedger ledger, ReconciledRow row) => ledger.Tokens[row.Row.Token.Index].Symbol;

    /// <summary>The difference with its sign; in words where the observed value has a fraction of a unit, or is too large.</summary>
    public static string DifferenceOf(ReconciledRow row) => row.Difference is not { } difference
        ? (row.Row.Value.Scale < 0 ? "a fraction of a unit" : "more than 256 bits")
        : difference.IsNegative || difference.IsZero ? difference.ToString()
        : "+" + difference;

    private static string OwnerOf(ObservedRow row) => row.Name.Length == 0 ? "the pool" : row.Name;
}
