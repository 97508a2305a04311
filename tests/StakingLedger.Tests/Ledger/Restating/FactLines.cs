using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>The facts of a history's events as text: every event is in conflict when the first one is dropped.</summary>
internal static class FactLines
{
    /// <summary>The facts of each event but the first, by its number.</summary>
    public static SortedDictionary<ulong, string> Of(PoolLedger ledger, Func<IProtocol> protocol)
    {
        RestatementPlan plan = ledger.PlanRestatement([new Correction.Drop(EventNumber.First)], protocol).OrThrow();
        Assert.Equal(ledger.LastEvent.Value - 1, (ulong)plan.Conflicts.Count);
        Assert.Equal(EventNumber.Genesis, plan.Restated.LastEvent);
        SortedDictionary<ulong, string> lines = [];
        foreach (RestatementConflict conflict in plan.Conflicts)
        {
            lines[conflict.Event.Value] = string.Join("; ", conflict.Facts.Select(Of));
        }

        return lines;
    }

    private static string Of(OutsideFact fact)
    {
        string commodity = fact.Commodity.IsAssets ? string.Empty : $" of token {fact.Commodity.Token.Index}";
        return fact.Kind switch
        {
            FactKind.Received => $"{fact.Value} from {Name(fact.Party)} into {fact.Thing.Kind}",
            FactKind.Paid => $"{fact.Value} to {Name(fact.Party)} out of {fact.Thing.Kind}",
            _ => $"{fact.Value}{commodity} {Name(fact.Party)} -> {Name(fact.To)}",
        };
    }

    private static string Name(AccountId account) => account.IsDefault ? "all holders" : account.ToString();
}
