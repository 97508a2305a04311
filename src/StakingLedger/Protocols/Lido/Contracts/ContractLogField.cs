using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>One field of a contract's log.</summary>
/// <param name="Name">The parameter's name, without a leading underscore.</param>
/// <param name="Number">The number, or 0/1 for a truth value.</param>
/// <param name="Account">The account, where the field holds one.</param>
/// <param name="Kind">Which of them counts.</param>
public readonly record struct ContractLogField(string Name, UInt256 Number, AccountId Account, ContractLogValue Kind)
{
    internal static ContractLogField Of(string name, UInt256 number) => new(name, number, default, ContractLogValue.Number);

    internal static ContractLogField Of(string name, Amount amount) => Of(name, amount.Value);

    internal static ContractLogField Of(string name, Shares shares) => Of(name, shares.Value);

    internal static ContractLogField Of(string name, Timestamp time) => Of(name, time.Seconds);

    internal static ContractLogField Of(string name, AccountId account) =>
        new(name, UInt256.Zero, account, ContractLogValue.Account);

    internal static ContractLogField Of(string name, bool flag) =>
        new(name, flag ? UInt256.One : UInt256.Zero, default, ContractLogValue.Flag);
}
