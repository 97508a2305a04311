using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;

namespace StakingLedger.Tests.Protocols.Lido.Differential;

/// <summary>A protocol's own dry run of a report, in both models: every number that the model shows, or the error.</summary>
internal static class ReportComparison
{
    public static IEnumerable<Compared> Of(ReferenceSimulation expected, Outcome<ReportSimulation> outcome)
    {
        if (!outcome.TryGetValue(out ReportSimulation? actual))
        {
            string text = LidoRevertText.Of((LidoRejection)outcome.Rejection!, LidoLabels.NameOf) ?? "ledger only";
            return [new Compared("simulated error", expected.Error ?? "none", text)];
        }

        List<Compared> values = [new Compared("simulated error", expected.Error ?? "none", "none")];
        values.AddRange(expected.Numbers.Select(n =>
            new Compared($"simulated {n.Key}", n.Value.Decimal(), Number(actual, n.Key))));
        if (expected.ModuleSharesToMint is { } shares)
        {
            values.Add(new Compared(
                "simulated moduleSharesToMint",
                string.Join(' ', shares.Select(static s => s.Decimal())),
                string.Join(' ', actual.ModuleSharesToMint)));
        }

        return values;
    }

    private static string Number(ReportSimulation simulated, string name) => name switch
    {
        "withdrawalsVaultTransfer" => simulated.WithdrawalsVaultTransfer.ToString(),
        "elRewardsVaultTransfer" => simulated.ElRewardsVaultTransfer.ToString(),
        "etherToFinalizeWQ" => simulated.EtherToFinalizeWQ.ToString(),
        "sharesToFinalizeWQ" => simulated.SharesToFinalizeWQ.ToString(),
        "sharesToBurnForWithdrawals" => simulated.SharesToBurnForWithdrawals.ToString(),
        "totalSharesToBurn" => simulated.TotalSharesToBurn.ToString(),
        "sharesToMintAsFees" => simulated.SharesToMintAsFees.ToString(),
        "principalClBalance" => simulated.PrincipalClBalance.ToString(),
        "preTotalShares" => simulated.Pre.TotalShares.ToString(),
        "preTotalPooledEther" => simulated.Pre.TotalPooledEther.ToString(),
        "postInternalShares" => simulated.Post.InternalShares.ToString(),
        "postInternalEther" => simulated.Post.InternalEther.ToString(),
        "postTotalShares" => simulated.Post.TotalShares.ToString(),
        "postTotalPooledEther" => simulated.Post.TotalPooledEther.ToString(),
        "treasurySharesToMint" => simulated.TreasurySharesToMint.ToString(),
        _ => $"no such number: {name}",
    };
}
