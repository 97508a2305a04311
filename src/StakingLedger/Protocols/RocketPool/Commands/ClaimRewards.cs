using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node claims its parts of reward intervals.</summary>
/// <param name="Node">The node.</param>
/// <param name="Address">The address in its leaves; the zero address where no leaf named it.</param>
/// <param name="Claims">The claims.</param>
internal sealed record ClaimRewards(AccountId Node, AccountId Address, ValueList<RewardClaim> Claims) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.ClaimRewards;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.Account(Node);
        w.Account(Address);
        CommandFields.Write(w, Claims);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ClaimRewards Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadAccount(),
        CommandFields.ReadClaims(r));
}
