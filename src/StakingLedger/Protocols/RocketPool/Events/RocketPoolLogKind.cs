namespace StakingLedger.Protocols.RocketPool;

/// <summary>The contract logs that an event carries; numbered for ever.</summary>
public enum RocketPoolLogKind : byte
{
    /// <summary>None: no log.</summary>
    None = 0,

    /// <summary>rETH moved: from, to, value.</summary>
    Transfer = 1,

    /// <summary>rETH was minted: to, amount, ether.</summary>
    TokensMinted = 2,

    /// <summary>rETH was burnt: from, amount, ether.</summary>
    TokensBurned = 3,

    /// <summary>Ether was deposited: from, amount.</summary>
    DepositReceived = 4,

    /// <summary>The pool paid for a burn: to, amount.</summary>
    ExcessWithdrawn = 5,

    /// <summary>Ether came back to the pool: from, amount.</summary>
    DepositRecycled = 6,

    /// <summary>A minipool got ether: minipool, amount.</summary>
    DepositAssigned = 7,

    /// <summary>A megapool got ether: receiver, amount.</summary>
    FundsAssigned = 8,

    /// <summary>A report was executed: block, slot time, total, staking, supply.</summary>
    BalancesUpdated = 9,

    /// <summary>Megapool rewards were split: node, voters, rETH, protocol.</summary>
    RewardsDistributed = 10,

    /// <summary>A node claimed from its megapool: amount.</summary>
    RewardsClaimed = 11,

    /// <summary>A megapool owes more: amount.</summary>
    MegapoolDebtIncreased = 12,

    /// <summary>A megapool owes less: amount.</summary>
    MegapoolDebtReduced = 13,

    /// <summary>A minipool paid out capital: executed, node, users, total.</summary>
    EtherWithdrawalProcessed = 14,

    /// <summary>A node turned credit into rETH: node, amount.</summary>
    CreditWithdrawn = 15,

    /// <summary>A node reduced its bond: amount.</summary>
    MegapoolBondReduced = 16,

    /// <summary>RPL was minted: sender, value, calculation time.</summary>
    RplInflation = 17,

    /// <summary>A node claimed reward intervals: claimer; the claims are the command's.</summary>
    IntervalsClaimed = 18,
}
