using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Reads the model's state in the form in which recorded histories show it.</summary>
internal static class ReferenceDump
{
    /// <summary>The vector after each operation, the stake limit evaluated at the operation's own block.</summary>
    public static IReadOnlyList<(string Name, BigInteger Value)> Post(ReferenceLido lido, BigInteger block)
    {
        ReferenceState state = lido.State;
        return
        [
            ("totalPooledEther", lido.TotalPooledEther),
            ("totalShares", state.TotalShares),
            ("externalShares", state.ExternalShares),
            ("bufferedEther", state.BufferedEther),
            ("depositedValidators", state.DepositedValidators),
            ("clValidators", state.ClValidators),
            ("clBalance", state.ClBalance),
            ("lockedEther", state.LockedEther),
            ("lastRequestId", state.LastRequestId),
            ("lastFinalizedId", state.LastFinalizedId),
            ("lastCheckpointIndex", state.LastCheckpointIndex),
            ("unfinalizedStETH", state.UnfinalizedStEth),
            ("coverSharesRequested", state.CoverRequested),
            ("nonCoverSharesRequested", state.NonCoverRequested),
            ("coverSharesBurnt", state.CoverBurnt),
            ("nonCoverSharesBurnt", state.NonCoverBurnt),
            ("currentStakeLimit", lido.CurrentStakeLimit(block)),
            ("bunkerMode", state.IsBunker ? 1 : 0),
            ("externalEther", lido.TotalPooledEther - lido.InternalEther),
            ("totalELRewardsCollected", state.TotalElRewardsCollected),
        ];
    }

    public static IReadOnlyList<string> Checkpoints(ReferenceLido lido) =>
        [.. lido.State.Checkpoints.Skip(1).Select(static (checkpoint, i) =>
            Row(i + 1, checkpoint.FromRequestId, checkpoint.MaxShareRate))];

    public static IReadOnlyList<string> Requests(ReferenceLido lido) =>
        [.. Enumerable.Range(1, lido.State.LastRequestId).Select(id => Request(lido, id))];

    public static IReadOnlyList<(string Account, BigInteger Ether)> EtherBalances(ReferenceLido lido) =>
    [
        ("lido", lido.State.PoolEther),
        ("wq", lido.State.LockedEther),
        ("elvault", lido.State.ExecutionLayerVault),
        ("wvault", lido.State.WithdrawalVault),
    ];

    private static string Request(ReferenceLido lido, int id)
    {
        ReferenceRequest before = lido.State.Requests[id - 1];
        ReferenceRequest request = lido.State.Requests[id];
        return string.Join(
            ' ',
            new BigInteger(id).Decimal(),
            request.Owner,
            Row(
                request.CumulativeStEth - before.CumulativeStEth,
                request.CumulativeShares - before.CumulativeShares,
                request.CumulativeStEth,
                request.CumulativeShares,
                request.Timestamp,
                request.ReportTimestamp),
            id <= lido.State.LastFinalizedId ? "1" : "0",
            request.Claimed ? "1" : "0",
            Claimable(lido, id));
    }

    /// <summary>A request of no shares has no price: asking for it fails.</summary>
    private static string Claimable(ReferenceLido lido, int id)
    {
        try
        {
            return lido.Claimable(id).Decimal();
        }
        catch (ReferenceRevertException revert)
        {
            return revert.Message;
        }
    }

    private static string Row(params BigInteger[] values) => string.Join(' ', values.Select(static v => v.Decimal()));
}
