using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The accounts of the contracts in the ledger. Ether that the vault keeps for a contract is that contract's; it has no other.
/// </summary>
public static class RocketPoolAccounts
{
    private const string MegapoolPrefix = "megapool:";

    /// <summary>Gets the rETH token.</summary>
    public static AccountId Reth { get; } = AccountId.FromLabel("rocketTokenRETH");

    /// <summary>Gets the RPL token.</summary>
    public static AccountId Rpl { get; } = AccountId.FromLabel("rocketTokenRPL");

    /// <summary>Gets the deposit pool.</summary>
    public static AccountId DepositPool { get; } = AccountId.FromLabel("rocketDepositPool");

    /// <summary>Gets the contract through which nodes deposit.</summary>
    public static AccountId NodeDeposit { get; } = AccountId.FromLabel("rocketNodeDeposit");

    /// <summary>Gets the rewards pool.</summary>
    public static AccountId RewardsPool { get; } = AccountId.FromLabel("rocketRewardsPool");

    /// <summary>Gets the treasury.</summary>
    public static AccountId Treasury { get; } = AccountId.FromLabel("rocketClaimDAO");

    /// <summary>Gets the distributor of Merkle claims; its name on the chain is longer than a label.</summary>
    public static AccountId Distributor { get; } = AccountId.FromLabel("rocketMerkleDistrib");

    /// <summary>Gets the smoothing pool.</summary>
    public static AccountId SmoothingPool { get; } = AccountId.FromLabel("rocketSmoothingPool");

    /// <summary>Gets the beacon chain's deposit contract.</summary>
    public static AccountId Beacon { get; } = AccountId.FromLabel("casperDeposit");

    /// <summary>Gets the network balances.</summary>
    public static AccountId NetworkBalances { get; } = AccountId.FromLabel("rocketNetworkBalances");

    /// <summary>Gets whoever else holds RPL when the pool is opened.</summary>
    public static AccountId Elsewhere { get; } = AccountId.FromLabel("elsewhere");

    /// <summary>The account of a node's megapool: its label after <c>megapool:</c>, else a hash in the form of an address.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The megapool, whether it was deployed or not.</returns>
    public static AccountId MegapoolOf(in AccountId node)
    {
        if (node.Kind == AccountKind.Label
            && AccountId.TryParse(MegapoolPrefix + node.ToString(), out AccountId megapool) && megapool.Kind == AccountKind.Label)
        {
            return megapool;
        }

        Span<byte> bytes = stackalloc byte[AccountId.ByteLength];
        node.WriteBytes(bytes);
        return AccountId.FromAddress(Keccak256.Hash(bytes).AsSpan(0, AccountId.AddressLength));
    }

    /// <summary>An account as a number, so that a slot can hold it.</summary>
    internal static UInt256 ToNumber(in AccountId account)
    {
        Span<byte> bytes = stackalloc byte[UInt256.Size];
        bytes.Clear();
        account.WriteBytes(bytes[(UInt256.Size - AccountId.ByteLength)..]);
        return UInt256.ReadBigEndian(bytes);
    }

    /// <summary>The account in a slot.</summary>
    internal static AccountId FromNumber(in UInt256 number)
    {
        Span<byte> bytes = stackalloc byte[UInt256.Size];
        number.WriteBigEndian(bytes);
        return AccountId.ReadBytes(bytes[(UInt256.Size - AccountId.ByteLength)..]);
    }
}
