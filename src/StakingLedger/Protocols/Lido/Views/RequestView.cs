using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>A withdrawal request as a host sees it.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Owner">Who may claim; the zero account once claimed.</param>
/// <param name="AmountOfStEth">The nominal amount, in wei.</param>
/// <param name="AmountOfShares">The shares.</param>
/// <param name="CumulativeStEth">The sum up to and including it, in wei.</param>
/// <param name="CumulativeShares">The sum up to and including it.</param>
/// <param name="Timestamp">When it was made.</param>
/// <param name="ReportTimestamp">The time of the last report before it.</param>
/// <param name="IsFinalized">True when it can be claimed.</param>
/// <param name="IsClaimed">True when it was claimed.</param>
/// <param name="ClaimableEther">What can be claimed now, in wei; zero when not finalised or claimed.</param>
public readonly record struct RequestView(
    RequestId Id,
    AccountId Owner,
    Amount AmountOfStEth,
    Shares AmountOfShares,
    Amount CumulativeStEth,
    Shares CumulativeShares,
    Timestamp Timestamp,
    Timestamp ReportTimestamp,
    bool IsFinalized,
    bool IsClaimed,
    Amount ClaimableEther);
