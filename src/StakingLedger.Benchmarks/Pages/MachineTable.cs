using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>Writes what a machine is, for documents.</summary>
internal static class MachineTable
{
    public static string Write(Machine machine)
    {
        string load = machine.Load < 0 ? "unknown" : machine.Load.ToString("0.00", CultureInfo.InvariantCulture);
        return $"""
            | fact | value |
            |---|---|
            | processor | {machine.Processor}; {machine.Cores} cores |
            | instruction sets | {machine.Instructions} |
            | memory | {machine.MemoryGiB} GiB, huge pages: {machine.HugePages} |
            | system | {machine.System} |
            | runtime | {machine.Runtime} |
            | date | {machine.Date} |
            | load average before | {load}{(machine.IsLoaded ? ": **loaded**, so the spread is wide" : string.Empty)} |

            """.ReplaceLineEndings("\n");
    }
}
