using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// How a burn is taken from the requests: cover first. Source: Lido Burner.commitSharesToBurn (spec section 10).
/// </summary>
/// <param name="Cover">Shares taken from the cover requests.</param>
/// <param name="NonCover">Shares taken from the other requests.</param>
public readonly record struct BurnCommit(Shares Cover, Shares NonCover)
{
    /// <summary>Splits a burn.</summary>
    /// <param name="shares">Shares to burn; at most the sum of both requests.</param>
    /// <param name="coverRequested">Cover shares that wait.</param>
    /// <param name="nonCoverRequested">Other shares that wait.</param>
    /// <returns>The parts, which add up to the burn when enough was requested.</returns>
    public static BurnCommit Split(Shares shares, Shares coverRequested, Shares nonCoverRequested)
    {
        Shares cover = Shares.Min(shares, coverRequested);
        return new BurnCommit(cover, Shares.Of(UInt256.Min((shares - cover).Value, nonCoverRequested.Value)));
    }
}
