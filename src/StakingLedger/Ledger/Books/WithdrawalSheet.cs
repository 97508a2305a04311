namespace StakingLedger.Ledger;

/// <summary>What one event did to withdrawal requests. Reusable: it is emptied before each event.</summary>
public sealed class WithdrawalSheet
{
    private readonly List<WithdrawalNote> _notes = [];

    /// <summary>Gets the notes in order.</summary>
    public IReadOnlyList<WithdrawalNote> Notes => _notes;

    /// <summary>Records what happened to a request.</summary>
    /// <param name="note">The request and what happened.</param>
    public void Add(in WithdrawalNote note) => _notes.Add(note);

    internal void Clear() => _notes.Clear();
}
