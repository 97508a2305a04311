using System.Globalization;
using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>
/// The names of the books' accounts in a journal: the root that bookkeepers expect, the kind, the detail and the party. Where a kind has
/// details or parties, its names always have that part, so that no account lies below another and each can be asserted by itself.
/// </summary>
internal static class PoolAccountNames
{
    /// <summary>The name of an account.</summary>
    public static string Of(BookAccount account)
    {
        string name = $"{Root(account)}:{account.Kind}";
        bool hasDetails = HasDetails(account.Kind);
        bool hasParties = HasParties(account.Kind);

        // What the chart does not foresee becomes a part of the kind: still a name of its own.
        name += hasDetails || account.Detail == 0 ? string.Empty : "-" + Numbered("Detail", account.Detail);
        name += hasParties || account.Party.IsDefault ? string.Empty : "-" + JournalWords.Part(account.Party);
        name += hasDetails ? ":" + Detail(account) : string.Empty;
        return name + (hasParties ? ":" + JournalWords.Part(account.Party) : string.Empty);
    }

    private static string Root(BookAccount account) => (account.Section, account.Kind) switch
    {
        (BookSection.Things, _) => "Assets",
        (BookSection.Claims, _) => "Liabilities",
        (_, BookAccountKind.Rewards or BookAccountKind.Cover or BookAccountKind.Donations or BookAccountKind.Unattributed) => "Income",
        (_, BookAccountKind.Penalties or BookAccountKind.FeesBorne or BookAccountKind.BadDebt or BookAccountKind.Rounding) =>
            "Expenses",
        _ => "Equity",
    };

    private static bool HasDetails(BookAccountKind kind) => kind is BookAccountKind.OtherReserve or BookAccountKind.Unreported
        or BookAccountKind.ExitPending or BookAccountKind.Dust or BookAccountKind.Opening or BookAccountKind.Deposits
        or BookAccountKind.Withdrawals or BookAccountKind.Donations or BookAccountKind.Rewards or BookAccountKind.Penalties
        or BookAccountKind.FeesBorne or BookAccountKind.Cover or BookAccountKind.Rounding;

    private static bool HasParties(BookAccountKind kind) => kind is BookAccountKind.Validators or BookAccountKind.InFlight
        or BookAccountKind.Registered or BookAccountKind.Exited
        or BookAccountKind.BondReserve or BookAccountKind.OtherReserve or BookAccountKind.Claimable or BookAccountKind.BondOwner
        or BookAccountKind.Unreported or BookAccountKind.FeePayable or BookAccountKind.RewardsPayable or BookAccountKind.Restatement
        or BookAccountKind.Donations or BookAccountKind.Rewards or BookAccountKind.Penalties or BookAccountKind.FeesBorne
        or BookAccountKind.FeeShares or BookAccountKind.Cover or BookAccountKind.BadDebt;

    private static string Detail(BookAccount account) => account.Kind switch
    {
        BookAccountKind.FeesBorne when account.Detail == 0 => "OnRewards",
        _ when account.Detail == 0 => JournalWords.General,
        BookAccountKind.Unreported or BookAccountKind.Rewards => Named<RewardSource>(account.Detail),
        BookAccountKind.ExitPending => Numbered("Policy", account.Detail),
        BookAccountKind.OtherReserve or BookAccountKind.Dust or BookAccountKind.Rounding => Numbered("Rule", account.Detail),
        _ => Named<StepCause>(account.Detail),
    };

    private static string Named<T>(ushort detail)
        where T : struct, Enum => Enum.GetName(typeof(T), detail) ?? Numbered("Detail", detail);

    private static string Numbered(string word, ushort detail) => string.Create(CultureInfo.InvariantCulture, $"{word}-{detail}");
}
