namespace StakingLedger.Ledger;

/// <summary>
/// Why a well-formed command was refused. The base of a closed union: its cases live in the protocols and carry their operands.
/// </summary>
public abstract record Rejection
{
    private protected Rejection()
    {
    }

    /// <summary>The stable code of this case, in kebab-case; it never changes once released.</summary>
    public abstract string Code { get; }
}
