using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>The state of a pool, put together from nothing but its events.</summary>
internal sealed class RocketPoolShadow
{
    private readonly Dictionary<RocketPoolSlot, UInt256> _slots = [];
    private readonly Dictionary<(TokenId Token, AccountId Account), UInt256> _balances = [];
    private readonly Dictionary<TokenId, UInt256> _totals = [];

    public UInt256 Get(RocketPoolField field, AccountId owner = default, UInt256 index = default) =>
        _slots.GetValueOrDefault(new RocketPoolSlot(field, owner, index));

    public UInt256 BalanceOf(TokenId token, AccountId account) => _balances.GetValueOrDefault((token, account));

    public UInt256 TotalOf(TokenId token) => _totals.GetValueOrDefault(token);

    public void Apply(RocketPoolEvent happened)
    {
        foreach (SlotValue write in happened.Writes)
        {
            _slots[write.Slot] = write.Value;
        }

        foreach (RocketPoolMovement movement in happened.Movements)
        {
            Take(movement.Token, movement.From, movement.Value);
            Give(movement.Token, movement.To, movement.Value);
        }
    }

    private void Take(TokenId token, AccountId from, UInt256 value)
    {
        if (from.IsDefault)
        {
            _totals[token] = TotalOf(token) + value;
        }
        else
        {
            _balances[(token, from)] = BalanceOf(token, from) - value;
        }
    }

    private void Give(TokenId token, AccountId to, UInt256 value)
    {
        if (to.IsDefault)
        {
            _totals[token] = TotalOf(token) - value;
        }
        else
        {
            _balances[(token, to)] = BalanceOf(token, to) + value;
        }
    }
}
