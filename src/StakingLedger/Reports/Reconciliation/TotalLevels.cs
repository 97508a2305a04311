using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The totals that were looked up last, by event: every row of a total looks at hundreds of events around its moment, most of them more
/// than once. A fixed number of places; what falls on a taken one replaces it.
/// </summary>
internal sealed class TotalLevels
{
    private const int Places = 4096;

    private readonly (ulong Key, ulong Event, SignedAmount Level)[] _levels = new (ulong, ulong, SignedAmount)[Places];

    /// <summary>What was kept of a row's total after an event.</summary>
    public bool TryFind(ObservedRow row, EventNumber number, out SignedAmount level)
    {
        ref readonly (ulong Key, ulong Event, SignedAmount Level) kept = ref _levels[number.Value % Places];
        level = kept.Level;
        return kept.Key == KeyOf(row) && kept.Event == number.Value;
    }

    /// <summary>Keeps a total.</summary>
    public void Keep(ObservedRow row, EventNumber number, SignedAmount level) =>
        _levels[number.Value % Places] = (KeyOf(row), number.Value, level);

    /// <summary>The kind and the token; never the 0 of a place that was not used.</summary>
    private static ulong KeyOf(ObservedRow row) => ((ulong)row.Kind << 8) | row.Token.Index;
}
