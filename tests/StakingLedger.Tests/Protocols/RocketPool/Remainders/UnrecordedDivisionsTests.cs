using System.Text.RegularExpressions;
using StakingLedger.Tests.Conventions;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>Money is divided through the draft, which keeps the remainder; what is divided beside it is named here.</summary>
public sealed partial class UnrecordedDivisionsTests
{
    private const string Folder = "src/StakingLedger/Protocols/RocketPool/";

    private static readonly string[] Named =
    [
        // Numbers of validators: how many the ether is enough for.
        "Decisions/RocketPoolTransaction.DepositPool.cs: 3",

        // The change of the rate and its limit, which are compared.
        "Decisions/RocketPoolTransaction.Oracle.cs: 4",

        // Whole days.
        "Decisions/RocketPoolTransaction.Rewards.cs: 1",

        // The limits of settings.

        // The utilisation, which is only shown.
        "Decisions/RocketPoolTransaction.Views.cs: 1",

        // A moment.
        "Terms/RocketPoolRules.cs: 1",
        "Terms/RocketPoolSettingGuards.cs: 2",
    ];

    [Fact]
    public void Every_division_of_the_protocol_leaves_its_remainder_in_the_event_or_is_named()
    {
        IEnumerable<string> found =
            from file in RepositoryFiles.Library
            let path = file.Replace('\\', '/')
            where path.StartsWith(Folder, StringComparison.Ordinal)
            let lines = CodeText.Of(RepositoryFiles.Read(file)).Split('\n').Count(static line => Division().IsMatch(line))
            where lines > 0
            orderby path
            select $"{path[Folder.Length..]}: {lines}";
        Assert.Equal(Named, found);
    }

    [GeneratedRegex(@"\bMultiplyDivide\b|\bMulDiv\b|ContractMath\.Divide\b|[\w)] / [\w(]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Division();
}
