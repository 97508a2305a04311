using System.CommandLine;
using System.Globalization;
using StakingLedger.Proofs.Formats;

namespace StakingLedger.Cli;

/// <summary>staking-ledger tree make FILE --as FORMAT</summary>
internal static class TreeMakeCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger tree make holders.csv --as standard --proofs --output tree.json
        staking-ledger tree make nodes.csv --as rocket-pool-11 --network testnet --interval 7
        staking-ledger tree make history.jsonl --as standard --at event:40
        staking-ledger tree make house.jsonl --as standard --addresses holders.csv
        """;

    private const string Description =
        "Make a tree file that tree verify accepts, from a CSV file or from the balances of a recorded history (standard only). "
        + "The first line of the CSV names the columns: account,amount (standard); operator,cumulativeFeeShares (lido-csm); "
        + "provider,beneficiary,amount (threshold); node,rewardNetwork,collateralRpl,oracleDaoRpl,smoothingPoolEth (rocket-pool-10) "
        + "and voterShareEth behind them (rocket-pool-11). Amounts are whole numbers in smallest units.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = TreeArguments.One("FILE", "A CSV file (its name ends in .csv), or a recorded history.");
        Option<string> form = new("--as") { Description = $"The format: {string.Join(", ", RewardTable.Names)}.", Required = true };
        _ = form.AcceptOnlyFromAmong([.. RewardTable.Names]);
        Option<bool> proofs = new("--proofs") { Description = "Write every holder's proof." };
        Option<string?> output = new("--output", "--out")
        {
            Description = "The file to write; the standard output, if not given.",
            HelpName = "FILE",
        };
        Option<string?> at = new("--at") { Description = $"The point of a history: {PointInHistory.Forms}. The end, if not given." };
        Option<string?> addresses = new("--addresses")
        {
            Description = "The addresses of a history's accounts that are labels or GUIDs: a CSV file with the columns account,address.",
            HelpName = "FILE",
        };
        Option<string> network = new("--network")
        {
            Description = "The network that a Rocket Pool file states.",
            DefaultValueFactory = _ => "local",
        };
        Option<string> interval = new("--interval")
        {
            Description = "The interval that a Rocket Pool file states.",
            DefaultValueFactory = _ => "0",
        };
        Command command = new("make", Description) { file, form, proofs, output, at, addresses, network, interval };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            RewardTable.Of(parsed.GetRequiredValue(form))!,
            parsed.GetValue(at) is { } text ? PointInHistory.Parse(text) : PointInHistory.End,
            new RewardTableOptions
            {
                WithProofs = parsed.GetValue(proofs),
                Network = parsed.GetValue(network)!,
                Interval = ulong.TryParse(parsed.GetValue(interval), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
                    ? number
                    : throw new UserErrorException($"--interval takes a whole number from 0 on, not '{parsed.GetValue(interval)}'"),
            },
            parsed.GetValue(addresses),
            parsed.GetValue(output)));
        return command;
    }

    private static int Run(
        Terminal terminal,
        string file,
        RewardTable table,
        PointInHistory at,
        RewardTableOptions options,
        string? addresses,
        string? output)
    {
        TreeFile.DemandOneInput(addresses is null ? [file] : [file, addresses]);
        FileTarget? target = output is null or HistoryFile.StandardInput ? null : FileTarget.Demand(output, file, "output");
        if (file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            if (addresses is not null)
            {
                throw new UserErrorException("--addresses belongs to a history; the rows of a CSV file have their addresses");
            }

            TreeCsv.Read(TreeFile.BytesOf(terminal, file), file, table);
        }
        else
        {
            TreeAddresses? book = addresses is null ? null : TreeAddresses.Read(TreeFile.BytesOf(terminal, addresses), addresses);
            TreeBalances.Read(terminal, file, at, book, table);
        }

        byte[] bytes = Written(file, table, options);
        RewardFile written = RewardFile.Read(output ?? file, bytes, out RewardFileError? error)
            ?? throw new UserErrorException(error!.Value.ToString());
        TreeEvidence evidence = TreeEvidence.Of(written);
        if (evidence.Verdict != TreeVerdict.Equal)
        {
            throw new InvalidOperationException("the file just made does not verify");
        }

        if (target is null)
        {
            terminal.Output.Write(System.Text.Encoding.UTF8.GetString(bytes));
            return ExitCode.Ok;
        }

        target.Write(stream => stream.Write(bytes));
        terminal.Output.WriteLine($"{output}: {NumberText.Count(evidence.Tree.LeafCount)} leaves, root {evidence.Tree.Root}");
        return ExitCode.Ok;
    }

    private static byte[] Written(string file, RewardTable table, RewardTableOptions options)
    {
        try
        {
            return table.Write(options);
        }
        catch (OverflowException)
        {
            throw new UserErrorException($"{file}: amounts whose sum is 2^256 or more; expected a sum below 2^256");
        }
        catch (ArgumentException)
        {
            throw new UserErrorException($"{file}: no row with an amount; expected at least one leaf");
        }
    }
}
