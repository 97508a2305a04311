namespace StakingLedger.Benchmarks;

/// <summary>What something costs as the number of holders grows.</summary>
/// <param name="Name">The name of its picture.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Unit">In what, and how it was measured.</param>
/// <param name="Series">Its lines.</param>
internal sealed record Curve(string Name, string Title, string Unit, IReadOnlyList<CurveSeries> Series)
{
    /// <summary>Gets the file of its picture.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string File => $"{Name}.svg";
}
