using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Anybody assigns pool ether to waiting validators.</summary>
/// <param name="Max">How many at most.</param>
public sealed record AssignDeposits(ulong Max) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.AssignDeposits;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.UInt64(Max);
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static AssignDeposits Read(EventReader r) => new(r.ReadUInt64());
}
