namespace StakingLedger.Benchmarks;

/// <summary>
/// Says that all benchmarks of a class that bear it with the same group give equal results for equal parameters. The tests call each
/// once and compare.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AgreeAttribute(string group = "") : Attribute
{
    public string Group { get; } = group;
}
