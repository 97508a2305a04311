using System.CommandLine;
using StakingLedger.Proofs.Formats;

namespace StakingLedger.Cli;

/// <summary>staking-ledger tree diff A B</summary>
internal static class TreeDiffCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger tree diff superseded/2024-11-01.v1.json.gz 2024-11-01.json.gz
        staking-ledger tree diff A.json B.json --format json
        """;

    private const string Description =
        "Show who gained and who lost between two published versions, to the unit. Gains less losses are the difference of the totals. "
        + "Exit code 0: the two were compared, whatever came out; 2: a file is unusable, or the two cannot be compared.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> before = TreeArguments.One("A");
        Argument<string> after = TreeArguments.One("B");
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("diff", Description) { before, after, format };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(Terminal terminal, string before, string after, bool isJson)
    {
        TreeFile.DemandOneInput([before, after]);
        RewardFile left = TreeFile.Demand(terminal, before);
        RewardFile right = TreeFile.Demand(terminal, after);
        RewardDifference difference = RewardDifference.Between(left, right) ?? throw new UserErrorException(
            $"{left.Name} has leaves of {left.Format}, {right.Name} of {right.Format}: expected two versions of one format");
        if (isJson)
        {
            TreeDiffJson.Write(terminal.Output, difference);
        }
        else
        {
            Print(terminal, difference);
        }

        return ExitCode.Ok;
    }

    private static void Print(Terminal terminal, RewardDifference difference)
    {
        string[] names = [.. difference.Before.AmountNames];
        Sheet sheet = new(terminal);
        sheet.Title($"{difference.Before.Name} -> {difference.After.Name}");
        if (difference.Changes.Count > 0)
        {
            bool isRedirected = difference.Changes.Any(static c => c.Redirected.Length > 0 || c.IsNew || c.IsGone);
            sheet.Table(
                "Holders, in smallest units",
                ["holder", .. names, .. isRedirected ? (string[])["also"] : []],
                difference.Changes.Select(c => Row(c, names.Length, isRedirected)));
        }

        sheet.Table(
            "Totals, in smallest units",
            ["amount", "before", "gained", "lost", "after", "difference"],
            names.Select((name, i) => new[]
            {
                name,
                difference.TotalBefore[i].ToString(),
                difference.Gained[i].ToString(),
                difference.Lost[i].ToString(),
                difference.TotalAfter[i].ToString(),
                TreeEvidencePrinter.Signed(difference.TotalAfter[i], difference.TotalBefore[i]),
            }));
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(
            $"{NumberText.Count(difference.Changes.Count)} holders changed, {NumberText.Count(difference.Unchanged)} did not");
    }

    private static string[] Row(RewardChange change, int amounts, bool isRedirected)
    {
        List<string> row = [change.Holder.ToString()];
        for (int i = 0; i < amounts; i++)
        {
            row.Add(TreeEvidencePrinter.Signed(change.After[i], change.Before[i]));
        }

        if (isRedirected)
        {
            row.Add(change.IsNew ? "only in B" : change.IsGone ? "only in A" : change.Redirected);
        }

        return [.. row];
    }
}
