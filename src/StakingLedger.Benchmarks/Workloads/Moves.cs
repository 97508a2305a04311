using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>Seeded streams of transfers that no pool of <see cref="HousePool"/> refuses.</summary>
internal static class Moves
{
    /// <summary>The most that one transfer moves: 2^50 wei, a thousandth of an ether. Each holder begins with 2^61 at least.</summary>
    private const int MostBits = 50;

    /// <summary>Transfers between uniformly chosen holders, of 2^30 to 2^50 wei.</summary>
    public static Move[] Uniform(int holders, int count, ulong seed = 20_261_122)
    {
        Dice dice = new(seed);
        var moves = new Move[count];
        for (int i = 0; i < moves.Length; i++)
        {
            uint from = dice.Below((uint)holders);
            uint to = dice.Below((uint)holders - 1);
            moves[i] = new Move(from, to >= from ? to + 1 : to, dice.OfBits(31, MostBits));
        }

        return moves;
    }

    /// <summary>The same by the holders' handles.</summary>
    public static TransferAssetsByHandle[] ByHandle(ReadOnlySpan<Move> moves, AccountHandle first)
    {
        var commands = new TransferAssetsByHandle[moves.Length];
        for (int i = 0; i < commands.Length; i++)
        {
            commands[i] = new TransferAssetsByHandle(moves[i].Payer(first), moves[i].Receiver(first), moves[i].Amount);
        }

        return commands;
    }

    /// <summary>The same by the holders' addresses.</summary>
    public static TransferAssets[] ByAddress(ReadOnlySpan<Move> moves, ReadOnlySpan<AccountId> holders)
    {
        var commands = new TransferAssets[moves.Length];
        for (int i = 0; i < commands.Length; i++)
        {
            commands[i] = new TransferAssets(holders[(int)moves[i].From], holders[(int)moves[i].To], moves[i].Amount);
        }

        return commands;
    }
}
