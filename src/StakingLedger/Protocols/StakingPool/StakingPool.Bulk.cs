using System.Runtime.CompilerServices;
using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <content>
/// Transfers in bulk: the same events, in the same order, as one by one. Whatever is the same for all of them is looked at once.
/// </content>
public sealed partial class StakingPool
{
    /// <summary>Fewer transfers are not worth the preparation.</summary>
    private const int ShortestRun = 4;

    /// <summary>Moves amounts of assets, one after the other, up to the first that is refused. Each is an event of its own.</summary>
    /// <param name="transfers">The transfers.</param>
    /// <param name="context">The context of all; it must have no client id.</param>
    /// <param name="refused">Why the next one was refused; null when all were accepted.</param>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="ArgumentException">The context has a client id: one id stands for one command. Or it has no actor, or a transfer
    /// names the default account; those before it were accepted.</exception>
    [SkipLocalsInit]
    public int ExecuteAll(ReadOnlySpan<TransferAssets> transfers, in Context context, out Rejection? refused)
    {
        AccountTransfers<TransferAssets> source = new(
            transfers,
            stackalloc ulong[4 * AccountTransfers<TransferAssets>.Block],
            stackalloc uint[2 * AccountTransfers<TransferAssets>.Block]);
        return ExecuteRuns<AccountTransfers<TransferAssets>, TransferAssets, MoveOfAssets>(ref source, context, out refused);
    }

    /// <summary>Moves shares, one after the other, up to the first that is refused. Each is an event of its own.</summary>
    /// <param name="transfers">The transfers.</param>
    /// <param name="context">The context of all; it must have no client id.</param>
    /// <param name="refused">Why the next one was refused; null when all were accepted.</param>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="ArgumentException">The context has a client id: one id stands for one command. Or it has no actor, or a transfer
    /// names the default account; those before it were accepted.</exception>
    [SkipLocalsInit]
    public int ExecuteAll(ReadOnlySpan<TransferShares> transfers, in Context context, out Rejection? refused)
    {
        AccountTransfers<TransferShares> source = new(
            transfers,
            stackalloc ulong[4 * AccountTransfers<TransferShares>.Block],
            stackalloc uint[2 * AccountTransfers<TransferShares>.Block]);
        return ExecuteRuns<AccountTransfers<TransferShares>, TransferShares, MoveOfShares>(ref source, context, out refused);
    }

    /// <summary>
    /// Moves amounts of assets between accounts that were resolved before, one after the other, up to the first that is refused. Each
    /// is an event of its own.
    /// </summary>
    /// <param name="transfers">The transfers.</param>
    /// <param name="context">The context of all; it must have no client id.</param>
    /// <param name="refused">Why the next one was refused; null when all were accepted.</param>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="ArgumentException">The context has a client id: one id stands for one command. Or it has no actor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A transfer names a handle that this ledger does not have; those before it were
    /// accepted.</exception>
    public int ExecuteAll(ReadOnlySpan<TransferAssetsByHandle> transfers, in Context context, out Rejection? refused)
    {
        HandleTransfers<TransferAssetsByHandle, TransferAssets> source = new(transfers);
        return ExecuteRuns<HandleTransfers<TransferAssetsByHandle, TransferAssets>, TransferAssets, MoveOfAssets>(
            ref source, context, out refused);
    }

    /// <summary>
    /// Moves shares between accounts that were resolved before, one after the other, up to the first that is refused. Each is an event
    /// of its own.
    /// </summary>
    /// <param name="transfers">The transfers.</param>
    /// <param name="context">The context of all; it must have no client id.</param>
    /// <param name="refused">Why the next one was refused; null when all were accepted.</param>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="ArgumentException">The context has a client id: one id stands for one command. Or it has no actor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A transfer names a handle that this ledger does not have; those before it were
    /// accepted.</exception>
    public int ExecuteAll(ReadOnlySpan<TransferSharesByHandle> transfers, in Context context, out Rejection? refused)
    {
        HandleTransfers<TransferSharesByHandle, TransferShares> source = new(transfers);
        return ExecuteRuns<HandleTransfers<TransferSharesByHandle, TransferShares>, TransferShares, MoveOfShares>(
            ref source, context, out refused);
    }

    private int ExecuteRuns<TSource, TCommand, TForm>(ref TSource transfers, in Context context, out Rejection? refused)
        where TSource : struct, ITransferSource<TCommand>, allows ref struct
        where TCommand : struct, IPoolCommand<SharesTransferred>
        where TForm : struct, IMoveForm
    {
        if (!context.Client.IsDefault)
        {
            throw new ArgumentException("One client id stands for one command, not for many.", nameof(context));
        }

        refused = null;
        TransferRun run = default;
        bool prepared = false;
        int done = 0;
        while (done < transfers.Count)
        {
            Ledger.DemandReady(context);
            prepared = prepared || (transfers.Count - done >= ShortestRun
                && TransferRun.TryPrepare<TForm>(_protocol.State, Ledger, context, out run));
            if (prepared)
            {
                done += run.Apply<TSource, TCommand, TForm>(ref transfers, done, Ledger);
                if (done == transfers.Count)
                {
                    break;
                }
            }

            // The one place that says why a transfer is refused; it also opens the block or the context, where that is needed.
            Outcome<SharesTransferred> outcome = ExecuteFrequent<TCommand, SharesTransferred>(
                transfers.Command(done, Ledger.Accounts), context);
            if (!outcome.IsAccepted)
            {
                refused = outcome.Rejection;
                break;
            }

            done++;
        }

        return done;
    }
}
