using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Who acts, when, and in which block. <c>default</c> is invalid: the ledger refuses a context without an actor.
/// </summary>
/// <param name="Actor">Who gives the command.</param>
/// <param name="Time">The moment, in seconds since 1970.</param>
/// <param name="Block">The block of the chain; 0 where there is none.</param>
public readonly record struct Context(AccountId Actor, Timestamp Time, BlockNumber Block)
{
    /// <summary>A context of this actor, at time 0 in block 0.</summary>
    /// <param name="actor">Who gives the command.</param>
    /// <exception cref="ArgumentException">The actor is the default account.</exception>
    public static Context By(AccountId actor) => actor.IsDefault
        ? throw new ArgumentException("A context needs an actor; this account is the default one.", nameof(actor))
        : new Context(actor, default, default);

    /// <summary>The same at another time.</summary>
    /// <param name="time">The moment.</param>
    public Context At(Timestamp time) => this with { Time = time };

    /// <summary>The host's own id of the command; <c>default</c> where it gave none.</summary>
    public ClientId Client { get; init; }

    /// <summary>The same under a client id: the ledger accepts it once, and gives the same outcome again afterwards.</summary>
    /// <param name="client">The id.</param>
    public Context For(ClientId client) => this with { Client = client };

    /// <summary>The same in another block.</summary>
    /// <param name="block">The block.</param>
    public Context InBlock(BlockNumber block) => this with { Block = block };
}
