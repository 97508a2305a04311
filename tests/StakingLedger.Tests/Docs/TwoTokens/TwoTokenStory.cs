using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>
/// The history of docs/two-token-models.md: 1,000 ether of others; ten days of rewards, of which the fifth is a penalty; Alice pays in
/// on the second day, while its report is on its way, and takes a part out after the seventh report.
/// </summary>
internal abstract class TwoTokenStory
{
    public const int DepositDay = 2;
    public const int ExitDay = 7;

    public static readonly AccountId Alice = AccountId.FromLabel("alice");

    private readonly List<TwoTokenReport> _reports = [];

    public static Amount Deposit { get; } = Amount.Parse("32000000000000000007");

    public static Amount Exit { get; } = Amount.FromEther("10");

    public static IReadOnlyList<TwoTokenDay> Days { get; } =
    [
        new(Amount.FromEther("0.081234567"), Amount.Parse("20000000000000013")),
        new(Amount.FromEther("0.079876543"), Amount.Parse("31000000000000001")),
        new(Amount.FromEther("0.080000001"), Amount.Parse("17123456789012345")),
        new(Amount.FromEther("0.082222222"), Amount.Parse("24999999999999999")),
        new(Amount.FromEther("0.351111111"), Amount.Zero, IsLoss: true),
        new(Amount.FromEther("0.080808081"), Amount.Parse("19191919191919191")),
        new(Amount.FromEther("0.081818182"), Amount.Parse("22222222222222223")),
        new(Amount.FromEther("0.079999999"), Amount.Parse("40000000000000009")),
        new(Amount.FromEther("0.080123456"), Amount.Parse("18000000000000077")),
        new(Amount.FromEther("0.083333333"), Amount.Parse("21000000000000003")),
    ];

    public IReadOnlyList<TwoTokenReport> Reports => _reports;

    /// <summary>Gets the shares or tokens that the deposit made.</summary>
    public UInt256 Made { get; private set; }

    /// <summary>Gets what they are worth right after it.</summary>
    public UInt256 MadeWorth { get; private set; }

    /// <summary>Gets the shares or tokens that the exit took.</summary>
    public UInt256 Given { get; private set; }

    /// <summary>Gets by how much the holder's worth falls with the exit.</summary>
    public UInt256 GivenWorth { get; private set; }

    /// <summary>Gets what the exit pays.</summary>
    public Amount Paid { get; private set; }

    /// <summary>Gets what the holder has at the end.</summary>
    public UInt256 Closing => _reports[^1].After;

    public abstract PricingPair Pair { get; }

    public abstract UInt256 Held { get; }

    public static T Run<T>()
        where T : TwoTokenStory, new()
    {
        T story = new();
        for (int day = 1; day <= Days.Count; day++)
        {
            story.Live(day);
        }

        return story;
    }

    protected abstract void PayIn();

    protected abstract void Report(int day);

    /// <summary>Asks for a part, which is paid now or with the next report.</summary>
    protected abstract Amount TakeOut();

    private UInt256 Worth() => FullMath.MulDiv(Held, Pair.Assets.Value, Pair.Shares.Value, Rounding.Down);

    private void Live(int day)
    {
        if (day == DepositDay)
        {
            PayIn();
            (Made, MadeWorth) = (Held, Worth());
        }

        PricingPair pre = Pair;
        Report(day);
        _reports.Add(new TwoTokenReport(pre, Pair, Held));
        if (day == ExitDay)
        {
            (UInt256 held, UInt256 worth) = (Held, Worth());
            Paid = TakeOut();
            (Given, GivenWorth) = (held - Held, worth - Worth());
        }
    }
}
