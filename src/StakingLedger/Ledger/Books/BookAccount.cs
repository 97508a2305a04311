using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>An account of the books.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Detail">The reward source, the step's cause or the rounding rule, as the kind says; 0 where it has none.</param>
/// <param name="Party">Whose, as the kind says; the default account where it has none.</param>
public readonly record struct BookAccount(BookAccountKind Kind, ushort Detail = 0, AccountId Party = default) : IComparable<BookAccount>
{
    private const byte FirstClaim = (byte)BookAccountKind.Outside;
    private const byte FirstOfHolders = (byte)BookAccountKind.Deposits;

    /// <summary>Gets the section of the account.</summary>
    public BookSection Section =>
        (byte)Kind < FirstClaim ? BookSection.Things : (byte)Kind < FirstOfHolders ? BookSection.Claims : BookSection.Holders;

    /// <summary>Whether one comes before the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(BookAccount left, BookAccount right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes after the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(BookAccount left, BookAccount right) => left.CompareTo(right) > 0;

    /// <summary>Whether one does not come after the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(BookAccount left, BookAccount right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one does not come before the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(BookAccount left, BookAccount right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by kind, detail and party.</summary>
    /// <param name="other">The other account.</param>
    public int CompareTo(BookAccount other)
    {
        int order = Kind.CompareTo(other.Kind);
        order = order != 0 ? order : Detail.CompareTo(other.Detail);
        return order != 0 ? order : Party.CompareTo(other.Party);
    }
}
