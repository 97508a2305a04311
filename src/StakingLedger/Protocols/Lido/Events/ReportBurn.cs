using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>What a report burned, and the worth that the token announced for it.</summary>
/// <param name="FromQueue">Shares of finalised withdrawals that moved from the queue to the burner.</param>
/// <param name="FromQueueValue">Their worth as announced, in wei.</param>
/// <param name="ForWithdrawals">Shares burned because of withdrawals, as the limiter counts them.</param>
/// <param name="Total">All shares burned.</param>
/// <param name="Cover">The part taken from cover requests.</param>
/// <param name="NonCover">The part taken from other requests, withdrawals included.</param>
/// <param name="CoverValue">The worth of the cover part as announced, in wei.</param>
/// <param name="NonCoverValue">The worth of the other part as announced, in wei.</param>
/// <param name="PreValue">The worth of all before the burn as announced, in wei.</param>
/// <param name="PostValue">The worth of as many shares after the burn as announced, in wei.</param>
public readonly record struct ReportBurn(
    Shares FromQueue,
    Amount FromQueueValue,
    Shares ForWithdrawals,
    Shares Total,
    Shares Cover,
    Shares NonCover,
    Amount CoverValue,
    Amount NonCoverValue,
    Amount PreValue,
    Amount PostValue);
