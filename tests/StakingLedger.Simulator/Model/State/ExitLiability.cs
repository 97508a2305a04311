namespace StakingLedger.Simulator.Model;

/// <summary>What waits under the pro rata or the fixed policy: assets X and tickets K.</summary>
internal sealed record ExitLiability(BigInteger Assets, BigInteger Tickets)
{
    public static ExitLiability None { get; } = new(0, 0);

    /// <summary>A loss took everything, and tickets are left that are worth nothing.</summary>
    public bool IsWipedOut => Assets.IsZero && Tickets.Sign > 0;

    public BigInteger TicketsFor(BigInteger nominal) =>
        Tickets.IsZero ? nominal : ModelPair.FloorOf(nominal, Tickets, Assets);

    public BigInteger WorthOf(BigInteger tickets) =>
        Tickets.IsZero ? 0 : ModelPair.FloorOf(tickets, Assets, Tickets);

    public ExitLiability With(BigInteger assets, BigInteger tickets) => new(Assets + assets, Tickets + tickets);

    public ExitLiability Without(BigInteger assets, BigInteger tickets) => new(Assets - assets, Tickets - tickets);
}
