using System.Globalization;
using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Roundings that others make are planted into values of recorded histories, computed a second time here.</summary>
[Collection(RecordedPool.Collection)]
public sealed class PlantedRoundingTests
{
    private static readonly BigInteger Unit = BigInteger.Pow(10, 18);
    private static readonly BigInteger Ray = BigInteger.Pow(10, 27);

    private delegate BigInteger Form(BigInteger shares, BigInteger assets, BigInteger total);

    public static TheoryData<string, string> Forms => new()
    {
        { RecordedPool.LidoSmall, "rounded half up" },
        { RecordedPool.LidoSmall, "rounded up" },
        { RecordedPool.LidoSmall, "at a share rate cut off at 18 decimals" },
        { RecordedPool.LidoSmall, "at a share rate rounded half up at 18 decimals" },
        { RecordedPool.LidoHuge, "at a share rate cut off at 27 decimals" },
        { RecordedPool.RocketSmall, "rounded half up" },
        { RecordedPool.RocketSmall, "rounded up" },
        { RecordedPool.RocketSmall, "at a share rate cut off at 18 decimals" },
        { RecordedPool.RocketMedium, "at a number of shares per asset cut off at 18 decimals" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_balance_that_was_rounded_otherwise_is_explained_by_that_rounding(string history, string name)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 3))
        {
            (BigInteger assets, BigInteger total) = pool.Pair(at);
            BigInteger value = FormOf(name)(pool.Shares(account, at), assets, total);
            if (value == pool.Balance(account, at))
            {
                continue;
            }

            planted++;
            ReconciledRow row = pool.Compare(BalanceRow(account, at, RecordedPool.Wei(value)));
            Assert.Contains(
                row.Findings,
                f => f.Cause == DifferenceCause.Rounding && string.Equals(f.Detail, $"the assets {name}", StringComparison.Ordinal));
            Assert.False(row.IsUnexplained);
            Assert.Equal(value - pool.Balance(account, at), Signed(row.Difference!.Value));
        }

        Assert.True(planted > 0);
    }

    [Theory]
    [InlineData(RecordedPool.LidoSmall)]
    [InlineData(RecordedPool.RocketSmall)]
    public void A_balance_in_floating_point_is_explained_by_the_form_that_gives_the_same_bits(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 3))
        {
            (BigInteger assets, BigInteger total) = pool.Pair(at);
            BigInteger shares = pool.Shares(account, at);
            double product = Machine(shares) * Machine(assets) / Machine(total);
            double rate = Machine(shares) * (Machine(assets) / Machine(total));
            double tokens = Machine(shares) / 1e18 * (Machine(assets) / 1e18 / (Machine(total) / 1e18));
            if (shares < Unit / 100)
            {
                continue;
            }

            planted += Plant(pool, account, at, Whole(product), ObservedUnit.Wei, "(shares * assets)");
            planted += Plant(pool, account, at, Shortest(product), ObservedUnit.Wei, "(shares * assets)");
            planted += Plant(pool, account, at, Whole(rate), ObservedUnit.Wei, "shares * (assets");
            planted += Plant(pool, account, at, Shortest(tokens), ObservedUnit.Ether, "whole tokens");
        }

        Assert.True(planted > 20, $"{planted}");
    }

    [Theory]
    [InlineData(RecordedPool.LidoSmall)]
    [InlineData(RecordedPool.LidoMedium)]
    [InlineData(RecordedPool.RocketMedium)]
    public void A_balance_that_adds_the_worth_of_the_last_movement_is_explained(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 7))
        {
            IReadOnlyList<EventNumber> own = pool.Ledger.EventsOf(default, account, EventNumber.Genesis, at);
            (BigInteger assets, BigInteger total) = pool.Pair(at);
            if (own.Count == 0 || !IsOneMovement(pool, account, own[^1]))
            {
                continue;
            }

            (BigInteger a, BigInteger s) = pool.Pair(own[^1]);
            BigInteger before = pool.Shares(account, own[^1].Previous());
            BigInteger moved = pool.Shares(account, own[^1]) - before;
            BigInteger worth = moved.Sign * (BigInteger.Abs(moved) * a / s);
            BigInteger error = worth - ((pool.Shares(account, own[^1]) * a / s) - (before * a / s));
            if (error.IsZero)
            {
                continue;
            }

            planted++;
            ReconciledRow row = pool.Compare(BalanceRow(account, at, RecordedPool.Wei(pool.Balance(account, at) + error)));
            Assert.Contains(row.Findings, f => f.Cause == DifferenceCause.Rounding && f.Event == own[^1]);
        }

        Assert.True(planted > 0);
    }

    [Fact]
    public void An_emulated_number_is_the_machines()
    {
        Random random = new(20_261_126);
        for (int i = 0; i < 20_000; i++)
        {
            BigInteger x = Any(random);
            BigInteger y = Any(random);
            EmulatedBinary left = EmulatedBinary.Of((UInt256)x);
            EmulatedBinary right = EmulatedBinary.Of((UInt256)y);
            Assert.Equal(Machine(x), Machine(left));
            Assert.Equal(Machine(x) * Machine(y), Machine(left * right));
            Assert.Equal(Machine(x) / Machine(y), Machine(left / right));
            Assert.Equal(double.Parse($"{x}e-18", CultureInfo.InvariantCulture), Machine(EmulatedBinary.Of((UInt256)x, -18)!.Value));
        }
    }

    /// <summary>One movement of the account and no step: it was priced at the pair around the event.</summary>
    private static bool IsOneMovement(RecordedPool pool, AccountId account, EventNumber number)
    {
        EventEffects effects = new();
        pool.Ledger.Describe(number, effects);
        _ = pool.Ledger.Accounts.TryFind(account, out AccountHandle handle);
        int own = Enumerable.Range(0, effects.MovementCount).Select(effects.MovementAt)
            .Count(m => m.Token == default && (m.From == handle) != (m.To == handle));
        return own == 1 && effects.StepCount == 0 && !pool.Pair(number).Shares.IsZero;
    }

    private static string Whole(double value) => new BigInteger(value).ToString(CultureInfo.InvariantCulture);

    private static string Shortest(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static int Plant(RecordedPool pool, AccountId account, EventNumber at, string text, ObservedUnit unit, string form)
    {
        ReconciledRow row = pool.Compare(BalanceRow(account, at, RecordedPool.Number(text, unit)));
        if (row.Verdict is ReconciliationVerdict.Equal or ReconciliationVerdict.EqualAtPrintedPrecision && row.Findings.Count == 0)
        {
            return 0;
        }

        Assert.Contains(row.Findings, f =>
            f.Cause == DifferenceCause.Rounding && f.Detail.Contains("floating point", StringComparison.Ordinal)
            && f.Detail.Contains(form, StringComparison.Ordinal));
        return 1;
    }

    private static ObservedRow BalanceRow(AccountId account, EventNumber at, ObservedNumber value) => new()
    {
        Account = account,
        Name = account.ToString(),
        Kind = ObservedKind.Balance,
        Value = value,
        At = ObservedPoint.After(at),
    };

    private static BigInteger Signed(SignedAmount amount) =>
        amount.IsNegative ? -RecordedPool.Big(amount.Magnitude) : RecordedPool.Big(amount.Magnitude);

    private static BigInteger Any(Random random)
    {
        BigInteger value = BigInteger.Zero;
        for (int i = 0; i < 3; i++)
        {
            value = (value << 31) + random.Next();
        }

        return (value >> random.Next(92)) + 1;
    }

    /// <summary>Rounded to the nearest; a cast of a large whole number cuts off.</summary>
    private static double Machine(BigInteger value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static double Machine(EmulatedBinary value) => Math.ScaleB((double)RecordedPool.Big(value.Bits), value.Exponent);

    private static Form FormOf(string name) => name switch
    {
        "rounded half up" => static (s, e, t) => ((2 * s * e) + t) / (2 * t),
        "rounded up" => static (s, e, t) => ((s * e) + t - 1) / t,
        "at a share rate cut off at 18 decimals" => static (s, e, t) => s * (Unit * e / t) / Unit,
        "at a share rate cut off at 27 decimals" => static (s, e, t) => s * (Ray * e / t) / Ray,
        "at a share rate rounded half up at 18 decimals" => static (s, e, t) => s * (((2 * Unit * e) + t) / (2 * t)) / Unit,
        "at a number of shares per asset cut off at 18 decimals" => static (s, e, t) => s * Unit / (Unit * t / e),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such form."),
    };
}
