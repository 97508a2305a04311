namespace StakingLedger.Rules;

/// <summary>Why a list of finalisation batches is refused.</summary>
public enum PrefinalizationFailure
{
    /// <summary>The batches are in order.</summary>
    None = 0,

    /// <summary>The maximum share rate is zero.</summary>
    ZeroShareRate = 1,

    /// <summary>There is no batch.</summary>
    EmptyBatches = 2,

    /// <summary>A batch ends at a request that is finalised already or does not exist.</summary>
    InvalidRequestId = 3,

    /// <summary>The batches do not ascend.</summary>
    BatchesAreNotSorted = 4,
}
