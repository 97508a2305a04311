using System.Collections.Immutable;
using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>One operation, as a line of a recorded history holds it: its name, caller, block, time, ether and inputs.</summary>
internal sealed record ReferenceOp
{
    public required string Name { get; init; }

    public required string From { get; init; }

    public BigInteger Block { get; init; }

    public BigInteger Timestamp { get; init; }

    /// <summary>Wei sent with the call.</summary>
    public BigInteger Value { get; init; }

    public ImmutableDictionary<string, string> Inputs { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, ImmutableList<string>> Lists { get; init; } =
        ImmutableDictionary<string, ImmutableList<string>>.Empty;

    /// <summary>
    /// How many validators the router took in a <c>deposit</c>: its allocation is outside the model, so this number is an input.
    /// </summary>
    public BigInteger ValidatorsTaken { get; init; }

    public string Text(string input) => Inputs[input];

    public BigInteger Number(string input) => ReferenceNumber.Parse(Inputs[input]);

    public bool Flag(string input) => string.Equals(Inputs[input], "true", StringComparison.Ordinal);

    public IReadOnlyList<BigInteger> Numbers(string input) => [.. Lists[input].Select(ReferenceNumber.Parse)];

    public override string ToString()
    {
        IEnumerable<string> single = Inputs.OrderBy(static i => i.Key, StringComparer.Ordinal)
            .Select(static i => $"{i.Key}={i.Value}");
        IEnumerable<string> many = Lists.OrderBy(static i => i.Key, StringComparer.Ordinal)
            .Select(static i => $"{i.Key}=[{string.Join(' ', i.Value)}]");
        return $"{Name} by {From} at block {Block.Decimal()} value {Value.Decimal()}: {string.Join(", ", single.Concat(many))}";
    }
}
