namespace StakingLedger.Ingestion;

/// <summary>The fields that were met on a plain line.</summary>
[Flags]
internal enum NativePlainFields
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The name of the command.</summary>
    Command = 1,

    /// <summary>The kind of the assertion.</summary>
    Expect = 1 << 1,

    /// <summary>Who gives the command.</summary>
    By = 1 << 2,

    /// <summary>When.</summary>
    Time = 1 << 3,

    /// <summary>In which block.</summary>
    Block = 1 << 4,

    /// <summary>The client id.</summary>
    Client = 1 << 5,

    /// <summary>Who receives.</summary>
    To = 1 << 6,

    /// <summary>Who gives.</summary>
    From = 1 << 7,

    /// <summary>Who leaves.</summary>
    Holder = 1 << 8,

    /// <summary>An amount of assets.</summary>
    Amount = 1 << 9,

    /// <summary>A number of shares.</summary>
    Shares = 1 << 10,

    /// <summary>Of whom something is asserted.</summary>
    Account = 1 << 11,

    /// <summary>An asserted balance.</summary>
    Balance = 1 << 12,

    /// <summary>An asserted token balance.</summary>
    Token = 1 << 13,

    /// <summary>Asserted withheld fees.</summary>
    WithheldFees = 1 << 14,

    /// <summary>What a command may say of its context beside who gives it.</summary>
    OfContext = Time | Block | Client,

    /// <summary>What may be asserted of an account.</summary>
    OfAccount = Shares | Balance | Token | WithheldFees,
}
