using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>
/// Others book the amount that a movement was asked to move; the ledger moves shares, which are worth one or two units less. The very
/// difference must come out as that rounding, and never as merely near.
/// </summary>
[Collection(RecordedPool.Collection)]
public sealed class PlantedAmountTests
{
    [Theory]
    [InlineData(RecordedPool.LidoSmall, 10)]
    [InlineData(RecordedPool.LidoMedium, 100)]
    [InlineData(RecordedPool.RocketMedium, 100)]
    [InlineData(RecordedPool.HouseReported, 1)]
    public void The_amount_that_was_asked_of_a_movement_is_rounding_with_its_rule(string history, int least)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        int ruled = 0;
        BookReader books = BookReader.Of(pool.Ledger, ProtocolOf(history));
        while (books.Read())
        {
            foreach (MovementNote note in books.Sheet.Movements)
            {
                ShareMovement movement = books.Effects.MovementAt(note.Place);
                if (note.Asked is not { } asked || movement.Token != default || books.Effects.StepCount > 1)
                {
                    continue;
                }

                foreach (AccountHandle handle in new[] { movement.From, movement.To }.OfType<AccountHandle>())
                {
                    AccountId account = books.State.Accounts[handle];
                    BigInteger moved = RecordedPool.Big(asked.Value) * (movement.To == handle ? 1 : -1);
                    BigInteger change = pool.Balance(account, books.Number) - pool.Balance(account, books.Number.Previous());
                    bool isOnly = Own(books, handle).Length == 1;
                    if (!isOnly || moved == change || BigInteger.Abs(moved - change) > 2)
                    {
                        continue;
                    }

                    planted++;
                    ruled += Demand(pool, PlantedFault.Row(ObservedKind.BalanceChange, account, books.Number, moved), books);
                    BigInteger balance = pool.Balance(account, books.Number) + moved - change;
                    _ = balance < 0 ? 0 : Demand(pool, PlantedFault.Row(ObservedKind.Balance, account, books.Number, balance), books);
                }
            }
        }

        Assert.True(planted >= least, $"{planted}");
        Assert.True(ruled > 0);
    }

    [Fact]
    public void Adding_what_was_asked_of_every_movement_is_reproduced_to_the_unit()
    {
        RecordedPool pool = RecordedPool.Of(RecordedPool.LidoMedium);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 97))
        {
            BigInteger error = BigInteger.Zero;
            BookReader books = BookReader.Of(pool.Ledger, ProtocolOf(RecordedPool.LidoMedium));
            _ = pool.Ledger.Accounts.TryFind(account, out AccountHandle handle);
            while (books.Number < at && books.Read())
            {
                error += ErrorOf(books, handle, pool.Shares(account, books.Number));
            }

            if (error.IsZero || pool.Balance(account, at) + error < 0)
            {
                continue;
            }

            planted++;
            ReconciledRow row = pool.Compare(
                PlantedFault.Row(ObservedKind.Balance, account, at, pool.Balance(account, at) + error));
            Assert.False(row.IsUnexplained);
            Assert.Contains(row.Findings, static f => f.Cause == DifferenceCause.Rounding);
        }

        Assert.True(planted > 20, $"{planted}");
    }

    private static Func<IProtocol> ProtocolOf(string history) => history[..4] switch
    {
        "lido" => static () => new LidoProtocol(),
        "rock" => static () => new RocketPoolProtocol(),
        _ => static () => new StakingPoolProtocol(),
    };

    private static ShareMovement[] Own(BookReader books, AccountHandle handle) =>
        [.. books.Effects.Movements.ToArray().Where(m => m.Token == default && (m.From == handle) != (m.To == handle))];

    /// <summary>What was asked, or else the worth, less the change of the balance; computed with whole numbers of another kind.</summary>
    private static BigInteger ErrorOf(BookReader books, AccountHandle handle, BigInteger shares)
    {
        foreach (ShareMovement movement in Own(books, handle))
        {
            shares -= RecordedPool.Big(movement.Shares) * (movement.To == handle ? 1 : -1);
        }

        BigInteger error = BigInteger.Zero;
        for (int i = 0; i < books.Effects.MovementCount; i++)
        {
            ShareMovement movement = books.Effects.MovementAt(i);
            if (movement.Token != default || (movement.From == handle) == (movement.To == handle))
            {
                continue;
            }

            PricingPair pair = movement.AfterStep == 0 ? books.Before : books.Effects.StepAt(movement.AfterStep - 1).After;
            (BigInteger e, BigInteger s) = (RecordedPool.Big(pair.Assets.Value), RecordedPool.Big(pair.Shares.Value));
            int sign = movement.To == handle ? 1 : -1;
            BigInteger moved = RecordedPool.Big(movement.Shares);
            BigInteger worth = s.IsZero ? 0 : moved * e / s;
            Amount? asked = books.Sheet.Movements.First(n => n.Place == i).Asked;
            BigInteger stated = asked is { } a ? RecordedPool.Big(a.Value) : worth;
            BigInteger change = s.IsZero ? 0 : ((shares + (sign * moved)) * e / s) - (shares * e / s);
            error += (sign * stated) - change;
            shares += sign * moved;
        }

        return error;
    }

    /// <summary>Explained, or ambiguous with a movement left out or a moment; 1 when a rule is named.</summary>
    private static int Demand(RecordedPool pool, ObservedRow row, BookReader books)
    {
        ReconciledRow reconciled = pool.Compare(row);
        Assert.False(reconciled.IsUnexplained);
        Assert.Contains(reconciled.Findings, f => f.Cause == DifferenceCause.Rounding
            && f.Event == books.Number && f.Detail.Contains("the last movement was added", StringComparison.Ordinal));
        CauseFinding? asked = reconciled.Findings.FirstOrDefault(static f =>
            f.Detail.StartsWith("the amount asked of the last movement", StringComparison.Ordinal));
        return asked?.Detail.Contains(": rule ", StringComparison.Ordinal) == true ? 1 : 0;
    }
}
