namespace StakingLedger.Simulator.Workload;

/// <summary>How large the numbers of a run are: rounding shows in small ones, capacity in large ones.</summary>
internal sealed record Scale(string Name, BigInteger Unit, BigInteger Step, ulong StepsPerValidator)
{
    public static Scale Of(Dice dice, int index)
    {
        BigInteger ether = BigInteger.Pow(10, 18);
        bool isCompounding = dice.Percent(50);
        return index switch
        {
            0 => new Scale("ether", ether, 32 * ether, isCompounding ? 64UL : 1),
            1 => new Scale("tiny", 10, 1, 64),
            2 => new Scale("small", 1_000_000, dice.Pick(32, 1_000, 16_000_000), isCompounding ? 64UL : 8),
            _ => new Scale("huge", BigInteger.One << 110, BigInteger.One << 115, isCompounding ? 16UL : 1),
        };
    }
}
