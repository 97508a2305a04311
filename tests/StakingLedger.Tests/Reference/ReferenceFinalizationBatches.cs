using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>How the oracle cuts the queue into batches (specification 9.3).</summary>
internal static class ReferenceFinalizationBatches
{
    private const int MostBatches = 36;

    /// <summary>Last ids of the batches that a budget pays for, among the requests placed up to a time.</summary>
    public static IReadOnlyList<int> Calculate(
        ReferenceLido lido,
        BigInteger maxShareRate,
        BigInteger maxTimestamp,
        BigInteger budget)
    {
        List<int> batches = [];
        BigInteger remaining = budget;
        ReferenceRequest? previous = null;
        bool previousAbove = false;
        for (int id = lido.State.LastFinalizedId + 1; id <= lido.State.LastRequestId; id++)
        {
            ReferenceRequest request = lido.State.Requests[id];
            (BigInteger Rate, BigInteger StEth, BigInteger Shares) batch = lido.Batch(id - 1, id);
            bool above = batch.Rate > maxShareRate;
            BigInteger cost = ReferenceQueue.Cost(batch, maxShareRate);
            if (request.Timestamp > maxTimestamp || cost > remaining)
            {
                break;
            }

            remaining -= cost;
            bool joins = previous is not null && (previous.ReportTimestamp == request.ReportTimestamp || previousAbove == above);
            if (joins)
            {
                batches[^1] = id;
            }
            else if (batches.Count == MostBatches)
            {
                break;
            }
            else
            {
                batches.Add(id);
            }

            previous = request;
            previousAbove = above;
        }

        return batches;
    }
}
