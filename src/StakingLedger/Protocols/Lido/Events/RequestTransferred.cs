using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>A request got another owner (spec section 9.7).</summary>
/// <param name="From">Who gave it.</param>
/// <param name="To">Who owns it now.</param>
/// <param name="Request">The request.</param>
public sealed record RequestTransferred(AccountId From, AccountId To, RequestId Request) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.RequestTransferred;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(From);
        writer.Account(To);
        writer.UInt64(Request.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        state.Queue.SetOwner(Request.Value, scene.Handle(To));
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => new TransferRequest(From, To, Request);

    internal static RequestTransferred Read(EventReader reader) => new(
        reader.ReadAccount(),
        reader.ReadAccount(),
        RequestId.From(reader.ReadUInt64()));
}
