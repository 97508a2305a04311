using System.Globalization;
using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Conformance;

/// <content>Reports: what was observed just before them, and the contracts' own dry run.</content>
public sealed partial class LidoTraceVerifier
{
    private void CompareBeforeReport(LidoTraceOperation operation, OracleReport report)
    {
        CompareBadDebt(operation);
        CompareFees(operation.Observed("feeDist"));
        LidoEther ether = Pool.Ether;
        _comparer.Object(
            operation.Observed("vaultBalancesBefore"),
            new FieldPath("vaultBalancesBefore"),
            [
                new ComputedField("elvault", Computed.Of(ether.ExecutionRewards)),
                new ComputedField("wvault", Computed.Of(ether.Withdrawals)),
            ]);
        CompareSimulation(operation, Pool.Simulate(report, operation.Context));
    }

    /// <summary>The report names the hub's counter of bad debt, which the pool knows.</summary>
    private void CompareBadDebt(LidoTraceOperation operation)
    {
        JsonElement named = operation.Observed("in").GetProperty("badDebtToInternalize");
        _comparer.Value(named, new FieldPath("in", Name: "badDebtToInternalize"), Computed.Of(Pool.BadDebtToInternalize));
    }

    private void CompareFees(JsonElement observed)
    {
        FieldPath path = new("feeDist");
        if (!_comparer.IsObject(observed, path))
        {
            return;
        }

        FeeDistribution fees = Pool.FeeDistribution();
        CompareLists(
            observed,
            path,
            [
                ("recipients", [.. fees.Recipients.Select(Computed.Of)]),
                ("moduleIds", [.. fees.ModuleIds.Select(Computed.Of)]),
                ("moduleFees", [.. fees.ModuleFees.Select(Computed.Of)]),
            ],
            [
                new ComputedField("totalFee", Computed.Of(fees.TotalFee)),
                new ComputedField("precision", Computed.Of(fees.Precision)),
            ]);
    }

    private void CompareSimulation(LidoTraceOperation operation, in Outcome<ReportSimulation> simulated)
    {
        FieldPath path = new("simulated");
        JsonElement observed = operation.Observed("simulated");
        if (simulated.Rejection is { } rejection)
        {
            _comparer.Object(observed, path, [new ComputedField("error", Computed.OfText(_replay!.TextOf(rejection)))]);
        }
        else if (_comparer.IsObject(observed, path))
        {
            ReportSimulation values = simulated.Value;
            bool isV2 = Pool.Terms.Version == LidoVersion.V2;
            (string, Computed[])[] lists = isV2 ? [] : [("moduleSharesToMint", [.. values.ModuleSharesToMint.Select(Computed.Of)])];
            CompareLists(observed, path, lists, isV2 ? OlderFields(values) : Fields(values));
        }
    }

    private void CompareLists(
        JsonElement observed, in FieldPath path, (string Name, Computed[] Items)[] lists, ReadOnlySpan<ComputedField> fields)
    {
        int found = 0;
        foreach ((string name, Computed[] items) in lists)
        {
            if (observed.TryGetProperty(name, out JsonElement list))
            {
                found++;
                _comparer.List(list, path.Of(name), items);
            }
            else
            {
                _comparer.Missing(path.Of(name), Computed.OfText($"{items.Length.ToString(CultureInfo.InvariantCulture)} items"));
            }
        }

        _comparer.Fields(observed, path, fields, ref found);
        if (found < observed.GetPropertyCount())
        {
            _comparer.RefuseOthers(observed, path, fields, [.. lists.Select(static l => l.Name)]);
        }
    }

    private static ComputedField[] OlderFields(ReportSimulation values) =>
    [
        new("postTotalPooledEther", Computed.Of(values.Post.TotalPooledEther)),
        new("postTotalShares", Computed.Of(values.Post.TotalShares)),
        new("withdrawalsVaultTransfer", Computed.Of(values.WithdrawalsVaultTransfer)),
        new("elRewardsVaultTransfer", Computed.Of(values.ElRewardsVaultTransfer)),
    ];

    private static ComputedField[] Fields(ReportSimulation values) =>
    [
        new("withdrawalsVaultTransfer", Computed.Of(values.WithdrawalsVaultTransfer)),
        new("elRewardsVaultTransfer", Computed.Of(values.ElRewardsVaultTransfer)),
        new("etherToFinalizeWQ", Computed.Of(values.EtherToFinalizeWQ)),
        new("sharesToFinalizeWQ", Computed.Of(values.SharesToFinalizeWQ)),
        new("sharesToBurnForWithdrawals", Computed.Of(values.SharesToBurnForWithdrawals)),
        new("totalSharesToBurn", Computed.Of(values.TotalSharesToBurn)),
        new("sharesToMintAsFees", Computed.Of(values.SharesToMintAsFees)),
        new("principalClBalance", Computed.Of(values.PrincipalClBalance)),
        new("preTotalShares", Computed.Of(values.Pre.TotalShares)),
        new("preTotalPooledEther", Computed.Of(values.Pre.TotalPooledEther)),
        new("postInternalShares", Computed.Of(values.Post.InternalShares)),
        new("postInternalEther", Computed.Of(values.Post.InternalEther)),
        new("postTotalShares", Computed.Of(values.Post.TotalShares)),
        new("postTotalPooledEther", Computed.Of(values.Post.TotalPooledEther)),
        new("treasurySharesToMint", Computed.Of(values.TreasurySharesToMint)),
    ];
}
