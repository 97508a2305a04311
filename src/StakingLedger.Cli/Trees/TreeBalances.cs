using StakingLedger.Numerics;
using StakingLedger.Proofs;
using StakingLedger.Proofs.Formats;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>
/// Takes the rows of a tree from the balances of a recorded history: stETH of Lido, rETH of Rocket Pool, assets of a house pool.
/// </summary>
internal static class TreeBalances
{
    private static readonly LeafField[] Fields = [.. MerkleFormats.StandardAddressAmount.Fields];

    /// <summary>Replays the history up to the point, and adds a row for every account that holds something.</summary>
    /// <param name="terminal">Where the standard input is.</param>
    /// <param name="file">The history.</param>
    /// <param name="at">The point.</param>
    /// <param name="addresses">The addresses of accounts that are none; null when none were given.</param>
    /// <param name="table">Receives the rows.</param>
    /// <exception cref="UserErrorException">The history cannot be replayed, or an account is no address and has none.</exception>
    public static void Read(Terminal terminal, string file, PointInHistory at, TreeAddresses? addresses, RewardTable table)
    {
        if (!table.Columns.SequenceEqual(Fields))
        {
            throw new UserErrorException($"a history has balances by account: expected --as standard, not {table.Format}");
        }

        using IHistory history = HistoryFile.Demand(terminal, file);
        HistoryRun run = history.Start(keepsPrefix: false);
        run.Begin();
        run.Advance(at, static _ => { });

        foreach ((AccountId account, UInt256 balance) in BalancesOf(run))
        {
            table.Add(AddressOf(account, addresses, file), LeafValue.Number(balance));
        }
    }

    private static LeafValue AddressOf(AccountId account, TreeAddresses? addresses, string file) => (account.Kind, addresses) switch
    {
        (AccountKind.Address, null) => LeafValue.Address(account),
        (_, null) => throw new UserErrorException(
            $"{file}: the account {account} is no address; a tree needs addresses, which --addresses FILE can give"),
        _ => addresses.Of(account, file),
    };

    private static IEnumerable<(AccountId Account, UInt256 Balance)> BalancesOf(HistoryRun run) => run switch
    {
        LidoRun lido => LidoHoldings.All(lido.Pool, lido.Header.Names)
            .Where(static h => !h.StEth.IsZero)
            .Select(static h => (h.Account, h.StEth.Value)),
        RocketPoolRun rocketPool => rocketPool.Replay.Holdings()
            .Select(static h => (h.Account, h.Reth.Value)),
        NativeRun native => NativeHolding.All(native.Pool)
            .Where(static h => !h.Balance.IsZero)
            .Select(static h => (h.Account, h.Balance.Value)),
        _ => throw new InvalidOperationException($"balances of {run.GetType().Name} are not read here"),
    };
}
