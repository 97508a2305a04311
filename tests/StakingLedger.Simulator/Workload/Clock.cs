namespace StakingLedger.Simulator.Workload;

/// <summary>The time of a run: it stands still now and then, and sometimes jumps.</summary>
internal sealed class Clock(Dice dice)
{
    public ulong Now { get; private set; } = 1_700_000_000;

    public ulong Tick()
    {
        Now += dice.Below(20) switch
        {
            < 4 => 0UL,
            < 17 => (ulong)dice.Below(3_600),
            < 19 => (ulong)dice.Below(86_400),
            _ => (ulong)dice.Below(30 * 86_400),
        };
        return Now;
    }
}
