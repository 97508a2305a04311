using System.Globalization;
using System.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido.Differential;

/// <summary>The state of both models, value by value.</summary>
internal static class StateComparison
{
    public static IEnumerable<Compared> Post(ReferenceLido reference, LidoPool pool, BigInteger block)
    {
        LidoTotals totals = pool.Totals(BlockNumber.From((ulong)block));
        return ReferenceDump.Post(reference, block).Select(p => new Compared(p.Name, p.Value.Decimal(), Total(totals, p.Name)));
    }

    public static IEnumerable<Compared> Distribution(ReferenceFeeDistribution? expected, FeeDistribution actual) =>
        expected is null
            ? [new Compared("fee distribution", "fails", "does not")]
            :
            [
                new("fee recipients", string.Join(' ', expected.Recipients), string.Join(' ', actual.Recipients)),
                new("fee modules", Joined(expected.ModuleIds), string.Join(' ', actual.ModuleIds)),
                new("module fees", Joined(expected.ModuleFees), string.Join(' ', actual.ModuleFees)),
                new("total fee", expected.TotalFee.Decimal(), actual.TotalFee.ToString()),
                new("fee precision", expected.Precision.Decimal(), actual.Precision.ToString()),
            ];

    /// <summary>Every account's shares, balance and wrapped tokens, requests, checkpoints, ether, bad debt.</summary>
    public static IEnumerable<Compared> Everything(ReferenceLido reference, LidoPool pool)
    {
        foreach (string label in reference.State.Shares.Keys)
        {
            yield return new($"shares of {label}", reference.SharesOf(label).Decimal(), $"{pool.SharesOf(LidoLabels.Of(label))}");
            if (Balance(reference, label) is { } balance)
            {
                yield return new($"balance of {label}", balance.Decimal(), $"{pool.BalanceOf(LidoLabels.Of(label))}");
            }
        }

        yield return new("wstETH supply", reference.State.WrappedSupply.Decimal(), $"{pool.WstEthTotalSupply}");
        foreach ((string label, BigInteger wrapped) in reference.State.WrappedBalances)
        {
            yield return new($"wstETH of {label}", wrapped.Decimal(), $"{pool.WstEthOf(LidoLabels.Of(label))}");
        }

        foreach (((string owner, string spender), BigInteger allowance) in reference.State.Allowances)
        {
            Amount left = pool.AllowanceOf(LidoLabels.Of(owner), LidoLabels.Of(spender));
            yield return new($"allowance of {owner} to {spender}", allowance.Decimal(), $"{left}");
        }

        yield return new("requests", Lines(ReferenceDump.Requests(reference)), Lines(pool.Requests.Select(Row)));
        yield return new("checkpoints", Lines(ReferenceDump.Checkpoints(reference)), Lines(pool.Checkpoints.Select(Row)));
        yield return new("bad debt", reference.State.BadDebt.Decimal(), $"{pool.BadDebtToInternalize}");
        LidoEther ether = pool.Ether;
        string held = $"lido={ether.Pool} wq={ether.Queue} elvault={ether.ExecutionRewards} wvault={ether.Withdrawals}";
        yield return new("ether", string.Join(' ', ReferenceDump.EtherBalances(reference).Select(Ether)), held);
    }

    private static string Ether((string Account, BigInteger Ether) held) => $"{held.Account}={held.Ether.Decimal()}";

    /// <summary>Null where the contract itself cannot say it.</summary>
    private static BigInteger? Balance(ReferenceLido reference, string label)
    {
        try
        {
            return reference.BalanceOf(label);
        }
        catch (ReferenceRevertException)
        {
            return null;
        }
    }

    private static string Row(CheckpointView checkpoint) =>
        string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Index} {checkpoint.FromRequestId} {checkpoint.MaxShareRate}");

    /// <summary>The library shows zero for a finalised request without shares, where the contract divides by zero.</summary>
    private static string Row(RequestView request)
    {
        bool fails = request is { IsFinalized: true, IsClaimed: false, AmountOfShares.IsZero: true };
        return string.Join(
            ' ',
            request.Id,
            LidoLabels.NameOf(request.Owner),
            request.AmountOfStEth,
            request.AmountOfShares,
            request.CumulativeStEth,
            request.CumulativeShares,
            request.Timestamp.Seconds.ToString(CultureInfo.InvariantCulture),
            request.ReportTimestamp.Seconds.ToString(CultureInfo.InvariantCulture),
            request.IsFinalized ? "1" : "0",
            request.IsClaimed ? "1" : "0",
            fails ? "Panic(0x12)" : request.ClaimableEther.ToString());
    }

    private static string Total(LidoTotals totals, string name) => name switch
    {
        "totalPooledEther" => totals.TotalPooledEther.ToString(),
        "totalShares" => totals.TotalShares.ToString(),
        "externalShares" => totals.ExternalShares.ToString(),
        "bufferedEther" => totals.BufferedEther.ToString(),
        "depositedValidators" => Decimal(totals.DepositedValidators),
        "clValidators" => Decimal(totals.ClValidators),
        "clBalance" => totals.ClBalance.ToString(),
        "lockedEther" => totals.LockedEther.ToString(),
        "lastRequestId" => Decimal(totals.LastRequestId),
        "lastFinalizedId" => Decimal(totals.LastFinalizedId),
        "lastCheckpointIndex" => Decimal(totals.LastCheckpointIndex),
        "unfinalizedStETH" => totals.UnfinalizedStEth.ToString(),
        "coverSharesRequested" => totals.CoverSharesRequested.ToString(),
        "nonCoverSharesRequested" => totals.NonCoverSharesRequested.ToString(),
        "coverSharesBurnt" => totals.CoverSharesBurnt.ToString(),
        "nonCoverSharesBurnt" => totals.NonCoverSharesBurnt.ToString(),
        "currentStakeLimit" => totals.CurrentStakeLimit.ToString(),
        "bunkerMode" => totals.BunkerMode ? "1" : "0",
        "externalEther" => totals.ExternalEther.ToString(),
        "totalELRewardsCollected" => totals.TotalElRewardsCollected.ToString(),
        _ => $"no such value: {name}",
    };

    private static string Decimal(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Joined(IEnumerable<BigInteger> values) => string.Join(' ', values.Select(static v => v.Decimal()));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
