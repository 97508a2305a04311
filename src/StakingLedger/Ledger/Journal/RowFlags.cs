namespace StakingLedger.Ledger;

/// <summary>What the columns of a <see cref="JournalRow"/> hold.</summary>
[Flags]
internal enum RowFlags : ushort
{
    /// <summary>No column is used.</summary>
    None = 0,

    /// <summary>A first account was written.</summary>
    HasAccountA = 1,

    /// <summary>A second account was written.</summary>
    HasAccountB = 2,

    /// <summary>A first number was written.</summary>
    HasX = 4,

    /// <summary>A second number was written.</summary>
    HasY = 8,

    /// <summary>The first number does not fit 128 bits: it stands in the payload.</summary>
    WideX = 16,

    /// <summary>The second number does not fit 128 bits: it stands in the payload.</summary>
    WideY = 32,

    /// <summary>The context differs from that of the row before, or this is the first row of a block.</summary>
    NewContext = 64,

    /// <summary>The payload ends with the client id of the command and the id's length.</summary>
    HasClient = 128,
}
