using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Chooses how far the queue can be finalised with a budget, in at most 36 batches. Source: Lido
/// WithdrawalQueueBase.calculateFinalizationBatches (spec section 9.3), the helper by which the oracle prepares a report.
/// </summary>
public static class FinalizationBatches
{
    /// <summary>The largest number of batches in one report.</summary>
    public const int MaxBatches = 36;

    /// <summary>Walks the queue from the first request that is not finalised until something stops it.</summary>
    /// <param name="requests">The queue.</param>
    /// <param name="maxRate">The share rate at which requests would be finalised.</param>
    /// <param name="latest">Requests made after this time wait.</param>
    /// <param name="budget">Assets that may be locked, in wei.</param>
    /// <returns>The last request number of each batch, ascending; empty when nothing can be finalised.</returns>
    /// <exception cref="ArithmeticFaultException">A request without shares, or a product of the contract that does not
    /// fit.</exception>
    public static IReadOnlyList<ulong> Compute(
        ICumulativeRequests requests, ShareRate maxRate, Timestamp latest, Amount budget)
    {
        ArgumentNullException.ThrowIfNull(requests);
        List<ulong> batches = [];
        Timestamp previousReport = default;
        bool previousWasDiscounted = false;
        for (ulong id = requests.LastFinalizedId + 1; id <= requests.LastId; id++)
        {
            if (requests.RequestedAt(id) > latest)
            {
                break;
            }

            Amount nominal = requests.CumulativeAssets(id) - requests.CumulativeAssets(id - 1);
            Shares shares = requests.CumulativeShares(id) - requests.CumulativeShares(id - 1);
            bool discounted = WithdrawalRate.Of(nominal, shares) > maxRate;
            Amount needed = discounted ? WithdrawalRate.Discounted(shares, maxRate) : nominal;
            if (needed > budget)
            {
                break;
            }

            budget -= needed;
            Timestamp report = requests.ReportBefore(id);

            // Requests of one report share a batch although their rates may differ by rounding.
            if (batches.Count != 0 && (report == previousReport || discounted == previousWasDiscounted))
            {
                batches[^1] = id;
            }
            else if (batches.Count == MaxBatches)
            {
                break;
            }
            else
            {
                batches.Add(id);
            }

            previousReport = report;
            previousWasDiscounted = discounted;
        }

        return batches;
    }
}
