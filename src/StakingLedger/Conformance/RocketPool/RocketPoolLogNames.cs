using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Conformance;

/// <summary>How the contracts name a log and its fields.</summary>
/// <param name="Event">The name of the event.</param>
/// <param name="From">The name of the first account; null when there is none.</param>
/// <param name="To">The name of the second account; null when there is none.</param>
/// <param name="Numbers">The names of the numbers.</param>
/// <param name="Time">The name of the block's time; null when there is none.</param>
internal sealed record RocketPoolLogNames(string Event, string? From, string? To, string[] Numbers, string? Time = "time")
{
    // By the numbers of the kinds, from 1.
    private static readonly RocketPoolLogNames[] All =
    [
        new("Transfer", "from", "to", ["value"], null),
        new("TokensMinted", "to", null, ["amount", "ethAmount"]),
        new("TokensBurned", "from", null, ["amount", "ethAmount"]),
        new("DepositReceived", "from", null, ["amount"]),
        new("ExcessWithdrawn", "to", null, ["amount"]),
        new("DepositRecycled", "from", null, ["amount"]),
        new("DepositAssigned", "minipool", null, ["amount"]),
        new("FundsAssigned", "receiver", null, ["amount"]),
        new("BalancesUpdated", null, null, ["block", "slotTimestamp", "totalEth", "stakingEth", "rethSupply"], "blockTimestamp"),
        new("RewardsDistributed", null, null, ["nodeAmount", "voterAmount", "rethAmount", "protocolDaoAmount"]),
        new("RewardsClaimed", null, null, ["amount"]),
        new("MegapoolDebtIncreased", null, null, ["amount"]),
        new("MegapoolDebtReduced", null, null, ["amount"]),
        new("EtherWithdrawalProcessed", "executed", null, ["nodeAmount", "userAmount", "totalBalance"]),
        new("CreditWithdrawn", "nodeAddress", null, ["amount"]),
        new("MegapoolBondReduced", null, null, ["amount"]),
        new("RPLInflationLog", "sender", null, ["value", "inflationCalcTime"], null),
        new("RewardsClaimed", "claimer", null, [], null),
    ];

    /// <summary>The names of a kind.</summary>
    public static RocketPoolLogNames Of(RocketPoolLogKind kind) => All[(int)kind - 1];

    /// <summary>Whether events of this contract and name are compared.</summary>
    /// <param name="contract">The contract's label.</param>
    /// <param name="name">The name of the event.</param>
    public static bool IsCompared(string contract, string name) => name is "Transfer"
        ? contract is "rocketTokenRETH"
        : Array.Exists(All, names => string.Equals(names.Event, name, StringComparison.Ordinal));
}
