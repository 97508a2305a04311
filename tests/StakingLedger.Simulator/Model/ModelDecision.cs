namespace StakingLedger.Simulator.Model;

/// <summary>What became of a command: a new state with facts, or the code of the check that failed and the state as it was.</summary>
internal sealed record ModelDecision(ModelState State)
{
    /// <summary>Null when the command was accepted.</summary>
    public string? Code { get; init; }

    /// <summary>An outcome that was given before, for the same client id: no event, nothing changed.</summary>
    public bool IsRepeated { get; init; }

    public ImmutableList<Fact> Facts { get; init; } = [];

    /// <summary>Which branches of the rules were taken, for the coverage.</summary>
    public ImmutableList<string> Branches { get; init; } = [];

    /// <summary>Accounts whose shares or claims moved.</summary>
    public ImmutableList<string> Touched { get; init; } = [];

    public bool IsAccepted => Code is null;

    public bool ChangedState => IsAccepted && !IsRepeated;
}
