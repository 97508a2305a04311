namespace StakingLedger.Tests.Conformance;

/// <summary>A branch of the Rocket Pool rules, and how to see in a step how often it was taken.</summary>
/// <param name="Topic">What it belongs to.</param>
/// <param name="Statement">What happens, as a sentence.</param>
/// <param name="TimesIn">How often a step takes it.</param>
internal sealed record RocketPoolRule(string Topic, string Statement, Func<RocketPoolStep, int> TimesIn);
