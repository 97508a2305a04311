using System.Globalization;
using System.Text;
using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>Stable names of accounts of the books: words in lower case, joined by hyphens.</summary>
public static class BookText
{
    /// <summary>The kind of an account.</summary>
    /// <param name="kind">The kind.</param>
    public static string KindOf(BookAccountKind kind) => Words(kind.ToString());

    /// <summary>
    /// What counted validators do that stand in an account of a kind: <c>registered</c>, <c>in-flight</c>, <c>staking</c>, <c>exited</c>.
    /// </summary>
    /// <param name="kind">The kind.</param>
    public static string StageOf(BookAccountKind kind) => kind == BookAccountKind.Validators ? "staking" : KindOf(kind);

    /// <summary>The detail of an account: a source, a cause, or the number of a rule; empty where it has none.</summary>
    /// <param name="account">The account.</param>
    public static string DetailOf(in BookAccount account) => account.Kind switch
    {
        _ when account.Detail == 0 => string.Empty,
        BookAccountKind.Rewards or BookAccountKind.Unreported => Words(((RewardSource)account.Detail).ToString()),
        BookAccountKind.Penalties or BookAccountKind.Cover or BookAccountKind.FeesBorne or BookAccountKind.Deposits
            or BookAccountKind.Donations or BookAccountKind.Withdrawals or BookAccountKind.Opening
            => Words(((StepCause)account.Detail).ToString()),
        BookAccountKind.ExitPending => string.Create(CultureInfo.InvariantCulture, $"policy-{account.Detail}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"rule-{account.Detail}"),
    };

    private static string Words(string name)
    {
        StringBuilder words = new();
        foreach (char c in name)
        {
            _ = char.IsUpper(c) && words.Length > 0
                ? words.Append('-').Append(char.ToLowerInvariant(c))
                : words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
