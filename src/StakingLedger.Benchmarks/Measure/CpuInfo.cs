namespace StakingLedger.Benchmarks;

/// <summary>Reads what Linux says of the processor.</summary>
internal static class CpuInfo
{
    private const string Unknown = "unknown processor";

    /// <summary>A name for files: "amd-epyc-family-25-model-1".</summary>
    public static string NameOf(string cpuInfo)
    {
        string plain = new([.. Words(cpuInfo).Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]);
        return string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The name, the family and the model.</summary>
    public static string Describe(string cpuInfo) => Field(cpuInfo, "model name") is { } name
        ? $"{name}, family {Field(cpuInfo, "cpu family")}, model {Field(cpuInfo, "model")}"
        : Unknown;

    private static string Words(string cpuInfo) => Field(cpuInfo, "model name") is { } name
        ? $"{name} family {Field(cpuInfo, "cpu family")} model {Field(cpuInfo, "model")}"
        : Unknown;

    private static string? Field(string cpuInfo, string name) => cpuInfo.Split('\n')
        .Select(static line => line.Split(':', 2))
        .Where(parts => parts.Length == 2 && string.Equals(parts[0].Trim(), name, StringComparison.Ordinal))
        .Select(static parts => parts[1].Trim())
        .FirstOrDefault();
}
