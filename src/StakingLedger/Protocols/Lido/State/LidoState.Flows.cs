using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Flows of ether that several events share.</content>
internal sealed partial class LidoState
{
    /// <summary>Ether staked into the buffer.</summary>
    public void Receive(Amount ether, Amount truncated, Amount? stakeLimitLeft, BlockNumber block)
    {
        AddToBuffer(ether, truncated);
        SetStakeLimitLeft(stakeLimitLeft, block);
    }

    /// <summary>
    /// Ether that reached the pool's buffer; what 128 bits cannot hold is dropped from the counter, not from the vault.
    /// </summary>
    public void AddToBuffer(Amount ether, Amount truncated)
    {
        BufferedEther = BufferedEther + ether - truncated;
        TruncatedEther += truncated;
        Ether.Pool += ether;
    }

    /// <summary>The stake limit after a stake or a credit; null when there is no limit to write.</summary>
    public void SetStakeLimitLeft(Amount? left, BlockNumber block)
    {
        if (left is { } limit)
        {
            StakeLimit = StakeLimit.WithLimit(limit, block);
        }
    }
}
