namespace StakingLedger.Ingestion;

/// <summary>The formats of recorded histories.</summary>
public enum HistoryFormat
{
    /// <summary><c>lido-trace/1</c>: what a Lido deployment was asked to do, and what was observed.</summary>
    LidoTrace = 0,

    /// <summary><c>staking-ledger/1</c>: the house pool's commands and balance assertions.</summary>
    Native = 1,

    /// <summary>What a Rocket Pool deployment was asked to do, and what was observed.</summary>
    RocketPoolTrace = 2,
}
