namespace StakingLedger.Simulator.Workload;

/// <summary>How large the numbers of a run are: rounding shows in small ones, capacity in large ones.</summary>
internal sealed record Scale(string Name, BigInteger Unit, BigInteger Step, ulong StepsPerValidator)
{
    /// <summary>Holdings from which on the pool is fed less, so that its steps stay few enough to be handled one by one.</summary>
    public BigInteger Plenty { get; init; } = Unit * 40_000;

    /// <summary>Whether amounts up to the limits of numbers may enter the pool; it never gets small again.</summary>
    public bool IsWild { get; init; }

    public static Scale Of(Dice dice, int index)
    {
        BigInteger ether = BigInteger.Pow(10, 18);
        bool isCompounding = dice.Percent(50);
        return index switch
        {
            0 => new Scale("ether", ether, 32 * ether, isCompounding ? 64UL : 1),
            1 => new Scale("tiny", 5, 1, 64) { Plenty = 1_000 },
            2 => new Scale("small", 1_000_000, dice.Pick(5_000_000, 16_000_000), isCompounding ? 64UL : 8)
            {
                Plenty = 1_000_000_000,
                IsWild = dice.Percent(20),
            },
            _ => new Scale("huge", BigInteger.One << 110, BigInteger.One << 115, isCompounding ? 16UL : 1) { IsWild = true },
        };
    }
}
