using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Policies;

/// <summary>A StakeWise vault as far as the vectors and the worked example need it: rules of the library, and counters.</summary>
internal sealed class StakeWiseVault(Amount assets, Shares shares)
{
    internal List<(UInt256 Tickets, Amount Assets)> Checkpoints { get; } = [];

    internal Amount Assets { get; private set; } = assets;

    internal Shares Shares { get; private set; } = shares;

    internal Shares Queued { get; private set; }

    internal PricingPair Pair => new(Assets, Shares);

    internal Amount QueuedValue => PoolConversion.ToAssets(Queued, Pair);

    internal void Enter(Shares leaving) => Queued += leaving;

    /// <summary>A gain, of which a fee is minted by two floors.</summary>
    internal Shares Gain(Amount gain, BasisPoints fee)
    {
        Assets += gain;
        Shares minted = RewardFeeShares.ByTwoFloors(fee.Of(gain, Rounding.Down), Pair);
        Shares += minted;
        return minted;
    }

    internal void Lose(Amount loss) => Assets -= loss;

    /// <summary>Cash that is there for the queue: it fills as much as it goes, by value.</summary>
    internal void Fill(Amount cash)
    {
        Amount filled = Amount.Min(cash, QueuedValue);
        Shares burnt = PoolConversion.ToShares(filled, Pair);
        Checkpoints.Add((burnt.Value, filled));
        Queued -= burnt;
        Shares -= burnt;
        Assets -= filled;
    }

    /// <summary>What a position gets of the checkpoints so far, and how many of its tickets they took.</summary>
    internal (Amount Paid, UInt256 Taken) Claim(UInt256 ticket, UInt256 count)
    {
        Amount paid = Amount.Zero;
        UInt256 end = ticket + count;
        UInt256 start = ticket;
        UInt256 passed = UInt256.Zero;
        foreach ((UInt256 tickets, Amount assets) in Checkpoints)
        {
            passed += tickets;
            if (start >= passed || start == end)
            {
                continue;
            }

            UInt256 stop = UInt256.Min(end, passed);
            paid += ExitTickets.Value(stop - start, assets, tickets);
            start = stop;
        }

        return (paid, start - ticket);
    }
}
