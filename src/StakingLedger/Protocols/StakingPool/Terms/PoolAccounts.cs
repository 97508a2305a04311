using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The pool's own accounts. They never change.</summary>
public sealed record PoolAccounts
{
    /// <summary>Holds the shares of waiting withdrawal requests. Nobody acts for it.</summary>
    public AccountId Queue { get; init; } = AccountId.FromLabel("queue");

    /// <summary>Holds the dead shares. Nobody acts for it.</summary>
    public AccountId Dead { get; init; } = AccountId.FromLabel("dead");

    /// <summary>Receives its part of fees on rewards, and the fees on deposits and withdrawals.</summary>
    public AccountId Treasury { get; init; } = AccountId.FromLabel("treasury");

    /// <summary>Receives the insurance fund's part of fees that are minted as shares.</summary>
    public AccountId Insurance { get; init; } = AccountId.FromLabel("insurance");

    internal bool IsReserved(in AccountId account) => account == Queue || account == Dead;

    internal void Validate(string parameter)
    {
        AccountId[] all = [Queue, Dead, Treasury, Insurance];
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].IsDefault || Array.IndexOf(all, all[i]) != i)
            {
                throw new ArgumentException("The pool's accounts must be given and differ from each other.", parameter);
            }
        }
    }
}
