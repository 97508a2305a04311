using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// The terms under which a Lido pool runs: the contract generation, its accounts, its sanity limits and its first modules.
/// A change of terms is a command of its own, so that an old history keeps the rules of its time.
/// </summary>
public sealed record LidoTerms
{
    /// <summary>Gets the contract generation.</summary>
    public required LidoVersion Version { get; init; }

    /// <summary>Gets the protocol's accounts.</summary>
    public required LidoAccounts Accounts { get; init; }

    /// <summary>Gets the sanity limits.</summary>
    public required LidoLimits Limits { get; init; }

    /// <summary>Gets the modules at the start, in router order.</summary>
    public ValueList<StakingModule> Modules { get; init; }

    /// <summary>Gets the genesis time of the consensus layer.</summary>
    public required Timestamp GenesisTime { get; init; }

    /// <summary>Gets the seconds of a slot.</summary>
    public ulong SecondsPerSlot { get; init; } = 12;

    /// <summary>Throws when the terms cannot be terms.</summary>
    /// <param name="parameter">The parameter that held the terms.</param>
    /// <exception cref="ArgumentException">
    /// An account is missing, a module number is repeated, fees exceed 100 %, or a limit is zero.
    /// </exception>
    internal void Validate(string parameter)
    {
        Limits.Validate(parameter);
        if (Version is not (LidoVersion.V2 or LidoVersion.V3))
        {
            throw new ArgumentException($"The version {Version} is not known.", parameter);
        }

        foreach (AccountId account in Accounts.InOrder())
        {
            if (account.IsDefault)
            {
                throw new ArgumentException("Every account of the protocol must be given.", parameter);
            }
        }

        for (int i = 0; i < Modules.Count; i++)
        {
            if (Modules[i].ModuleFee.Value + Modules[i].TreasuryFee.Value > BasisPoints.All.Value)
            {
                throw new ArgumentException($"The fees of module {Modules[i].Id} exceed 100 %.", parameter);
            }

            for (int j = 0; j < i; j++)
            {
                if (Modules[i].Id == Modules[j].Id)
                {
                    throw new ArgumentException($"The module number {Modules[i].Id} is given twice.", parameter);
                }
            }
        }
    }
}
