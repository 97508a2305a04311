using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>What happened in the toy pool.</summary>
internal static class ToyEvent
{
    public readonly record struct Deposited(AccountId Holder, UInt256 Assets, UInt256 Shares) : IEvent
    {
        public ushort Kind => 1;

        public void Write(EventWriter writer)
        {
            writer.Account(Holder);
            writer.Number(Assets);
            writer.Number(Shares);
        }
    }

    public readonly record struct Transferred(AccountId From, AccountId To, UInt256 Shares) : IEvent
    {
        public ushort Kind => 2;

        public void Write(EventWriter writer)
        {
            writer.Account(From);
            writer.Account(To);
            writer.Number(Shares);
        }
    }

    public readonly record struct Wrapped(AccountId Holder, UInt256 Shares) : IEvent
    {
        public ushort Kind => 3;

        public void Write(EventWriter writer)
        {
            writer.Account(Holder);
            writer.Number(Shares);
        }
    }

    public readonly record struct Burnt(AccountId Holder, UInt256 Shares) : IEvent
    {
        public ushort Kind => 4;

        public void Write(EventWriter writer)
        {
            writer.Account(Holder);
            writer.Number(Shares);
        }
    }

    /// <summary>
    /// Rewards, then a penalty, then fee shares for the treasury, then half of the treasury's fee moves to the desk.
    /// </summary>
    public sealed record Reported(UInt256 Rewards, UInt256 Penalty, uint FeeBasisPoints, UInt256 FeeShares) : IEvent
    {
        public ushort Kind => 5;

        public void Write(EventWriter writer)
        {
            writer.Number(Rewards);
            writer.Number(Penalty);
            writer.UInt32(FeeBasisPoints);
            writer.Number(FeeShares);
        }
    }

    public sealed record Noted(string Text, AccountId About, UInt256[] Numbers) : IEvent
    {
        public ushort Kind => 6;

        public bool Equals(Noted? other) => other is not null
            && string.Equals(Text, other.Text, StringComparison.Ordinal)
            && About == other.About
            && Numbers.SequenceEqual(other.Numbers);

        public override int GetHashCode() => About.GetHashCode();

        public void Write(EventWriter writer)
        {
            writer.Text(Text);
            writer.OptionalAccount(About);
            writer.Count(Numbers.Length);
            foreach (UInt256 number in Numbers)
            {
                writer.Number(number);
            }
        }
    }

    /// <summary>A decision gone wrong: it moves shares that the holder does not have.</summary>
    public readonly record struct Overdrawn(AccountId From, AccountId To, UInt256 Shares) : IEvent
    {
        public ushort Kind => 2;

        public void Write(EventWriter writer) => new Transferred(From, To, Shares).Write(writer);
    }

    /// <summary>A fact whose fields cannot be written: the last account is the default one.</summary>
    public readonly record struct Unwritable(AccountId New) : IEvent
    {
        public ushort Kind => 7;

        public void Write(EventWriter writer)
        {
            writer.Account(New);
            writer.Account(default(AccountId));
        }
    }
}
