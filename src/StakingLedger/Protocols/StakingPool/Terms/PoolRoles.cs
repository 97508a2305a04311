using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Which accounts may do what.</summary>
public sealed record PoolRoles
{
    /// <summary>Whether everyone is a depositor. Default: yes.</summary>
    public bool AnyoneMayDeposit { get; init; } = true;

    /// <summary>Who may deposit, where not everyone may.</summary>
    public ValueList<AccountId> Depositors { get; init; }

    /// <summary>Who acts for any holder.</summary>
    public ValueList<AccountId> Custodians { get; init; }

    /// <summary>Who reports.</summary>
    public ValueList<AccountId> Oracles { get; init; }

    /// <summary>Who manages operators.</summary>
    public ValueList<AccountId> OperatorManagers { get; init; }

    /// <summary>Who holds the purse.</summary>
    public ValueList<AccountId> Treasurers { get; init; }

    /// <summary>Who proposes and approves terms.</summary>
    public required ValueList<AccountId> Governors { get; init; }

    /// <summary>Who may pause.</summary>
    public ValueList<AccountId> Guardians { get; init; }

    /// <summary>Whether an account has at least one of some roles.</summary>
    /// <param name="account">The account.</param>
    /// <param name="roles">The roles.</param>
    public bool Has(AccountId account, PoolRole roles) =>
        (Names(roles, PoolRole.Depositor) && (AnyoneMayDeposit || Lists(Depositors, account)))
        || (Names(roles, PoolRole.Custodian) && Lists(Custodians, account))
        || (Names(roles, PoolRole.Oracle) && Lists(Oracles, account))
        || (Names(roles, PoolRole.OperatorManager) && Lists(OperatorManagers, account))
        || (Names(roles, PoolRole.Treasurer) && Lists(Treasurers, account))
        || (Names(roles, PoolRole.Governor) && Lists(Governors, account))
        || (Names(roles, PoolRole.Guardian) && Lists(Guardians, account));

    internal ValueList<AccountId>[] InOrder() =>
        [Depositors, Custodians, Oracles, OperatorManagers, Treasurers, Governors, Guardians];

    internal void Validate(string parameter)
    {
        if (Governors.IsEmpty)
        {
            throw new ArgumentException("A pool needs at least one governor.", parameter);
        }

        foreach (ValueList<AccountId> accounts in InOrder())
        {
            if (Lists(accounts, default))
            {
                throw new ArgumentException("The default account has no role.", parameter);
            }
        }
    }

    /// <summary>Without boxing, in every mode of compilation: a deposit asks this.</summary>
    private static bool Names(PoolRole roles, PoolRole role) => (roles & role) != PoolRole.None;

    private static bool Lists(ValueList<AccountId> accounts, in AccountId account) => accounts.AsSpan().IndexOf(account) >= 0;
}
