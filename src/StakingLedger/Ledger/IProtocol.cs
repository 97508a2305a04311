using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>A staking pool's state machine, as the ledger drives it: decisions are pure, evolution is total.</summary>
public interface IProtocol
{
    /// <summary>The name under which journals and snapshots are kept; it never changes.</summary>
    string Name { get; }

    /// <summary>The version of the protocol's own state layout in snapshots.</summary>
    int StateVersion { get; }

    /// <summary>The share tables, by token id; token 0 is the one the timeline prices. At least one, at most 255.</summary>
    IReadOnlyList<TokenDefinition> Tokens { get; }

    /// <summary>Accounts that are interned first, at opening, in this order: they have the lowest handles.</summary>
    IReadOnlyList<AccountId> WellKnownAccounts { get; }

    /// <summary>The laws of this protocol, besides those of the ledger.</summary>
    IReadOnlyList<Invariant> Invariants { get; }

    /// <summary>
    /// The pair by which the protocol itself prices shares while the timeline's pair has none; <c>default</c> where it prices nothing
    /// then.
    /// </summary>
    PricingPair PairWithoutShares => default;

    /// <summary>Called once, at opening: the tables that decisions may read.</summary>
    /// <param name="view">The ledger's tables, read-only, always current.</param>
    void Bind(ILedgerView view);

    /// <summary>Decides a command against the present state. Pure: it changes nothing.</summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">Who wants it, and when.</param>
    Outcome<IEvent> Decide(ICommand command, in Context context);

    /// <summary>States the share movements and the rate steps of an event. A pure function of the event's fields.</summary>
    /// <param name="e">The event, positioned at its first field.</param>
    /// <param name="effects">Receives them in order.</param>
    void Describe(EventReader e, EventEffects effects);

    /// <summary>
    /// States the bookkeeping of an event: postings in assets that sum to zero, of which those of the holders' section sum to the
    /// opposite of what the event adds to the priced assets; what its divisions left over; why its shares moved. A function of the
    /// event and of the state before it. Reports call it, replaying a history; live execution does not.
    /// </summary>
    /// <param name="e">The event, positioned at its first field.</param>
    /// <param name="sheet">Receives it.</param>
    void Post(EventReader e, PostingSheet sheet)
    {
    }

    /// <summary>
    /// States what an event did to withdrawal requests. A function of the event and of the state after it. Reports call it, replaying
    /// a history; live execution does not.
    /// </summary>
    /// <param name="e">The event, positioned at its first field.</param>
    /// <param name="sheet">Receives it.</param>
    void TellWithdrawals(EventReader e, WithdrawalSheet sheet)
    {
    }

    /// <summary>
    /// States the withdrawal requests that stand: what of each is asked for and not finalised, and set aside and not claimed. A function
    /// of the state. Reports call it where a history begins with a snapshot.
    /// </summary>
    /// <param name="sheet">Receives them in the order of their numbers, as requested.</param>
    void TellStandingWithdrawals(WithdrawalSheet sheet)
    {
    }

    /// <summary>Changes the protocol's own state. Total; called after the movements and steps were applied.</summary>
    /// <param name="e">The event, positioned at its first field.</param>
    void Evolve(EventReader e);

    /// <summary>
    /// Whether events of a kind do one thing only: move as many shares of token 0 as their second number from their first account
    /// to their second one. They record no step, and beside the tables they change nothing but what the last of several in a row
    /// leaves behind: evolving that one alone leads to the same state as evolving all of them. The ledger replays and indexes such
    /// events from the journal's columns.
    /// </summary>
    /// <param name="kind">A kind of event.</param>
    bool IsPlainMove(ushort kind) => false;

    /// <summary>Makes the event object of a journal row.</summary>
    /// <param name="e">The event, positioned at its first field.</param>
    IEvent Read(EventReader e);

    /// <summary>The command that leads to this event, so that a history can be decided again under other rules.</summary>
    /// <param name="e">The event, positioned at its first field.</param>
    ICommand CommandBehind(EventReader e);

    /// <summary>
    /// States what an event records of the outside world (assets that came in or were paid out, transfers seen elsewhere), and the numbers
    /// it gave out by which later commands name what it made. In a restatement the facts keep their numbers.
    /// </summary>
    /// <param name="e">The event, positioned at its first field.</param>
    /// <param name="facts">Receives them.</param>
    void StateFacts(EventReader e, FactSheet facts)
    {
    }

    /// <summary>
    /// The command that leads to an event of an earlier version of the history, as it is given once more in this, corrected one: so that
    /// its facts keep their numbers wherever a command can say so. The default gives the same command again.
    /// </summary>
    /// <param name="e">The event of the earlier version, positioned at its first field.</param>
    /// <param name="identities">How the numbers that events gave out have changed.</param>
    /// <returns>The command; null when what it names is not there any more.</returns>
    ICommand? Reissue(EventReader e, IdentityMap identities) => CommandBehind(e);

    /// <summary>The epoch of which an event is the report; null when it is none, or the protocol counts no epochs.</summary>
    /// <param name="e">The event, positioned at its first field.</param>
    EpochNumber? ReportedEpoch(EventReader e) => null;

    /// <summary>Writes the protocol's own state in canonical bytes.</summary>
    /// <param name="w">Receives it.</param>
    void WriteState(StateWriter w);

    /// <summary>Reads what <see cref="WriteState"/> wrote, into a fresh protocol.</summary>
    /// <param name="r">Gives it; must be read to its end.</param>
    void ReadState(StateReader r);
}
