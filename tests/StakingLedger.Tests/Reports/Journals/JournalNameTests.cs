using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports.Journals;

public sealed class JournalNameTests
{
    [Theory]
    [InlineData("operator-7", "L-operator-7")]
    [InlineData("megapool:node1", "L-megapool-x3A-node1")]
    [InlineData("a.b_c", "L-a-x2E-b-x5F-c")]
    [InlineData("a-x2E-b", "L-a-x2D-x2E-b")]
    [InlineData("a-", "L-a-")]
    [InlineData("-xylo", "L--x2D-xylo")]
    [InlineData("0x00000000000000000000000000000000000000aB", "0x00000000000000000000000000000000000000ab")]
    [InlineData("6f9619ff-8b86-d011-b42d-00c04fc964ff", "G-6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    public void A_party_is_a_part_of_a_name_that_beancount_accepts(string party, string part) =>
        Assert.Equal(part, JournalWords.Part(AccountId.Parse(party)));

    [Fact]
    public void No_two_parties_have_one_name()
    {
        string[] pieces = ["-", "x", "2", "D", "E", ".", ":", "_", "a", "-x2E-", "-x2D-"];
        SortedDictionary<string, string> seen = new(StringComparer.Ordinal);
        foreach (string label in pieces.SelectMany(_ => pieces, static (a, b) => a + b).SelectMany(_ => pieces, static (a, b) => a + b)
            .Distinct(StringComparer.Ordinal))
        {
            string part = JournalWords.Part(AccountId.FromLabel(label));
            Assert.Matches("^L-[A-Za-z0-9-]+$", part);
            Assert.True(seen.TryAdd(part, label), $"{label} and {seen[part]} are both {part}");
        }
    }

    [Fact]
    public void No_account_lies_below_another()
    {
        AccountId party = AccountId.FromLabel("p");
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (BookAccountKind kind in Enum.GetValues<BookAccountKind>().Where(static k => k != BookAccountKind.None))
        {
            foreach (ushort detail in new ushort[] { 0, 1, 4, 900 })
            {
                Assert.True(names.Add(PoolAccountNames.Of(new BookAccount(kind, detail))));
                Assert.True(names.Add(PoolAccountNames.Of(new BookAccount(kind, detail, party))));
            }
        }

        Assert.All(names, static name => Assert.Matches("^(Assets|Liabilities|Equity|Income|Expenses)(:[A-Z0-9][A-Za-z0-9-]*)+$", name));
        Assert.All(names, name => Assert.DoesNotContain(names, other => other.StartsWith(name + ":", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ETH", "stETH", "wstETH", "ETH STETH-SHARES WSTETH")]
    [InlineData("ETH", "rETH", "ETH", "ETH RETH-SHARES ETH-T1")]
    [InlineData("ETH", "shares", "x", "ETH SHARES XX")]
    [InlineData("eth-shares", "eth", "9 lives", "ETH-SHARES ETH-SHARES-T0 X9-LIVES")]
    [InlineData("a very long symbol that no one would choose", "a very long symbol that is another", "€",
        "A-VERY-LONG-SYMBOL-THAT A-VERY-LONG-SYMBO-SHARES X")]
    public void Commodities_are_named_as_both_programs_accept_and_no_two_alike(string assets, string first, string second, string names)
    {
        JournalOptions options = new(JournalFormat.Beancount, new(assets, 18), [new(first, 18), new(second, 0)]);
        Assert.Equal(names.Split(' '), new JournalCommodities(options, countsValidators: false).All.Select(static c => c.Name));
        JournalCommodities ofPool = new(options, countsValidators: true);
        Assert.Equal((names + " VALIDATORS").Split(' '), ofPool.All.Select(static c => c.Name));
        Assert.Equal(0, ofPool.All[JournalCommodities.IndexOf(BookCommodity.Validators, tokens: 2)].Decimals);
    }

    [Theory]
    [InlineData("", 18)]
    [InlineData("ETH", -1)]
    [InlineData("ETH", 78)]
    public void Units_without_a_symbol_or_with_impossible_decimals_are_refused(string symbol, int decimals)
    {
        Assert.Throws<ArgumentException>(() => new JournalOptions(JournalFormat.Hledger, new(symbol, decimals), []));
        Assert.Throws<ArgumentException>(() => new JournalOptions(JournalFormat.Hledger, new("ETH", 18), [new(symbol, decimals)]));
    }
}
