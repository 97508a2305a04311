using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Writes a pool's statement as JSON, for programs. Amounts are strings of the smallest unit.</summary>
internal sealed class PoolStatementJson(Utf8JsonWriter json, HistoryRun run, PoolStatement statement)
{
    /// <summary>Writes it; of one operator alone, when it is given.</summary>
    public static void Write(TextWriter output, HistoryRun run, PoolStatement statement, AccountId? party) =>
        JsonOutput.Write(output, json => new PoolStatementJson(json, run, statement).Write(party));

    private void Write(AccountId? party)
    {
        json.WriteStartObject();
        json.WriteString("history", run.Name);
        StatementJson.WriteOptional(json, "operator", party is { } name ? run.NameOf(name) : null);
        json.WriteString("zone", statement.Request.Zone.Id);
        json.WriteString("timeZoneData", CalendarZone.DataVersion);
        json.WriteString("from", statement.From.ToString());
        StatementJson.WriteOptional(json, "to", statement.To?.ToString());
        json.WriteString("by", StatementWords.Of(statement.Request.Cut));
        json.WriteString("historyFrom", statement.HistoryFrom.ToString());
        json.WriteString("historyTo", statement.HistoryTo.ToString());
        json.WriteString("reach", StatementWords.Of(statement.Reach));
        json.WriteStartArray("periods");
        foreach (PoolPeriod period in statement.Periods())
        {
            json.WriteStartObject();
            json.WriteString("from", statement.Request.Zone.Show(period.Span.From));
            StatementJson.WriteOptional(json, "to", period.Span.To is { } end ? statement.Request.Zone.Show(end) : null);
            StatementJson.WriteOptional(json, "firstEvent", period.FirstEvent?.ToString());
            StatementJson.WriteOptional(json, "lastEvent", period.LastEvent?.ToString());
            if (party is { } one)
            {
                Write(OperatorAccount.Of(period, one, run.FeeRecipientOf(one)), isWhole: true);
            }
            else
            {
                Write(period);
            }

            json.WriteEndObject();
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(PoolPeriod period)
    {
        Write("opening", period.Opening);
        Write("accounts", period.Flows);
        WriteCounts(period.Validators);
        json.WriteStartArray("operators");
        foreach (AccountId party in period.Operators)
        {
            json.WriteStartObject();
            Write(OperatorAccount.Of(period, party, run.FeeRecipientOf(party)), isWhole: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("queue");
        foreach ((string name, Amount before, Amount plus, Amount minus, Amount after) in PoolStatementCsv.Queue(period.Queue))
        {
            json.WriteStartObject(name);
            StatementJson.WriteAmount(json, "before", before);
            StatementJson.WriteAmount(json, "plus", plus);
            StatementJson.WriteAmount(json, "minus", minus);
            StatementJson.WriteAmount(json, "after", after);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Write("closing", period.Closing);
    }

    private void Write(OperatorAccount account, bool isWhole)
    {
        json.WriteString("operator", run.NameOf(account.Operator));
        json.WriteString("feeRecipient", run.NameOf(account.FeeRecipient));
        json.WriteString("validators", account.Validators.ToString());
        StatementJson.WriteAmount(json, "rewards", account.Rewards);
        StatementJson.WriteAmount(json, "penalties", account.Penalties);
        StatementJson.WriteAmount(json, "feesEarned", account.FeesEarned);
        json.WriteString("bondBefore", account.BondBefore.ToString());
        StatementJson.WriteAmount(json, "bondPosted", account.BondPosted);
        StatementJson.WriteAmount(json, "bondUsed", account.BondUsed);
        StatementJson.WriteAmount(json, "bondReleased", account.BondReleased);
        json.WriteString("bondAfter", account.BondAfter.ToString());
        json.WriteStartObject("validatorCount");
        json.WriteString("registered", account.ValidatorsRegistered.ToString());
        json.WriteString("inFlight", account.ValidatorsInFlight.ToString());
        json.WriteString("staking", account.ValidatorsStaking.ToString());
        json.WriteString("exited", account.ValidatorsExited.ToString());
        json.WriteEndObject();
        if (isWhole)
        {
            Write("accounts", account.Lines);
            WriteCounts(account.Counts);
        }
    }

    private void Write(string name, IEnumerable<BookFlow> flows)
    {
        json.WriteStartArray(name);
        foreach (BookFlow flow in flows)
        {
            json.WriteStartObject();
            json.WriteString("section", StatementWords.Of(flow.Account.Section));
            json.WriteString("account", BookText.KindOf(flow.Account.Kind));
            json.WriteString("detail", BookText.DetailOf(flow.Account));
            StatementJson.WriteOptional(json, "party", flow.Account.Party.IsDefault ? null : run.NameOf(flow.Account.Party));
            if (flow.Account.Section != BookSection.Holders)
            {
                json.WriteString("before", flow.Opening.ToString());
            }

            StatementJson.WriteAmount(json, "plus", flow.Plus);
            StatementJson.WriteAmount(json, "minus", flow.Minus);
            if (flow.Account.Section != BookSection.Holders)
            {
                json.WriteString("after", flow.Closing.ToString());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteCounts(IEnumerable<BookFlow> flows)
    {
        json.WriteStartArray("validatorCounts");
        foreach (BookFlow flow in flows)
        {
            json.WriteStartObject();
            json.WriteString("stage", BookText.StageOf(flow.Account.Kind));
            StatementJson.WriteOptional(json, "party", flow.Account.Party.IsDefault ? null : run.NameOf(flow.Account.Party));
            json.WriteString("before", flow.Opening.ToString());
            json.WriteString("plus", flow.Plus.Value.ToString());
            json.WriteString("minus", flow.Minus.Value.ToString());
            json.WriteString("after", flow.Closing.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(string name, PricingPair pair)
    {
        json.WriteStartObject(name);
        StatementJson.WriteAmount(json, "assets", pair.Assets);
        json.WriteString("shares", pair.Shares.Value.ToString());
        json.WriteEndObject();
    }
}
