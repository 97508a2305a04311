namespace StakingLedger.Simulator.Model;

/// <summary>One named number of an outcome or of a state. Both sides name it alike, so that any two can be compared.</summary>
internal readonly record struct Fact(string Name, string Value)
{
    public override string ToString() => $"{Name}={Value}";
}
