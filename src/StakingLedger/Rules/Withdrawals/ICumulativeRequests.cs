using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>Cumulative sums over a queue of withdrawal requests, by which any range costs two look-ups.</summary>
public interface ICumulativeRequests
{
    /// <summary>Gets the last request's number; zero when there is none.</summary>
    ulong LastId { get; }

    /// <summary>Gets the last finalised request's number; zero when there is none.</summary>
    ulong LastFinalizedId { get; }

    /// <summary>Nominal assets of all requests up to and including one.</summary>
    /// <param name="id">The request's number; zero is the sentinel before the first.</param>
    /// <returns>The sum, in wei.</returns>
    Amount CumulativeAssets(ulong id);

    /// <summary>Shares of all requests up to and including one.</summary>
    /// <param name="id">The request's number; zero is the sentinel before the first.</param>
    /// <returns>The sum.</returns>
    Shares CumulativeShares(ulong id);

    /// <summary>When a request was made.</summary>
    /// <param name="id">The request's number.</param>
    /// <returns>The time.</returns>
    Timestamp RequestedAt(ulong id);

    /// <summary>The time of the last report before a request was made.</summary>
    /// <param name="id">The request's number.</param>
    /// <returns>The time.</returns>
    Timestamp ReportBefore(ulong id);
}
