using StakingLedger.Ledger;

namespace StakingLedger.Protocols;

/// <summary>Turns the outcome of one kind of event into that of any event.</summary>
internal static class OutcomeExtensions
{
    public static Outcome<IEvent> AsEvent<TEvent>(this in Outcome<TEvent> outcome)
        where TEvent : IEvent =>
        outcome.IsAccepted ? Outcome.Accepted<IEvent>(outcome.Accepted!) : Outcome.Rejected<IEvent>(outcome.Rejection!);
}
