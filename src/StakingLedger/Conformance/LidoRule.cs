namespace StakingLedger.Conformance;

/// <summary>A branch of the Lido rules that recorded histories may reach.</summary>
/// <param name="Topic">The part of the protocol.</param>
/// <param name="Statement">What happens on this branch, in one sentence.</param>
public sealed record LidoRule(string Topic, string Statement);
