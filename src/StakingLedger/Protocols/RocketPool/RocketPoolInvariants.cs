using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The laws of Rocket Pool, besides those of the ledger.</summary>
internal static class RocketPoolInvariants
{
    /// <summary>The laws over a state.</summary>
    public static IReadOnlyList<Invariant> For(RocketPoolState state) =>
    [
        new Invariant(
            "megapool ether covers what is owed",
            "A megapool has at least its refund value and the ether assigned to its validators.",
            view => MegapoolsAreCovered(state, view)),
    ];

    private static string? MegapoolsAreCovered(RocketPoolState state, ILedgerView view)
    {
        ulong count = (ulong)state.Get(new RocketPoolSlot(RocketPoolField.Megapools, default, default));
        for (ulong i = 1; i <= count; i++)
        {
            AccountId node = RocketPoolAccounts.FromNumber(state.Get(new RocketPoolSlot(RocketPoolField.MegapoolNode, default, i)));
            AccountId megapool = RocketPoolAccounts.MegapoolOf(node);
            UInt256 held = view.Accounts.TryFind(megapool, out AccountHandle handle)
                ? view.Shares(RocketPoolTokens.Ether).Of(handle)
                : default;
            UInt256 owed = state.Get(new RocketPoolSlot(RocketPoolField.RefundValue, megapool, default))
                + state.Get(new RocketPoolSlot(RocketPoolField.AssignedValue, megapool, default));
            if (held < owed)
            {
                return $"{megapool} has {held} wei and owes {owed}";
            }
        }

        return null;
    }
}
