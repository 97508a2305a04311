using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes how many validators there are, by what they do and by operator.</summary>
internal sealed class HtmlValidators(HtmlPage page, ReportNames names)
{
    /// <summary>A number of validators.</summary>
    public static HtmlMarkup Count(SignedAmount count) => HtmlNumber.Of(count, ReportUnit.Validators);

    /// <summary>Writes the table of a period; nothing where none are counted.</summary>
    public void Write(IReadOnlyList<BookFlow> counts, string title, AccountId whose = default)
    {
        if (counts.Count == 0)
        {
            return;
        }

        page.Write($"<h3 class=\"part\">Number of validators</h3>");
        page.BeginWide($"Number of validators, {title}", "Validators", ">Before", ">Plus", ">Minus", ">After");
        foreach (BookFlow flow in counts)
        {
            string note = flow.Account.Party == whose ? string.Empty : names.NameOf(flow.Account.Party);
            page.Write(
                $"""
                <tr role="row"><th role="rowheader" scope="row">{Stage(flow.Account.Kind)} <span class="note">{note}</span></th>
                {HtmlPage.Cell("Before", Count(flow.Opening))}
                {HtmlPage.Cell("Plus", flow.Plus.IsZero ? HtmlMarkup.Empty : Count(SignedAmount.Of(flow.Plus.Value)))}
                {HtmlPage.Cell("Minus", flow.Minus.IsZero ? HtmlMarkup.Empty : Count(-SignedAmount.Of(flow.Minus.Value)))}
                {HtmlPage.Cell("After", Count(flow.Closing))}</tr>
                """);
        }

        page.EndWide();
    }

    private static string Stage(BookAccountKind kind) => kind == BookAccountKind.Validators ? "Staking" : HtmlWords.Of(kind);
}
