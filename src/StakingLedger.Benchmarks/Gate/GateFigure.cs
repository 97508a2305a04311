namespace StakingLedger.Benchmarks;

/// <summary>One figure as it stands in the files.</summary>
internal sealed record GateFigure
{
    public required int Row { get; init; }

    public required string Work { get; init; }

    public required string Figure { get; init; }

    /// <summary>Gets which way is better: "less" or "more".</summary>
    public required string Better { get; init; }

    public required double Gate { get; init; }

    public required double Goal { get; init; }

    /// <summary>Gets the median over the rounds; null when it was skipped.</summary>
    public double? Median { get; init; }

    /// <summary>Gets the tenth percentile of the rounds.</summary>
    public double? P10 { get; init; }

    /// <summary>Gets the ninetieth percentile of the rounds.</summary>
    public double? P90 { get; init; }

    public int? Rounds { get; init; }

    /// <summary>Gets what a floor reached in the same rounds: the machine's own limit; null where none was measured.</summary>
    public double? Limit { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Gets why there is no figure.</summary>
    public string? Notice { get; init; }

    /// <summary>Gets the figures behind it, in words.</summary>
    public string? Detail { get; init; }

    /// <summary>The sign of gate and goal.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Sign => string.Equals(Better, "less", StringComparison.Ordinal) ? "≤" : "≥";

    public static GateFigure Of(MeasuredRow row, Claim claim)
    {
        bool skipped = claim.Values.Length == 0;
        return new GateFigure
        {
            Row = row.Number,
            Work = row.Subject,
            Figure = claim.Name,
            Better = claim.LessIsBetter ? "less" : "more",
            Gate = claim.Gate,
            Goal = claim.Goal,
            Median = skipped ? null : Figures.Rounded(claim.Median),
            P10 = skipped ? null : Figures.Rounded(claim.Low),
            P90 = skipped ? null : Figures.Rounded(claim.High),
            Limit = skipped || claim.Limit is not { } limit ? null : Figures.Rounded(limit),
            Rounds = skipped ? null : claim.Values.Length,
            Verdict = claim.Verdict,
            Notice = claim.Notice,
            Detail = claim.Detail,
        };
    }
}
