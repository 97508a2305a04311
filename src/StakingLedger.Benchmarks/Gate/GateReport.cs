namespace StakingLedger.Benchmarks;

/// <summary>A whole run of the gate, as it stands in results/MACHINE/gate.json.</summary>
internal sealed record GateReport
{
    public required Machine Machine { get; init; }

    /// <summary>Gets how long the run took, in seconds.</summary>
    public required double Seconds { get; init; }

    public required IReadOnlyList<GateFigure> Figures { get; init; }

    /// <summary>"40 figures: 30 meet the goal, 8 meet the gate, 1 misses it, 1 was skipped".</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Summary
    {
        get
        {
            string counts = string.Join(", ", Enum.GetValues<Verdict>()
                .Select(verdict => (Count: Figures.Count(figure => figure.Verdict == verdict), Verdict: verdict))
                .Where(static part => part.Count > 0)
                .Select(static part => $"{part.Count} {Words(part.Verdict, part.Count == 1)}"));
            return $"{Figures.Count} {(Figures.Count == 1 ? "figure" : "figures")}: {counts}";
        }
    }

    public static GateReport Of(Machine machine, IReadOnlyList<MeasuredRow> rows) => new()
    {
        Machine = machine,
        Seconds = Math.Round(rows.Sum(static row => row.Taken.TotalSeconds), 1),
        Figures = [.. rows.SelectMany(static row => row.Claims.Select(claim => GateFigure.Of(row, claim)))],
    };

    /// <summary>Whether a gate misses, or a row could not be measured.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Fails => Figures.Any(static figure => figure.Verdict is Verdict.Missed or Verdict.Failed);

    private static string Words(Verdict verdict, bool one) => verdict switch
    {
        Verdict.Goal => one ? "meets the goal" : "meet the goal",
        Verdict.Gate => one ? "meets the gate" : "meet the gate",
        Verdict.Limit => one ? "is at the machine's limit, below the gate" : "are at the machine's limit, below the gate",
        Verdict.Missed => one ? "misses the gate" : "miss the gate",
        Verdict.Failed => "failed",
        _ => one ? "was skipped" : "were skipped",
    };
}
