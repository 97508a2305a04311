using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>What the toy pool can be asked.</summary>
internal abstract record ToyCommand : ICommand
{
    public sealed record Deposit(AccountId Holder, UInt256 Assets) : ToyCommand;

    public sealed record Transfer(AccountId From, AccountId To, UInt256 Shares) : ToyCommand;

    public sealed record Wrap(AccountId Holder, UInt256 Shares) : ToyCommand;

    public sealed record Burn(AccountId Holder, UInt256 Shares) : ToyCommand;

    public sealed record Report(UInt256 Rewards, UInt256 Penalty, uint FeeBasisPoints) : ToyCommand;

    public sealed record Note(string Text, AccountId About, UInt256[] Numbers) : ToyCommand;
}
