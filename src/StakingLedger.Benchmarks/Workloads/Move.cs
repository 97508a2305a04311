using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>A transfer between two holders, by their numbers.</summary>
/// <param name="From">Who pays.</param>
/// <param name="To">Who receives: another one.</param>
/// <param name="Wei">How much, in assets.</param>
internal readonly record struct Move(uint From, uint To, ulong Wei)
{
    public Amount Amount => Amount.FromWei(Wei);

    public AccountHandle Payer(AccountHandle first) => new(first.Index + From);

    public AccountHandle Receiver(AccountHandle first) => new(first.Index + To);
}
