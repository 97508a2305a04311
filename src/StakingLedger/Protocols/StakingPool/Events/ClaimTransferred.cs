using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A request got another owner.</summary>
/// <param name="Request">The request.</param>
/// <param name="From">The owner before.</param>
/// <param name="To">The owner after.</param>
public sealed record ClaimTransferred(RequestId Request, AccountId From, AccountId To) : IPoolEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)PoolEventKind.ClaimTransferred;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt64(Request.Value);
        writer.Account(From);
        writer.Account(To);
    }

    /// <inheritdoc/>
    void IPoolEvent.Describe(PoolCharter charter, EventEffects effects)
    {
        // A claim is no share: nothing moves.
    }

    /// <inheritdoc/>
    void IPoolEvent.Evolve(PoolState state, in EventScene scene)
    {
        int place = state.Queue.PlaceOf(Request);
        state.Queue.Set(place, state.Queue[place] with { Owner = scene.Handle(To) });
    }

    /// <inheritdoc/>
    IPoolCommand IPoolEvent.CommandBehind() => new TransferClaim(Request, To);

    internal static ClaimTransferred Read(EventReader reader) => new(
        RequestId.From(reader.ReadUInt64()),
        reader.ReadAccount(),
        reader.ReadAccount());
}
