namespace StakingLedger.Simulator.Model;

/// <summary>Who holds which role.</summary>
internal sealed record RoleBook(bool EverybodyDeposits, Sequence<RoleGrant> Grants)
{
    public bool Has(string account, Role role)
    {
        if (role == Role.Depositor && EverybodyDeposits)
        {
            return true;
        }

        foreach (RoleGrant grant in Grants)
        {
            if (grant.Role == role && string.Equals(grant.Account, account, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
