using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>The toy pool once more, slowly and obviously: from event objects, with big integers and dictionaries.</summary>
internal sealed class ToyModel
{
    public Dictionary<AccountId, BigInteger> Staked { get; } = [];

    public Dictionary<AccountId, BigInteger> Wrapped { get; } = [];

    public BigInteger Assets { get; private set; }

    public BigInteger Shares { get; private set; }

    public BigInteger BalanceOf(AccountId account) =>
        Shares.IsZero ? 0 : Staked.GetValueOrDefault(account) * Assets / Shares;

    public void Apply(IEvent happened)
    {
        switch (happened)
        {
            case ToyEvent.Deposited e:
                Assets += (BigInteger)e.Assets;
                Shares += (BigInteger)e.Shares;
                Add(Staked, e.Holder, (BigInteger)e.Shares);
                break;
            case ToyEvent.Transferred e:
                Add(Staked, e.From, -(BigInteger)e.Shares);
                Add(Staked, e.To, (BigInteger)e.Shares);
                break;
            case ToyEvent.Wrapped e:
                Add(Staked, e.Holder, -(BigInteger)e.Shares);
                Add(Staked, ToyPool.Vault, (BigInteger)e.Shares);
                Add(Wrapped, e.Holder, (BigInteger)e.Shares);
                break;
            case ToyEvent.Burnt e:
                Shares -= (BigInteger)e.Shares;
                Add(Staked, e.Holder, -(BigInteger)e.Shares);
                break;
            case ToyEvent.Reported e:
                BigInteger fee = (BigInteger)e.FeeShares;
                Assets += (BigInteger)e.Rewards - (BigInteger)e.Penalty;
                Shares += fee;
                Add(Staked, ToyPool.Treasury, fee - (fee / 2));
                Add(Staked, ToyPool.Desk, fee / 2);
                break;
            default:
                break;
        }
    }

    private static void Add(Dictionary<AccountId, BigInteger> table, AccountId account, BigInteger shares) =>
        table[account] = table.GetValueOrDefault(account) + shares;
}
