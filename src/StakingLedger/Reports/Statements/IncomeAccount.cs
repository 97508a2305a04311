using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The income of a period by source, and what is deferred. It ties for each source: deferred before + accrued − counted = deferred
/// after.
/// </summary>
public sealed class IncomeAccount
{
    private readonly SourceTotal[] _counted = new SourceTotal[(int)StatementSource.Dealings + 1];
    private readonly SignedAmount[] _accrued = new SignedAmount[(int)StatementSource.Dealings + 1];
    private readonly SignedAmount[] _before;
    private SignedAmount[] _after;

    internal IncomeAccount(IncomeBasis basis, SignedAmount[] deferred)
    {
        (Basis, _before, _after) = (basis, deferred, deferred);
        for (int i = 0; i < _counted.Length; i++)
        {
            _counted[i] = new SourceTotal((StatementSource)i, default, default);
        }
    }

    /// <summary>Gets the basis.</summary>
    public IncomeBasis Basis { get; }

    /// <summary>Gets the sources that gave or took income that counts in the period.</summary>
    public IEnumerable<SourceTotal> Sources => _counted.Where(static s => !s.Gains.IsZero || !s.Losses.IsZero);

    /// <summary>Gets what was deferred before the period, over all sources.</summary>
    public SignedAmount DeferredBefore => Sum(_before);

    /// <summary>Gets what is deferred after it.</summary>
    public SignedAmount DeferredAfter => Sum(_after);

    /// <summary>Gets what accrued in the period: the lines of the rate.</summary>
    public SignedAmount Accrued => Sum(_accrued);

    /// <summary>Gets what counts in the period.</summary>
    public SignedAmount Counted => Sum([.. _counted.Select(static c => c.Net)]);

    /// <summary>What counts of a source.</summary>
    /// <param name="source">The source.</param>
    public SourceTotal Of(StatementSource source) => _counted[(int)source];

    internal void Accrue(StatementSource source, SignedAmount amount) => _accrued[(int)source] += amount;

    internal void Count(StatementSource source, SignedAmount amount) => _counted[(int)source] = Of(source).Plus(amount);

    internal void Close(SignedAmount[] deferred) => _after = deferred;

    private static SignedAmount Sum(SignedAmount[] parts)
    {
        SignedAmount sum = SignedAmount.Zero;
        foreach (SignedAmount part in parts)
        {
            sum += part;
        }

        return sum;
    }
}
