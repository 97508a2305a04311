namespace StakingLedger.Reports;

/// <summary>Sorts kinds of observed values.</summary>
public static class ObservedKindExtensions
{
    /// <summary>Whether a value of this kind belongs to an account.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsOfAccount(this ObservedKind kind) =>
        kind is ObservedKind.Shares or ObservedKind.Balance or ObservedKind.BalanceChange;

    /// <summary>Whether a value of this kind counts assets; the others count shares.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsInAssets(this ObservedKind kind) =>
        kind is ObservedKind.Balance or ObservedKind.BalanceChange or ObservedKind.TotalAssets or ObservedKind.PairAssets;

    /// <summary>Whether a value of this kind is one of the two numbers of the pricing pair.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsOfPair(this ObservedKind kind) => kind is ObservedKind.PairShares or ObservedKind.PairAssets;
}
