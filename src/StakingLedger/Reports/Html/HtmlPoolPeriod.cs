using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes one period of a pool or of an operator.</summary>
internal sealed class HtmlPoolPeriod(HtmlPage page, ReportNames names, PoolStatementRequest request)
{
    private readonly HtmlValidators _validators = new(page, names);

    /// <summary>Writes the pool's.</summary>
    public void Pool(PoolPeriod period, string title)
    {
        Balance(period, title);
        Things(period, title);
        Operators(period, title);
        _validators.Write(period.Validators, title);
        Queue(period.Queue, title);
    }

    /// <summary>Writes an operator's.</summary>
    public void Operator(OperatorAccount account, string title)
    {
        page.BeginSums($"Bond, {title}", "Bond", names.Asset.Symbol);
        page.Sum("Bond before", Asset(account.BondBefore), isTotal: true);
        page.Sum("Posted", Asset(account.BondPosted));
        page.Sum("Used for losses", Asset(-SignedAmount.Of(account.BondUsed.Value)));
        page.Sum("Released", Asset(-SignedAmount.Of(account.BondReleased.Value)));
        page.Sum("Bond after", Asset(account.BondAfter), isTotal: true);
        page.EndSums();
        _validators.Write(account.Counts, title, account.Operator);
        page.Write($"<h3 class=\"part\">Accounts of the books</h3>");
        if (account.Lines.Count == 0)
        {
            page.Write($"<p class=\"sub\">Nothing in this period.</p>");
            return;
        }

        page.BeginWide($"Accounts, {title}", "Account", ">Before", ">Plus", ">Minus", ">After");
        foreach (BookFlow flow in account.Lines)
        {
            Flow(flow, string.Empty, account.Operator);
        }

        page.EndWide();
    }

    private void Balance(PoolPeriod period, string title)
    {
        page.BeginSums($"Assets of the holders, {title}", "Assets of the holders", names.Asset.Symbol);
        page.Sum("Opening", Asset(SignedAmount.Of(period.Opening.Assets.Value)), isTotal: true);
        string group = string.Empty;
        foreach (BookFlow flow in HtmlPoolWords.Balance(period))
        {
            string next = HtmlPoolWords.GroupOf(flow.Account.Kind);
            if (!string.Equals(next, group, StringComparison.Ordinal))
            {
                page.Group(next);
                group = next;
            }

            string name = HtmlWords.Of(flow.Account);
            string whom = flow.Account.Party.IsDefault ? string.Empty : names.NameOf(flow.Account.Party);
            bool isPenalty = flow.Account.Kind == BookAccountKind.Penalties;
            bool isCover = flow.Account.Kind == BookAccountKind.Cover;
            if (!flow.Plus.IsZero)
            {
                page.Sum(name, Asset(flow.Plus), note: isPenalty ? "the part that exits bore" : whom);
            }

            if (!flow.Minus.IsZero)
            {
                page.Sum(name, Asset(-SignedAmount.Of(flow.Minus.Value)), note: isCover ? "passed on" : whom);
            }
        }

        page.Sum("Closing", Asset(SignedAmount.Of(period.Closing.Assets.Value)), isTotal: true);
        page.Group("Shares and their rate");
        page.Sum("Shares at opening", HtmlNumber.Of(period.Opening.Shares, names.Share), note: names.Share.Symbol);
        page.Sum("Shares at closing", HtmlNumber.Of(period.Closing.Shares, names.Share), note: names.Share.Symbol);
        page.Sum("Share rate at opening", HtmlNumber.Rate(period.Opening), note: "in smallest units of both");
        page.Sum("Share rate at closing", HtmlNumber.Rate(period.Closing), note: "in smallest units of both");
        page.EndSums();
    }

    /// <summary>Things less claims are the assets of the holders.</summary>
    private void Things(PoolPeriod period, string title)
    {
        page.Write($"<h3 class=\"part\">What the pool has, and who has a claim on it</h3>");
        page.BeginWide($"Things and claims, {title}", "Account", ">Before", ">Plus", ">Minus", ">After");
        (SignedAmount before, SignedAmount after) = (SignedAmount.Zero, SignedAmount.Zero);
        foreach (BookFlow flow in period.Flows)
        {
            if (flow.Account.Section != BookSection.Holders)
            {
                Flow(flow, flow.Account.Section == BookSection.Things ? "thing" : "claim");
                bool isThing = flow.Account.Section == BookSection.Things;
                before += isThing ? flow.Opening : -flow.Opening;
                after += isThing ? flow.Closing : -flow.Closing;
            }
        }

        page.Write(
            $"""
            <tr role="row" class="sum">
            <th role="rowheader" scope="row">Things less claims <span class="note">the assets of the holders</span></th>
            {HtmlPage.Cell("Before", Asset(before))}<td role="cell" class="r"></td><td role="cell" class="r"></td>
            {HtmlPage.Cell("After", Asset(after))}</tr>
            """);
        page.EndWide();
    }

    private void Flow(in BookFlow flow, string what, AccountId whose = default)
    {
        string whom = flow.Account.Party.IsDefault || flow.Account.Party == whose ? string.Empty : names.NameOf(flow.Account.Party);
        string note = what.Length == 0 || whom.Length == 0 ? what + whom : $"{what}, {whom}";
        bool hasBalance = flow.Account.Section != BookSection.Holders;
        page.Write(
            $"""
            <tr role="row"><th role="rowheader" scope="row">{HtmlWords.Of(flow.Account)} <span class="note">{note}</span></th>
            {HtmlPage.Cell("Before", hasBalance ? Asset(flow.Opening) : HtmlMarkup.Empty)}
            {HtmlPage.Cell("Plus", flow.Plus.IsZero ? HtmlMarkup.Empty : Asset(flow.Plus))}
            {HtmlPage.Cell("Minus", flow.Minus.IsZero ? HtmlMarkup.Empty : Asset(-SignedAmount.Of(flow.Minus.Value)))}
            {HtmlPage.Cell("After", hasBalance ? Asset(flow.Closing) : HtmlMarkup.Empty)}</tr>
            """);
    }

    private void Operators(PoolPeriod period, string title)
    {
        IReadOnlyList<AccountId> parties = period.Operators;
        if (parties.Count == 0)
        {
            return;
        }

        page.Write($"<h3 class=\"part\">Operators</h3>");
        page.BeginWide($"Operators, {title}", "Operator", ">Validators", ">With validators", ">Rewards", ">Fees earned", ">Bond");
        foreach (AccountId one in parties)
        {
            OperatorAccount account = OperatorAccount.Of(period, one, request.FeeRecipientOf?.Invoke(one));
            HtmlMarkup penalties = Note("penalties", -SignedAmount.Of(account.Penalties.Value));
            HtmlMarkup used = Note("used", SignedAmount.Of(account.BondUsed.Value));
            page.Write(
                $"""
                <tr role="row"><th role="rowheader" scope="row">{names.NameOf(one)}</th>
                {HtmlPage.Cell("Validators", HtmlValidators.Count(account.ValidatorsStaking))}
                {HtmlPage.Cell("With validators", Asset(account.Validators))}
                {HtmlPage.Cell("Rewards", HtmlMarkup.Of($"<span>{Asset(account.Rewards)}{penalties}</span>"))}
                {HtmlPage.Cell("Fees earned", Asset(account.FeesEarned))}
                {HtmlPage.Cell("Bond", HtmlMarkup.Of($"<span>{Asset(account.BondAfter)}{used}</span>"))}</tr>
                """);
        }

        page.EndWide();
    }

    private void Queue(WithdrawalAccount queue, string title)
    {
        if (queue.PendingBefore.IsZero && queue.ClaimableBefore.IsZero && queue.Requested.IsZero && queue.Finalised.IsZero)
        {
            return;
        }

        page.Write($"<h3 class=\"part\">Withdrawals on their way</h3>");
        page.BeginSums($"Withdrawals on their way, {title}", "Withdrawals", names.Asset.Symbol);
        page.Sum("Pending before", Asset(queue.PendingBefore), isTotal: true);
        page.Sum("Requested", Asset(queue.Requested));
        page.Sum("Cancelled", Asset(-SignedAmount.Of(queue.Cancelled.Value)));
        page.Sum("Asked for by what was finalised", Asset(-SignedAmount.Of(queue.AskedOfFinalised.Value)));
        page.Sum("Pending after", Asset(queue.PendingAfter), isTotal: true);
        page.Sum("Claimable before", Asset(queue.ClaimableBefore), isTotal: true);
        page.Sum("Finalised", Asset(queue.Finalised));
        page.Sum("Claimed", Asset(-SignedAmount.Of(queue.Claimed.Value)), note: "fees included");
        page.Sum("Claimable after", Asset(queue.ClaimableAfter), isTotal: true);
        page.EndSums();
    }

    private HtmlMarkup Note(string name, SignedAmount amount) => amount.IsZero
        ? HtmlMarkup.Empty
        : HtmlMarkup.Of($"<span class=\"note\">{name} {Asset(amount)}</span>");

    private HtmlMarkup Asset(Amount amount) => HtmlNumber.Of(amount, names.Asset);

    private HtmlMarkup Asset(SignedAmount amount) => HtmlNumber.Of(amount, names.Asset);
}
