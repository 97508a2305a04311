namespace StakingLedger.Simulator.Model;

/// <summary>What an accepted client id stands for.</summary>
internal sealed record KeptOutcome(ModelCommand Command, string Actor, ImmutableList<Fact> Facts);
