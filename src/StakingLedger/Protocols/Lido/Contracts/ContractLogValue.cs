namespace StakingLedger.Protocols.Lido;

/// <summary>What a field of a contract's log holds.</summary>
public enum ContractLogValue
{
    /// <summary>A number.</summary>
    Number = 0,

    /// <summary>An account.</summary>
    Account = 1,

    /// <summary>A truth value: zero or one.</summary>
    Flag = 2,
}
