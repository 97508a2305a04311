using System.CommandLine;

namespace StakingLedger.Cli;

/// <summary>staking-ledger tree: published Merkle trees, checked, compared and made.</summary>
internal static class TreeCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger tree verify rp-rewards-mainnet-51.json
        staking-ledger tree diff MerkleDist.v1.json MerkleDist.json
        staking-ledger tree make holders.csv --as standard --output tree.json
        """;

    private const string Description =
        "Published reward trees: recompute them, compare two versions, or make one. "
        + "Read are Rocket Pool intervals, Threshold distributions, Lido CSM trees and OpenZeppelin's standard-v1, plain or gzip.";

    /// <summary>Makes the command, and adds the examples of its parts.</summary>
    public static Command Create(Terminal terminal, Dictionary<Command, string> examples)
    {
        Command verify = TreeVerifyCommand.Create(terminal);
        Command diff = TreeDiffCommand.Create(terminal);
        Command make = TreeMakeCommand.Create(terminal);
        Command tree = new("tree", Description) { verify, diff, make };
        examples[tree] = Examples;
        examples[verify] = TreeVerifyCommand.Examples;
        examples[diff] = TreeDiffCommand.Examples;
        examples[make] = TreeMakeCommand.Examples;
        return tree;
    }
}
