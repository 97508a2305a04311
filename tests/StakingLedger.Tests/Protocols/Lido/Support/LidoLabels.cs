using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>The labels of recorded histories as accounts, and back. Two have fixed addresses; the others stay labels.</summary>
internal static class LidoLabels
{
    private static readonly AccountId Dead = AccountId.Parse("0x000000000000000000000000000000000000dead");

    public static LidoAccounts Accounts { get; } = new()
    {
        Token = Of("lido"),
        WstEth = Of("wsteth"),
        WithdrawalQueue = Of("wq"),
        Burner = Of("burner"),
        Accounting = Of("accounting"),
        Treasury = Of("treasury"),
        VaultHub = Of("hub"),
    };

    public static AccountId Of(string label) => label switch
    {
        "zero" => AccountId.ZeroAddress,
        "dead" => Dead,
        _ => AccountId.FromLabel(label),
    };

    public static string NameOf(AccountId account)
    {
        if (account == AccountId.ZeroAddress)
        {
            return "zero";
        }

        return account == Dead ? "dead" : account.ToString();
    }

    public static string NameOf(LidoContract contract) => contract switch
    {
        LidoContract.Lido => "lido",
        LidoContract.WstEth => "wsteth",
        LidoContract.WithdrawalQueue => "wq",
        LidoContract.Burner => "burner",
        LidoContract.SanityChecker => "sanity",
        _ => "elvault",
    };
}
