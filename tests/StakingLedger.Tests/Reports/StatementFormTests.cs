using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class StatementFormTests
{
    private static readonly string[] Recorded = ["lido/small-s1.jsonl", "lido/v2-small-s1.jsonl", "lido/medium-s1.jsonl.gz"];

    [Fact]
    public void Wrapping_is_no_disposal_and_changes_nothing()
    {
        int wraps = 0;
        foreach (StatementLine line in Lines().Where(static l => l.Movement == MovementCause.Wrap && l.Counterparty is null))
        {
            wraps++;
            Assert.True(line.Shares.IsZero);
            Assert.True(line.Assets.IsZero);
        }

        Assert.True(wraps > 0);
    }

    [Fact]
    public void Unwrapping_leaves_a_share_or_two_with_the_wrapper_and_calls_it_rounding()
    {
        int unwraps = 0;
        foreach (StatementLine line in Lines().Where(static l => l.Movement == MovementCause.Unwrap && l.Counterparty is null))
        {
            unwraps++;
            Assert.True(line.Shares.IsZero || line.Shares.IsNegative);
            Assert.True(line.Shares.Magnitude <= 1, $"{line.Event}: {line.Shares}");
            Assert.Equal(line.Assets, line.Rounding);
            Assert.True(line.Assets.Magnitude <= 2);
        }

        Assert.True(unwraps > 0);
    }

    [Fact]
    public void Only_the_wrapper_has_wrapping_as_a_movement_with_somebody()
    {
        StatementHistory history = StatementHistory.Of(Recorded[0]);
        AccountId wrapper = Assert.Single(history.Accounts, a => history.Periods(new StatementRequest(a))[0].Lines.Any(static l =>
            (l.Movement is MovementCause.Wrap or MovementCause.Unwrap) && l.Counterparty is not null));
        EventNumber last = history.Ledger.LastEvent;
        Assert.True(history.Ledger.SharesAt(default, wrapper, last) >= history.Ledger.TotalSharesAt(new TokenId(1), last));
    }

    [Fact]
    public void Wrapped_shares_given_for_a_withdrawal_are_a_request_and_no_unwrapping()
    {
        StatementLine[] requests = [.. Lines().Where(static l =>
            l.Kind == StatementLineKind.Movement && l.Movement == MovementCause.WithdrawalRequest && l.Token.Index == 1)];
        Assert.NotEmpty(requests);
        Assert.All(requests, static l => Assert.True(l.Shares.IsNegative && l.Counterparty is not null && l.Asked is not null));
    }

    [Fact]
    public void The_worth_of_all_forms_together_exceeds_the_tokens_one_by_one_by_a_unit_at_most()
    {
        bool isBoth = false;
        foreach (string name in Recorded)
        {
            StatementHistory history = StatementHistory.Of(name);
            foreach (AccountId account in history.Accounts)
            {
                HolderPosition closing = Assert.Single(history.Periods(new StatementRequest(account))).Closing;
                Assert.True(closing.FloorOfForms <= Amount.FromWei(1));
                isBoth |= closing.Holdings.Count(static h => !h.Units.IsZero) > 1;
                Assert.Equal(closing.Holdings[0].Assets, history.Ledger.BalanceAt(account, history.Ledger.LastEvent));
            }
        }

        Assert.True(isBoth);
    }

    [Fact]
    public void The_floors_of_a_movement_are_a_unit_or_two_at_a_rate_near_one()
    {
        Assert.All(
            Lines().Where(static l => l.Kind == StatementLineKind.Movement
                && (l.Movement is MovementCause.Deposit or MovementCause.Transfer or MovementCause.WithdrawalRequest)),
            static l => Assert.True(l.Rounding.Magnitude <= 2, $"{l.Event}: {l.Movement} {l.Rounding}"));
    }

    [Fact]
    public void What_is_paid_in_before_the_first_report_is_no_reward_of_it()
    {
        // Rocket Pool prices rETH one to one until then: the report brings the difference to one, and no more.
        StatementHistory history = StatementHistory.Of("rocketpool/small-seed1.jsonl");
        int deposits = 0;
        foreach (AccountId account in history.Accounts)
        {
            StatementPeriod whole = Assert.Single(history.Periods(new StatementRequest(account)));
            foreach (StatementLine line in whole.Lines.Where(static l => l.Movement == MovementCause.Deposit && l.Asked is not null))
            {
                deposits++;
                Assert.True(line.Rounding.Magnitude <= 2, $"{line.Event}: {line.Asked} became {line.Assets}");
            }

            Assert.True(whole.Totals.Rewards < Amount.FromEther("1"));
        }

        Assert.True(deposits > 3);
    }

    [Fact]
    public void A_token_that_the_pool_does_not_price_has_lines_of_its_own_and_no_part_in_the_position()
    {
        StatementHistory history = StatementHistory.Of("rocketpool/small-seed1.jsonl");
        int lines = 0;
        foreach (AccountId account in history.Accounts)
        {
            StatementPeriod whole = Assert.Single(history.Periods(new StatementRequest(account)));
            for (byte token = 1; token < history.Ledger.Tokens.Count; token++)
            {
                TokenId id = new(token);
                StatementLine[] own = [.. whole.Lines.Where(l => l.Kind == StatementLineKind.OtherToken && l.Token == id)];
                lines += own.Length;
                Assert.Equal(
                    SignedAmount.Of(history.Ledger.SharesAt(id, account, history.Ledger.LastEvent).Value),
                    StatementTies.Sum(own.Select(static l => l.Shares)));
                Assert.Null(whole.Closing.Holdings[token].Assets);
            }
        }

        Assert.True(lines > 0);
    }

    private static IEnumerable<StatementLine> Lines() => Recorded.Select(StatementHistory.Of).SelectMany(static h =>
        h.Accounts.SelectMany(a => h.Periods(new StatementRequest(a)).SelectMany(static p => p.Lines)));
}
