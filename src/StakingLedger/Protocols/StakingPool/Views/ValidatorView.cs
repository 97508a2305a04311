using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A validator.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Operator">Its operator.</param>
/// <param name="IsExpress">Whether it waits in the express line.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Units">The steps it was given.</param>
/// <param name="Balance">What it holds; nothing where reports name operators.</param>
/// <param name="InFlight">What is in flight to it; nothing where reports name operators.</param>
public readonly record struct ValidatorView(
    ValidatorId Id,
    OperatorId Operator,
    bool IsExpress,
    ValidatorStatus Status,
    ulong Units,
    Amount Balance,
    Amount InFlight);
