namespace StakingLedger.Ledger;

/// <summary>Thrown by <see cref="Outcome{T}.OrThrow"/> when the pool refused the command.</summary>
public sealed class LedgerRejectedException : InvalidOperationException
{
    /// <summary>Wraps a rejection.</summary>
    /// <param name="rejection">The refusal.</param>
    /// <exception cref="ArgumentNullException">The rejection is null.</exception>
    public LedgerRejectedException(Rejection rejection)
        : base(Describe(rejection))
    {
        Rejection = rejection;
    }

    /// <summary>The refusal with its operands.</summary>
    public Rejection Rejection { get; }

    private static string Describe(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return $"The command was rejected ({rejection.Code}): {rejection}";
    }
}
