using System.Reflection;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;

namespace StakingLedger.Tests.Protocols.HousePool;

public sealed class RejectionTests
{
    /// <summary>
    /// Most cases break a later rule as well: a command that breaks two gets the code of the first in the order of the document.
    /// </summary>
    [Fact]
    public void Every_check_of_every_command_refuses_with_its_code_and_the_first_one_speaks()
    {
        int place = 0;
        foreach (RejectionCase refused in RejectionCases.All())
        {
            TestPool pool = refused.Pool();
            IPoolCommand command = refused.Command(pool);
            string code = pool.Refused(refused.Actor, command).Code;
            Assert.True(
                string.Equals(refused.Code, code, StringComparison.Ordinal),
                $"case {place}: {command} was refused with {code}, not with {refused.Code}");
            place++;
        }
    }

    [Fact]
    public void Every_code_is_reached_by_a_case()
    {
        string[] reached = [.. RejectionCases.All().Select(static c => c.Code), PoolRejectionCodes.NotOpened];
        string[] codes =
        [
            .. typeof(PoolRejectionCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static f => (string)f.GetValue(null)!),
        ];
        Assert.Empty(codes.Except(reached, StringComparer.Ordinal));
        Assert.Empty(reached.Except(codes, StringComparer.Ordinal));
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_pool_that_is_not_open_refuses_everything_but_the_opening()
    {
        PoolLedger ledger = new(new StakingPoolProtocol());
        Context context = Context.By(Governor);
        Assert.Equal(new PoolRejection.NotOpened(), ledger.Execute(new Deposit(Alice, Numbers.Wei(1)), context).Rejection);
        Assert.Equal(
            new PoolRejection.NotPermitted(Alice, PoolRole.Governor),
            ledger.Execute(new OpenPool(TestTerms.Plain with { Version = 2 }), Context.By(Alice)).Rejection);
        Assert.Equal(
            new PoolRejection.TermsVersion(1, 2), ledger.Execute(new OpenPool(TestTerms.Plain with { Version = 2 }), context).Rejection);
        Assert.True(ledger.Execute(new OpenPool(TestTerms.Plain), context).IsAccepted);
        Assert.Throws<LedgerRejectedException>(() => StakingPool.Open(TestTerms.Plain with { Version = 3 }, context));
    }

    [Fact]
    public void A_command_of_another_protocol_is_an_error_of_the_caller()
    {
        PoolLedger ledger = TestPool.Open().Pool.Ledger;
        Assert.Throws<ArgumentException>(() => ledger.Execute(new ToyLike(), Context.By(Governor)));
    }

    [Fact]
    public void A_rejection_names_its_operands_in_its_text()
    {
        Rejection rejection = TestPool.Open().Refused(Alice, new Redeem(Alice, Numbers.Sh(1)));
        Assert.Contains("RedemptionOff", RejectionTextOf(rejection), StringComparison.Ordinal);
    }

    private static string RejectionTextOf(Rejection rejection) => rejection.ToString();

    private sealed record ToyLike : ICommand;
}
