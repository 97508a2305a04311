using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>What finalising a list of batches locks and burns.</summary>
/// <param name="AssetsToLock">Assets to lock for the claims, in wei.</param>
/// <param name="SharesToBurn">Shares of the requests.</param>
/// <param name="Failure">Why the batches were refused, or <see cref="PrefinalizationFailure.None"/>.</param>
/// <param name="FailedId">The request number that was refused, where the failure names one.</param>
public readonly record struct Prefinalization(
    Amount AssetsToLock, Shares SharesToBurn, PrefinalizationFailure Failure, ulong FailedId)
{
    /// <summary>
    /// Prices batches at a maximum share rate: one rate and one floor per batch, not per request.
    /// Source: Lido WithdrawalQueueBase.prefinalize (spec section 9.4).
    /// </summary>
    /// <param name="requests">The queue.</param>
    /// <param name="batches">Last request number of each batch, ascending.</param>
    /// <param name="maxRate">The maximum share rate.</param>
    /// <returns>The sums, or the failure.</returns>
    /// <exception cref="ArithmeticFaultException">
    /// A batch without shares, a batch that ends beyond the queue, or a product of the contract that does not fit.
    /// </exception>
    public static Prefinalization Compute(ICumulativeRequests requests, ReadOnlySpan<ulong> batches, ShareRate maxRate)
    {
        ArgumentNullException.ThrowIfNull(requests);
        if (maxRate.Ray.IsZero)
        {
            return Refused(PrefinalizationFailure.ZeroShareRate, 0);
        }

        if (batches.IsEmpty)
        {
            return Refused(PrefinalizationFailure.EmptyBatches, 0);
        }

        if (batches[0] <= requests.LastFinalizedId)
        {
            return Refused(PrefinalizationFailure.InvalidRequestId, batches[0]);
        }

        if (batches[^1] > requests.LastId)
        {
            return Refused(PrefinalizationFailure.InvalidRequestId, batches[^1]);
        }

        UInt256 assetsToLock = UInt256.Zero;
        UInt256 sharesToBurn = UInt256.Zero;
        ulong previous = requests.LastFinalizedId;
        foreach (ulong last in batches)
        {
            if (last <= previous)
            {
                return Refused(PrefinalizationFailure.BatchesAreNotSorted, 0);
            }

            if (last > requests.LastId)
            {
                // Only inside the list: the contract reads an empty record there, and its arithmetic refuses.
                throw new ArithmeticFaultException(requests.CumulativeAssets(previous).IsZero
                    ? ArithmeticFault.DivisionByZero
                    : ArithmeticFault.SubtractionUnderflow);
            }

            Amount nominal = requests.CumulativeAssets(last) - requests.CumulativeAssets(previous);
            Shares shares = requests.CumulativeShares(last) - requests.CumulativeShares(previous);
            assetsToLock = ContractMath.Add(assetsToLock, WithdrawalRate.Payment(nominal, shares, maxRate).Value);
            sharesToBurn += shares.Value;
            previous = last;
        }

        return new Prefinalization(
            Amount.FromWei(assetsToLock), Shares.Of(sharesToBurn), PrefinalizationFailure.None, 0);
    }

    private static Prefinalization Refused(PrefinalizationFailure failure, ulong id) =>
        new(Amount.Zero, Shares.Zero, failure, id);
}
