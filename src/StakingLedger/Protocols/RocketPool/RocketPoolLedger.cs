using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Rocket Pool on one ledger: rETH, ether and RPL over the same accounts.</summary>
internal sealed class RocketPoolLedger
{
    private readonly RocketPoolProtocol _protocol;

    private RocketPoolLedger(PoolLedger ledger, RocketPoolProtocol protocol)
    {
        Ledger = ledger;
        _protocol = protocol;
    }

    /// <summary>Gets the ledger.</summary>
    public PoolLedger Ledger { get; }

    /// <summary>Gets what can be read of the present state.</summary>
    public RocketPoolTransaction Now => _protocol.Reading();

    /// <summary>A pool before its first event.</summary>
    /// <param name="rules">The rules; null for those of version 1.4.</param>
    public static RocketPoolLedger Create(RocketPoolRules? rules = null)
    {
        RocketPoolProtocol protocol = new(rules ?? RocketPoolRules.V14);
        return new RocketPoolLedger(new PoolLedger(protocol), protocol);
    }

    /// <summary>Takes a pool up from a snapshot.</summary>
    /// <param name="snapshot">The bytes.</param>
    public static RocketPoolLedger Resume(ReadOnlySpan<byte> snapshot)
    {
        RocketPoolProtocol protocol = new(RocketPoolRules.V14);
        return new RocketPoolLedger(PoolLedger.Resume(snapshot, protocol), protocol);
    }

    /// <summary>Opens a pool by replaying a journal; no rule is decided again.</summary>
    /// <param name="journal">The journal, from its first event.</param>
    /// <param name="until">The last event to apply.</param>
    public static RocketPoolLedger Fold(Journal journal, EventNumber until)
    {
        RocketPoolProtocol protocol = new(RocketPoolRules.V14);
        return new RocketPoolLedger(PoolLedger.Fold(journal, protocol, until), protocol);
    }

    /// <summary>How much of a token an account holds.</summary>
    public UInt256 BalanceOf(TokenId token, in AccountId account) =>
        Ledger.Accounts.TryFind(account, out AccountHandle handle) ? Ledger.Shares(token).Of(handle) : default;
}
