using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Turns the outcome of one kind of event into that of any event.</summary>
internal static class OutcomeExtensions
{
    public static Outcome<IEvent> AsEvent<TEvent>(this Outcome<TEvent> outcome)
        where TEvent : ILidoEvent =>
        outcome.IsAccepted ? Outcome.Accepted<IEvent>(outcome.Value) : Outcome.Rejected<IEvent>(outcome.Rejection!);
}
