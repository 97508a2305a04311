using System.Globalization;
using System.Runtime.InteropServices;

namespace StakingLedger.Benchmarks;

/// <summary>The machine that figures come from, without anything that names one host.</summary>
internal sealed record Machine
{
    /// <summary>Gets the name of its folder of results: what the processor is.</summary>
    public required string Name { get; init; }

    public required string Processor { get; init; }

    /// <summary>Gets how many processors the program sees.</summary>
    public required int Cores { get; init; }

    /// <summary>Gets the memory of the machine, in GiB, rounded down.</summary>
    public required long MemoryGiB { get; init; }

    public required string System { get; init; }

    public required string Runtime { get; init; }

    /// <summary>Gets the instruction sets that the runtime uses here.</summary>
    public required string Instructions { get; init; }

    /// <summary>Gets when the kernel gives 2 MiB pages: always, on request (madvise), never.</summary>
    public required string HugePages { get; init; }

    /// <summary>Gets the day on which it was measured, in UTC.</summary>
    public required string Date { get; init; }

    /// <summary>Gets the load average of the last minute before it was measured; less than nothing when it is not known.</summary>
    public required double Load { get; init; }

    /// <summary>Gets a value indicating whether others were at work: half a processor or more.</summary>
    [global::System.Text.Json.Serialization.JsonIgnore]
    public bool IsLoaded => Load >= Cores * 0.5;

    /// <summary>What this machine is, and how loaded it is now.</summary>
    public static Machine Here()
    {
        string cpuInfo = Text("/proc/cpuinfo");
        return new Machine
        {
            Name = CpuInfo.NameOf(cpuInfo),
            Processor = CpuInfo.Describe(cpuInfo),
            Cores = Environment.ProcessorCount,
            MemoryGiB = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30,
            System = RuntimeInformation.OSDescription,
            Runtime = $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}",
            Instructions = InstructionSets.Here,
            HugePages = ChosenMode(Text("/sys/kernel/mm/transparent_hugepage/enabled")),
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Load = LoadNow(),
        };
    }

    /// <summary>The load average of the last minute; -1 where the system does not say.</summary>
    public static double LoadNow() =>
        double.TryParse(Text("/proc/loadavg").Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double load) ? load : -1;

    /// <summary>The word in brackets: "always [madvise] never".</summary>
    internal static string ChosenMode(string modes)
    {
        int start = modes.IndexOf('[', StringComparison.Ordinal) + 1;
        int end = modes.IndexOf(']', StringComparison.Ordinal);
        return start > 0 && end > start ? modes[start..end] : "unknown";
    }

    private static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : string.Empty;
}
