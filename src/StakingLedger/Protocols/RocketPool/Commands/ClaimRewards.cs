using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A node claims its parts of reward intervals.</summary>
/// <param name="Node">The node.</param>
/// <param name="Address">The address in its leaves; the zero address where no leaf named it.</param>
/// <param name="Claims">The claims.</param>
public sealed record ClaimRewards(AccountId Node, AccountId Address, ValueList<RewardClaim> Claims) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.ClaimRewards;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.Account(Node);
        w.Account(Address);
        CommandFields.Write(w, Claims);
    }

    /// <inheritdoc/>
    void IRocketPoolCommand.Validate(string parameter)
    {
        if (Node.IsDefault || Address.IsDefault)
        {
            throw new ArgumentException("A claim names its node and the address in its leaves; one is the default account.", parameter);
        }
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static ClaimRewards Read(EventReader r) => new(
        r.ReadAccount(),
        r.ReadAccount(),
        CommandFields.ReadClaims(r));
}
