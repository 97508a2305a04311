namespace StakingLedger.Benchmarks;

/// <summary>One figure of a row: what is claimed, and what was measured.</summary>
/// <param name="Name">What the figure is, with its unit.</param>
/// <param name="LessIsBetter">Whether gate and goal are upper bounds.</param>
/// <param name="Gate">What must hold.</param>
/// <param name="Goal">Where the library means to be.</param>
/// <param name="Values">The figure in each round; empty when it was skipped.</param>
internal sealed record Claim(string Name, bool LessIsBetter, double Gate, double Goal, double[] Values)
{
    private const double NearTheLimit = 0.8;

    /// <summary>Gets why there is no figure.</summary>
    public string? Notice { get; init; }

    /// <summary>
    /// Gets the same figure of a floor, in the same rounds: a loop that waits for the same memory and does nothing else. Empty where
    /// none was measured.
    /// </summary>
    public double[] Limits { get; init; } = [];

    /// <summary>Gets the figures behind it, in words: nanoseconds of both sides.</summary>
    public string? Detail { get; init; }

    public double Median => Sample.Median(Values);

    public double Low => Sample.At(Values, 10);

    public double High => Sample.At(Values, 90);

    /// <summary>Gets a value indicating whether there is no figure because something went wrong.</summary>
    public bool HasFailed { get; init; }

    public Verdict Verdict => HasFailed ? Verdict.Failed
        : Values.Length == 0 ? Verdict.Skipped
        : Meets(Goal) ? Verdict.Goal
        : Meets(Gate) ? Verdict.Gate
        : IsLimit ? Verdict.Limit
        : Verdict.Missed;

    /// <summary>Gets what the floor reaches; null where none was measured.</summary>
    public double? Limit => Limits.Length == 0 ? null : Sample.Median(Limits);

    private bool IsLimit => Limit is { } limit && !Meets(Gate, limit)
        && (LessIsBetter ? Median * NearTheLimit <= limit : Median >= limit * NearTheLimit);

    public static Claim AtLeast(string name, double gate, double goal, double[] values) => new(name, false, gate, goal, values);

    public static Claim AtMost(string name, double gate, double goal, double[] values) => new(name, true, gate, goal, values);

    /// <summary>What stands for a row that could not be measured to its end.</summary>
    public static Claim Failure(Exception e) => new("could not be measured", false, 0, 0, [])
    {
        HasFailed = true,
        Notice = $"{e.GetType().Name}: {e.Message}".ReplaceLineEndings(" "),
    };

    private bool Meets(double bound) => Meets(bound, Median);

    private bool Meets(double bound, double value) => LessIsBetter ? value <= bound : value >= bound;
}
