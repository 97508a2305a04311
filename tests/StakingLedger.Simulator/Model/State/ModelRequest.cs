namespace StakingLedger.Simulator.Model;

/// <summary>A request for withdrawal. Its policy and fee are those of the day it was made.</summary>
internal sealed record ModelRequest(ulong Id, string Owner, ExitPolicy Policy, BigInteger Nominal, int FeeRate)
{
    /// <summary>Shares that wait in the queue, or for the frozen policy that its claim will burn.</summary>
    public BigInteger Shares { get; init; }

    /// <summary>Tickets of the pro rata and of the fixed policy that wait.</summary>
    public BigInteger Tickets { get; init; }

    /// <summary>Whether a part of it waits to be finalised.</summary>
    public bool IsPending { get; init; }

    /// <summary>Whether what waited was taken back.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>
    /// Whether there is something to claim: cash is set aside for a part of it, or all of it was finalised, be it for nothing.
    /// </summary>
    public bool HasFinalised { get; init; }

    /// <summary>What is set aside for it.</summary>
    public BigInteger SetAside { get; init; }

    public bool IsClosed => !IsPending && !HasFinalised;
}
