using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <content>State: totals, holders, wrapped balances, ether, checkpoints and requests.</content>
public sealed partial class LidoTraceVerifier
{
    // Contracts that never hold shares and people of the test bench: the dumps leave them out.
    private static readonly string[] NeverDumped =
        ["elvault", "depositContract", "oracle", "funder", "sanity", "admin", "dsm", "wvault", "router", "zero"];

    private void CompareTotals(JsonElement observed, in Context context)
    {
        LidoTotals totals = Pool.Totals(context.Block);
        _comparer.Object(
            observed,
            new FieldPath("post"),
            [
                new("totalPooledEther", Computed.Of(totals.TotalPooledEther)),
                new("totalShares", Computed.Of(totals.TotalShares)),
                new("externalShares", Computed.Of(totals.ExternalShares)),
                new("bufferedEther", Computed.Of(totals.BufferedEther)),
                new("depositedValidators", Computed.Of(totals.DepositedValidators)),
                new("clValidators", Computed.Of(totals.ClValidators)),
                new("clBalance", Computed.Of(totals.ClBalance)),
                new("lockedEther", Computed.Of(totals.LockedEther)),
                new("lastRequestId", Computed.Of(totals.LastRequestId)),
                new("lastFinalizedId", Computed.Of(totals.LastFinalizedId)),
                new("lastCheckpointIndex", Computed.Of(totals.LastCheckpointIndex)),
                new("unfinalizedStETH", Computed.Of(totals.UnfinalizedStEth)),
                new("coverSharesRequested", Computed.Of(totals.CoverSharesRequested)),
                new("nonCoverSharesRequested", Computed.Of(totals.NonCoverSharesRequested)),
                new("coverSharesBurnt", Computed.Of(totals.CoverSharesBurnt)),
                new("nonCoverSharesBurnt", Computed.Of(totals.NonCoverSharesBurnt)),
                new("currentStakeLimit", Computed.Of(totals.CurrentStakeLimit)),
                new("bunkerMode", Computed.Of(totals.BunkerMode ? 1UL : 0UL)),
                new("externalEther", Computed.Of(totals.ExternalEther)),
                new("totalELRewardsCollected", Computed.Of(totals.TotalElRewardsCollected)),
            ]);
    }

    private void CompareHolders(JsonElement observed, bool isComplete)
    {
        FieldPath path = new("holders");
        if (!_comparer.IsObject(observed, path))
        {
            return;
        }

        foreach (JsonProperty property in observed.EnumerateObject())
        {
            ComparePosition(property, path);
        }

        foreach (string label in _header!.Names.Labels)
        {
            if (isComplete && !NeverDumped.Contains(label, StringComparer.Ordinal) && !observed.TryGetProperty(label, out _))
            {
                _ = _header.Names.TryFind(label, out AccountId account);
                _comparer.Missing(path.Of(label), Computed.Of(Pool.SharesOf(account)));
            }
        }

        DemandEveryHolder(observed, path, LidoPool.StEth);
    }

    /// <summary>Whoever holds something must be in the file.</summary>
    private void DemandEveryHolder(JsonElement observed, in FieldPath path, TokenId token)
    {
        AccountTable accounts = Pool.Ledger.Accounts;
        ShareTable shares = Pool.Ledger.Shares(token);
        for (uint i = 0; i < accounts.Count; i++)
        {
            AccountHandle handle = new(i);
            UInt256 held = shares.Of(handle);
            if (!held.IsZero && !observed.TryGetProperty(_header!.Names.NameOf(accounts[handle]), out _))
            {
                _comparer.Missing(path.Of(_header.Names.NameOf(accounts[handle])), Computed.Of(held));
            }
        }
    }

    private void ComparePosition(in JsonProperty property, in FieldPath path)
    {
        FieldPath here = path.Of(property.Name);
        if (!_header!.Names.TryFind(property.Name, out AccountId account))
        {
            _comparer.Unexpected(property.Value, here);
            return;
        }

        _comparer.List(property.Value, here, [Computed.Of(Pool.SharesOf(account)), Computed.Of(Pool.BalanceOf(account))]);
    }

    private void CompareWstEth(JsonElement observed)
    {
        FieldPath path = new("wsteth");
        if (!_comparer.IsObject(observed, path))
        {
            return;
        }

        ComputedField[] supply = [new("totalSupply", Computed.Of(Pool.WstEthTotalSupply))];
        int found = 0;
        _comparer.Fields(observed, path, supply, ref found);
        if (observed.TryGetProperty("balances", out JsonElement balances))
        {
            found++;
            CompareWrappedBalances(balances);
        }
        else
        {
            _comparer.Missing(path.Of("balances"), Computed.OfText("the balances"));
        }

        if (found < observed.GetPropertyCount())
        {
            _comparer.RefuseOthers(observed, path, supply, "balances");
        }
    }

    private void CompareWrappedBalances(JsonElement balances)
    {
        FieldPath path = new("wsteth", Inner: "balances");
        if (!_comparer.IsObject(balances, path))
        {
            return;
        }

        foreach (JsonProperty property in balances.EnumerateObject())
        {
            FieldPath here = path.Of(property.Name);
            Shares held = _header!.Names.TryFind(property.Name, out AccountId account) ? Pool.WstEthOf(account) : default;
            if (held.IsZero)
            {
                _comparer.Unexpected(property.Value, here);
            }
            else
            {
                _comparer.Value(property.Value, here, Computed.Of(held));
            }
        }

        DemandEveryHolder(balances, path, LidoPool.WstEth);
    }

    private void CompareEther(JsonElement observed)
    {
        LidoEther ether = Pool.Ether;
        _comparer.Object(
            observed,
            new FieldPath("etherBalances"),
            [
                new("lido", Computed.Of(ether.Pool)),
                new("wq", Computed.Of(ether.Queue)),
                new("elvault", Computed.Of(ether.ExecutionRewards)),
                new("wvault", Computed.Of(ether.Withdrawals)),
            ]);
    }

    private void CompareCheckpoints(JsonElement observed)
    {
        IReadOnlyList<CheckpointView> computed = Pool.Checkpoints;
        CompareRows(observed, "checkpoints", computed.Count, i =>
        [
            Computed.Integer(computed[i].Index),
            Computed.Of(computed[i].FromRequestId.Value),
            Computed.Of(computed[i].MaxShareRate.Ray),
        ]);
    }

    private void CompareRequests(JsonElement observed)
    {
        IReadOnlyList<RequestView> computed = Pool.Requests;
        CompareRows(observed, "requests", computed.Count, i => RowOf(computed[i]));
    }

    private static Computed[] RowOf(RequestView request) =>
    [
        Computed.Integer(request.Id.Value),
        Computed.Of(request.Owner),
        Computed.Of(request.AmountOfStEth),
        Computed.Of(request.AmountOfShares),
        Computed.Of(request.CumulativeStEth),
        Computed.Of(request.CumulativeShares),
        Computed.Of(request.Timestamp.Seconds),
        Computed.Of(request.ReportTimestamp.Seconds),
        Computed.Integer(request.IsFinalized ? 1UL : 0UL),
        Computed.Integer(request.IsClaimed ? 1UL : 0UL),
        Computed.Of(request.ClaimableEther),
    ];

    private void CompareRows(JsonElement observed, string field, int count, Func<int, Computed[]> computed)
    {
        if (!_comparer.IsList(observed, new FieldPath(field)))
        {
            return;
        }

        int i = 0;
        foreach (JsonElement row in observed.EnumerateArray())
        {
            FieldPath path = new(field, i);
            if (i < count)
            {
                _comparer.List(row, path, computed(i));
            }
            else
            {
                _comparer.Unexpected(row, path);
            }

            i++;
        }

        for (; i < count; i++)
        {
            _comparer.Missing(new FieldPath(field, i), Computed.OfText("a row"));
        }
    }
}
