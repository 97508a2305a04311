namespace StakingLedger.Reports;

/// <summary>For which program of plain-text accounting a journal is written.</summary>
public enum JournalFormat : byte
{
    /// <summary>hledger.</summary>
    Hledger = 0,

    /// <summary>Beancount, version 2.</summary>
    Beancount = 1,
}
