namespace StakingLedger.Protocols.RocketPool;

/// <summary>The contracts' own paths of the settings.</summary>
internal static class RocketPoolSettingPaths
{
    // By the numbers of the settings, from 1.
    private static readonly string[] Paths =
    [
        string.Empty,
        "deposit.enabled",
        "deposit.assign.enabled",
        "deposit.minimum",
        "deposit.pool.maximum",
        "deposit.assign.maximum",
        "deposit.assign.socialised.maximum",
        "deposit.fee",
        "express.queue.rate",
        "express.queue.tickets.base.provision",
        "network.consensus.threshold",
        "network.submit.balances.frequency",
        "network.reth.collateral.target",
        "network.max.reth.balance.delta",
        "network.node.commission.share",
        "network.node.commission.share.security.council.adder",
        "network.voter.share",
        "network.pdao.share",
        "network.node.fee.minimum",
        "network.node.fee.target",
        "network.node.fee.maximum",
        "network.node.fee.demand.range",
        "network.penalty.per.rate",
        "reduced.bond",
        "megapool.dissolve.penalty",
        "maximum.megapool.eth.penalty",
        "notify.threshold",
        "late.notify.fine",
        "user.distribute.delay",
        "user.distribute.delay.shortfall",
        "rewards.claim.interval.time",
        "minipool.max.penalty.rate",
        "rewards.claimers.oracle",
        "rewards.claimers.protocol",
        "rewards.claimers.node",
    ];

    /// <summary>Gets how many settings there are.</summary>
    public static int Count => Paths.Length - 1;

    /// <summary>The path of a setting.</summary>
    public static string Of(RocketPoolSetting setting) => Paths[(int)setting];

    /// <summary>The setting of a path; none when there is no such path.</summary>
    public static RocketPoolSetting Find(string path) =>
        (RocketPoolSetting)Math.Max(0, Array.IndexOf(Paths, path, 1));

    /// <summary>Whether a setting is yes or no.</summary>
    public static bool IsFlag(RocketPoolSetting setting) =>
        setting is RocketPoolSetting.DepositEnabled or RocketPoolSetting.AssignEnabled;
}
