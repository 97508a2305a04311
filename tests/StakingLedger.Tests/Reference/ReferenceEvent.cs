namespace StakingLedger.Tests.Reference;

/// <summary>One log: the contract's label, the event's name, and its parameters in order.</summary>
internal sealed record ReferenceEvent(string Contract, string Name, IReadOnlyList<(string Parameter, string Value)> Arguments)
{
    public override string ToString() =>
        $"{Contract}.{Name}({string.Join(", ", Arguments.Select(static a => $"{a.Parameter}={a.Value}"))})";
}
