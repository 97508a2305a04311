namespace StakingLedger.Protocols.StakingPool;

/// <summary>What commands that bring terms demand of them.</summary>
internal static class TermsChecks
{
    public static PoolTerms Checked(PoolTerms terms, string parameter)
    {
        ArgumentNullException.ThrowIfNull(terms, parameter);
        terms.Validate(parameter);
        return terms;
    }
}
