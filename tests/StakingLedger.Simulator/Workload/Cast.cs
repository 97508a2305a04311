using System.Globalization;

namespace StakingLedger.Simulator.Workload;

/// <summary>Who acts in a run.</summary>
internal sealed class Cast(Dice dice)
{
    public const string Custodian = "custody";
    public const string Manager = "manager";
    public const string Treasurer = "treasurer";
    public const string Guardian = "guardian";
    public const string Stranger = "stranger";

    public static readonly IReadOnlyList<string> Oracles = ["oracle-a", "oracle-b", "oracle-c"];

    public static readonly IReadOnlyList<string> Governors = ["governor-a", "governor-b", "governor-c"];

    /// <summary>Twelve to two hundred accounts; a run with few of them empties the pool more often.</summary>
    public IReadOnlyList<string> Holders { get; } =
        [.. Enumerable.Range(0, dice.Pick(12, 30, 80, 180)).Select(static i => string.Create(CultureInfo.InvariantCulture, $"h{i}"))];

    public string Holder() => dice.Pick(Holders);

    public string Oracle() => dice.Pick(Oracles);

    public string Governor() => dice.Pick(Governors);

    public string RewardAccount() => dice.Percent(80)
        ? string.Create(CultureInfo.InvariantCulture, $"reward-{dice.Below(6)}")
        : Holder();

    public string Anybody() => dice.Below(8) switch
    {
        0 => Custodian,
        1 => Manager,
        2 => Treasurer,
        3 => Guardian,
        4 => Oracle(),
        5 => Governor(),
        6 => Stranger,
        _ => Holder(),
    };
}
