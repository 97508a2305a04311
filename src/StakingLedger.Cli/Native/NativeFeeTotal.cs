using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The fees of one recipient: how often, how many shares, their worth when they were minted, and what was withheld.</summary>
internal readonly record struct NativeFeeTotal(long Times, Shares Shares, Amount Worth, Amount Withheld)
{
    /// <summary>Shares more.</summary>
    public NativeFeeTotal Plus(Shares shares, Amount worth) =>
        this with { Times = Times + 1, Shares = Shares + shares, Worth = Worth + worth };

    /// <summary>Withheld assets more.</summary>
    public NativeFeeTotal Plus(Amount withheld) => this with { Times = Times + 1, Withheld = Withheld + withheld };
}
