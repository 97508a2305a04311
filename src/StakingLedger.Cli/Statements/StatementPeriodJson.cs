using System.Text.Json;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Writes one period of a statement as JSON.</summary>
internal sealed class StatementPeriodJson(Utf8JsonWriter json, HistoryRun run, HolderStatement statement)
{
    /// <summary>Writes it.</summary>
    public void Write(StatementPeriod period, bool addsUp)
    {
        json.WriteStartObject();
        json.WriteString("from", statement.Request.Zone.Show(period.Span.From));
        StatementJson.WriteOptional(json, "to", period.Span.To is { } end ? statement.Request.Zone.Show(end) : null);
        StatementJson.WriteOptional(json, "firstEvent", period.FirstEvent?.ToString());
        StatementJson.WriteOptional(json, "lastEvent", period.LastEvent?.ToString());
        Write("opening", period.Opening);
        json.WriteStartArray("lines");
        foreach (StatementLine line in period.Lines.Where(l => !addsUp || l.Kind != StatementLineKind.Rate))
        {
            Write(line);
            JsonOutput.LetGo(json);
        }

        json.WriteEndArray();
        Write(period.Totals);
        Write(period.Income);
        Write(period.Withdrawals);
        Write("closing", period.Closing);
        json.WriteEndObject();
    }

    private void Write(string name, HolderPosition position)
    {
        json.WriteStartObject(name);
        json.WriteString("shares", position.Shares.Value.ToString());
        Amount("assets", position.Assets);
        Write(position.Pair);
        json.WriteStartArray("holdings");
        foreach (TokenHolding holding in position.Holdings.Where(static h => !h.Units.IsZero))
        {
            json.WriteStartObject();
            json.WriteString("token", run.UnitOf(holding.Token).Symbol);
            json.WriteString("units", holding.Units.ToString());
            StatementJson.WriteOptional(json, "assets", holding.Assets?.Value.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(PricingPair pair)
    {
        json.WriteStartObject("pair");
        Amount("assets", pair.Assets);
        json.WriteString("shares", pair.Shares.Value.ToString());
        json.WriteEndObject();
    }

    private void Write(StatementLine line)
    {
        json.WriteStartObject();
        json.WriteString("kind", StatementWords.Kind(line));
        json.WriteString("event", line.Event.ToString());
        json.WriteString("time", line.Time.ToString());
        json.WriteString("localTime", statement.Request.Zone.Show(line.Time));
        json.WriteString("block", line.Block.ToString());
        json.WriteString("cause", StatementWords.Cause(line));
        if (line.Source != StatementSource.None)
        {
            json.WriteString("source", StatementWords.Of(line.Source));
        }

        if (line.Kind == StatementLineKind.Withdrawal)
        {
            json.WriteString("request", line.Request.ToString());
        }
        else
        {
            json.WriteString("token", run.UnitOf(line.Token).Symbol);
            json.WriteString("shares", line.Shares.ToString());
        }

        if (line.Counterparty is { } other)
        {
            json.WriteString("counterparty", run.NameOf(other));
        }

        json.WriteString("assets", line.Assets.ToString());
        if (line.Asked is { } asked)
        {
            Amount("asked", asked);
        }

        if (line.Kind == StatementLineKind.Movement)
        {
            json.WriteString("rounding", line.Rounding.ToString());
        }

        if (!line.Fee.IsZero)
        {
            Amount("fee", line.Fee);
        }

        json.WriteString("sharesAfter", line.SharesAfter.Value.ToString());
        Amount("assetsAfter", line.AssetsAfter);
        Write(line.Pair);
        Amount("pendingAfter", line.PendingAfter);
        Amount("claimableAfter", line.ClaimableAfter);
        json.WriteEndObject();
    }

    private void Write(StatementTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteStartArray("movements");
        foreach (MovementTotal movement in totals.Movements)
        {
            json.WriteStartObject();
            json.WriteString("cause", StatementWords.Of(movement.Cause));
            json.WriteString("sharesIn", movement.SharesIn.Value.ToString());
            json.WriteString("sharesOut", movement.SharesOut.Value.ToString());
            Amount("assetsIn", movement.AssetsIn);
            Amount("assetsOut", movement.AssetsOut);
            json.WriteString("rounding", movement.Rounding.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write("sources", totals.Sources);
        Amount("rewards", totals.Rewards);
        Amount("penalties", totals.Penalties);
        Amount("fees", totals.Fees);
        Amount("feesPaid", totals.FeesPaid);
        json.WriteString("rounding", totals.Rounding.ToString());
        json.WriteEndObject();
    }

    private void Write(string name, IEnumerable<SourceTotal> sources)
    {
        json.WriteStartArray(name);
        foreach (SourceTotal source in sources)
        {
            json.WriteStartObject();
            json.WriteString("source", StatementWords.Of(source.Source));
            Amount("gains", source.Gains);
            Amount("losses", source.Losses);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(IncomeAccount income)
    {
        json.WriteStartObject("income");
        json.WriteString("deferredBefore", income.DeferredBefore.ToString());
        json.WriteString("accrued", income.Accrued.ToString());
        Write("counted", income.Sources);
        json.WriteString("deferredAfter", income.DeferredAfter.ToString());
        json.WriteEndObject();
    }

    private void Write(WithdrawalAccount withdrawals)
    {
        json.WriteStartObject("withdrawals");
        Amount("pendingBefore", withdrawals.PendingBefore);
        Amount("requested", withdrawals.Requested);
        Amount("cancelled", withdrawals.Cancelled);
        Amount("askedOfFinalised", withdrawals.AskedOfFinalised);
        json.WriteString("pendingTransferred", withdrawals.PendingTransferred.ToString());
        Amount("pendingAfter", withdrawals.PendingAfter);
        Amount("claimableBefore", withdrawals.ClaimableBefore);
        Amount("finalised", withdrawals.Finalised);
        Amount("gains", withdrawals.Gains);
        Amount("losses", withdrawals.Losses);
        Amount("claimed", withdrawals.Claimed);
        Amount("feesWithheld", withdrawals.FeesWithheld);
        json.WriteString("claimableTransferred", withdrawals.ClaimableTransferred.ToString());
        Amount("claimableAfter", withdrawals.ClaimableAfter);
        json.WriteEndObject();
    }

    private void Amount(string name, Amount amount) => StatementJson.WriteAmount(json, name, amount);
}
