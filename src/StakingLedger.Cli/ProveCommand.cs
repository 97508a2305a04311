using System.CommandLine;
using System.Globalization;
using System.Text;
using StakingLedger.Ledger;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>staking-ledger prove FILE</summary>
internal static class ProveCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        openssl rand -hex 32 > secret.txt
        staking-ledger prove examples/lido-small.jsonl --root --secret-file secret.txt
        staking-ledger prove examples/lido-small.jsonl --account h3 --secret-file secret.txt --out h3.proof.json
        staking-ledger prove examples/lido-small.jsonl --all --secret-file secret.txt --out proofs-2026-01
        staking-ledger check-proof h3.proof.json --root 0x...
        """;

    private const string Description =
        "Build a sum tree over all balances at a point of a history and write the proof that one account's balance is part of the total, "
        + "with --all every account's proof, or, with --root, what is to be published of the tree. The secret hides the holders from each "
        + "other: keep it, and use the same "
        + "one for the root and every proof.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = FileArgument.One();
        Option<string?> account = new("--account") { Description = "Prove the balance of this account.", HelpName = "A" };
        Option<bool> all = new("--all")
        {
            Description = "Prove every balance: writes a new directory with root.json, index.csv and a proof for each account.",
        };
        Option<bool> root = new("--root") { Description = "Show the root record: total, root hash and commitment." };
        Option<string?> secret = new("--secret")
        {
            Description = "The secret: 64 hexadecimal digits. Others may see a command line.",
            HelpName = "HEX",
        };
        Option<string?> secretFile = new("--secret-file") { Description = "A file that holds the secret.", HelpName = "F" };
        Option<string?> at = new("--at") { Description = $"The point: {PointInHistory.Forms}. The end, if not given.", HelpName = "AT" };
        Option<string?> pool = new("--pool")
        {
            Description = "The pool's name in the tree; the history's name with hyphens for spaces, if not given.",
            HelpName = "NAME",
        };
        Option<string?> target = new("--out")
        {
            Description = "Write the document to a file, and say what it is; with --all, the directory to make.",
            HelpName = "F",
        };
        Option<int> depth = new("--min-depth")
        {
            Description = "The least depth of the tree, to hide how many holders there are: 1 to 24.",
            HelpName = "D",
            DefaultValueFactory = _ => 1,
        };
        depth.Validators.Add(static result =>
        {
            if (result.Tokens is [{ } token]
                && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int least)
                    && least is >= 1 and <= LiabilityTree.MaxBuiltDepth))
            {
                result.AddError($"--min-depth takes 1 to {LiabilityTree.MaxBuiltDepth}, not '{token.Value}'.");
            }
        });
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("prove", Description) { file, account, all, root, secret, secretFile, at, pool, target, depth, format };
        command.Validators.Add(result =>
        {
            int asked = (result.GetResult(account) is null ? 0 : 1) + (result.GetValue(all) ? 1 : 0) + (result.GetValue(root) ? 1 : 0);
            if (asked != 1)
            {
                result.AddError("Give one of --account A, --all and --root.");
            }
            else if (result.GetValue(all) && result.GetResult(target) is null)
            {
                result.AddError("--all needs --out DIR, a directory that does not exist yet.");
            }
        });
        command.SetAction(parsed => Run(
            terminal,
            SecretFile.Demand(parsed.GetValue(secret), parsed.GetValue(secretFile)),
            new ProveOptions(
                parsed.GetRequiredValue(file),
                parsed.GetValue(account),
                parsed.GetValue(all),
                parsed.GetValue(at) is { } text ? PointInHistory.Parse(text) : PointInHistory.End,
                parsed.GetValue(pool),
                parsed.GetValue(target),
                parsed.GetValue(depth),
                OutputFormat.IsJson(parsed, format))));
        return command;
    }

    private static int Run(Terminal terminal, byte[] secret, ProveOptions options)
    {
        ProofFolder? folder = options.IsAll ? ProofFolder.Demand(options.Out!) : null;
        FileTarget? target = options.Out is { } name && folder is null ? FileTarget.Demand(name, options.File, "out") : null;
        using IHistory history = HistoryFile.Demand(terminal, options.File);
        HistoryRun run = history.Start(keepsPrefix: false);
        PoolLiabilities liabilities = ProgressDisplay.Run(terminal, options.File, advance => Build(run, secret, options, advance));
        LiabilityProof? proof = options.Account is { } account ? ProofOf(liabilities, run, account) : null;
        string document = proof is null ? liabilities.Tree.Root.ToJson() : proof.ToJson();
        folder?.Write(liabilities.Tree);
        target?.Write(stream => stream.Write(Encoding.UTF8.GetBytes(document)));
        if (target is null && (proof is not null || options.IsJson))
        {
            terminal.Output.Write(document);
            return ExitCode.Ok;
        }

        ProofPrinter.PrintTree(terminal, liabilities, run, proof);
        if (folder is not null)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(
                $"{folder.Name}: {NumberText.Count(liabilities.Tree.Count)} proofs, {ProofFolder.Root} and {ProofFolder.Index}");
        }

        return ExitCode.Ok;
    }

    private static PoolLiabilities Build(HistoryRun run, byte[] secret, ProveOptions options, Action<long> advance)
    {
        run.Begin();
        try
        {
            run.Advance(options.At, advance);
            LiabilityScope scope = ScopeOf(run, options);
            return run.OwedWorth is null
                ? PoolLiabilities.Of(run.Ledger, scope, secret, options.MinimumDepth)
                : PoolLiabilities.OfTokens(run.Ledger, scope, secret, options.MinimumDepth);
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"{options.File}: the ledger cannot go on: {e.Message}");
        }
        catch (OverflowException e)
        {
            throw new UserErrorException($"{options.File}: {e.Message}");
        }
    }

    private static LiabilityScope ScopeOf(HistoryRun run, ProveOptions options)
    {
        string pool = options.Pool ?? run.Name.Replace(' ', '-');
        if (!LiabilityScope.IsName(pool))
        {
            throw new UserErrorException(
                $"'{ShownText.Of(pool)}' cannot name the pool of a tree; give one with --pool: "
                + "1 to 32 printable ASCII characters without space, quote and backslash");
        }

        return LiabilityScope.IsName(run.Owed.Symbol)
            ? new LiabilityScope { Pool = pool, Token = run.Owed.Symbol, Decimals = run.Owed.Decimals, Time = run.Last.Time }
            : throw new UserErrorException($"'{ShownText.Of(run.Owed.Symbol)}' cannot name the token of a tree");
    }

    private static LiabilityProof ProofOf(PoolLiabilities liabilities, HistoryRun run, string text)
    {
        AccountId account = run.Find(text);
        return liabilities.Tree.Contains(account)
            ? liabilities.Tree.ProofOf(account)
            : throw new UserErrorException($"'{text}' holds nothing at this point of {ShownText.Of(run.Name)}; there is nothing to prove");
    }
}
