namespace StakingLedger.Simulator.Model;

/// <summary>A command with its context: who, when, and under which id of the client, if any.</summary>
internal sealed record Envelope(ModelCommand Command, string Actor, ulong Time, string? ClientId = null)
{
    public override string ToString() =>
        $"t={Time} {Actor}{(ClientId is null ? "" : $" id={ClientId}")}: {Command}";
}
