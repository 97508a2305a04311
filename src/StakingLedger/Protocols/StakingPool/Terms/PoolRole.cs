namespace StakingLedger.Protocols.StakingPool;

/// <summary>What an account may be allowed to do. Values combine.</summary>
[Flags]
public enum PoolRole : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Deposits and donates.</summary>
    Depositor = 1,

    /// <summary>Acts for any holder.</summary>
    Custodian = 2,

    /// <summary>Reports and confirms reports.</summary>
    Oracle = 4,

    /// <summary>Registers operators and validators, and allocates stake.</summary>
    OperatorManager = 8,

    /// <summary>Finalises, holds bonds and insurance, collects fees.</summary>
    Treasurer = 16,

    /// <summary>Proposes and approves terms, pauses and resumes.</summary>
    Governor = 32,

    /// <summary>Pauses.</summary>
    Guardian = 64,
}
