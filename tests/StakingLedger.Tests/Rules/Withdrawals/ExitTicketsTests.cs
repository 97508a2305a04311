using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Withdrawals;

/// <summary>Tickets of the pro rata and of the fixed policy, section 6.</summary>
public sealed class ExitTicketsTests
{
    [Property]
    public void Tickets_and_their_value_are_floors_of_the_exact_quotients(UInt256 n, UInt256 x, UInt256 k)
    {
        UInt256 liability = x.IsZero ? UInt256.One : x;
        UInt256 tickets = k.IsZero ? UInt256.One : k;
        BigInteger issued = (BigInteger)n * (BigInteger)tickets / (BigInteger)liability;
        Assert.Equal(
            BigInteger.Min(issued, (BigInteger)UInt256.MaxValue),
            (BigInteger)ExitTickets.Issue(Amount.FromWei(n), Amount.FromWei(liability), tickets));

        UInt256 some = n % tickets;
        Assert.Equal(
            (BigInteger)some * (BigInteger)liability / (BigInteger)tickets,
            (BigInteger)ExitTickets.Value(some, Amount.FromWei(liability), tickets).Value);
    }

    [Property]
    public void A_new_exit_takes_nothing_from_those_before(UInt256 n, UInt256 x, UInt256 k)
    {
        (UInt256 liability, UInt256 tickets) = ((x >> 128) + UInt256.One, (k >> 128) + UInt256.One);
        UInt256 nominal = n >> 128;
        UInt256 issued = ExitTickets.Issue(Amount.FromWei(nominal), Amount.FromWei(liability), tickets);
        Amount together = Amount.FromWei(liability + nominal);
        Assert.True(ExitTickets.Value(tickets, together, tickets + issued) >= Amount.FromWei(liability));
    }

    [Theory]
    [InlineData(7, 0, 0, 7)]
    [InlineData(7, 100, 100, 7)]
    [InlineData(7, 50, 100, 14)]
    [InlineData(7, 101, 100, 6)]
    public void The_first_exit_gets_a_ticket_per_unit(ulong nominal, ulong liability, ulong tickets, ulong issued) => Assert.Equal(
        (UInt256)issued, ExitTickets.Issue(Amount.FromWei(nominal), Amount.FromWei(liability), tickets));

    [Fact]
    public void Tickets_on_nothing_can_be_valued_and_not_be_issued()
    {
        Assert.Equal(Amount.Zero, ExitTickets.Value(5U, Amount.Zero, 9U));
        Assert.Throws<DivideByZeroException>(() => ExitTickets.Issue(Amount.FromWei(1UL), Amount.Zero, 9U));
        Assert.Throws<DivideByZeroException>(() => ExitTickets.Value(0U, Amount.FromWei(1UL), 0U));
    }
}
