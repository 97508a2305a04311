using System.Text;
using System.Xml;
using System.Xml.Linq;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports.Html;

public sealed class HtmlReportTests
{
    private const string Golden = "tests/StakingLedger.Tests/Reports/Html/Golden/custodian-acme.txt";

    private static readonly ReportNames Names = new("history", new ReportUnit("ETH", 18), new ReportUnit("oETH", 18));

    public static TheoryData<string> Histories => [.. StatementHistory.Small];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_page_is_well_formed_accessible_and_needs_nothing_from_elsewhere(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        foreach (PeriodCut cut in Enum.GetValues<PeriodCut>())
        {
            PoolStatement pool = PoolStatement.Of(history.Ledger, history.Protocol, new PoolStatementRequest { Cut = cut });
            DemandSound(Page(output => HtmlReport.Write(output, pool, Names)));
            foreach (AccountId party in pool.Periods().Last().Operators.Take(1))
            {
                DemandSound(Page(output => HtmlReport.Write(output, pool, Names, party)));
            }

            foreach (AccountId account in history.Accounts.Take(3))
            {
                HolderStatement statement = history.Statement(new StatementRequest(account) { Cut = cut, Basis = IncomeBasis.Control });
                DemandSound(Page(output => HtmlReport.Write(output, statement, Names)));
            }
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</title></style><h1>")]
    [InlineData("{names.NameOf}")]
    [InlineData("a\u202eb")]
    public void A_name_cannot_leave_its_place(string hostile)
    {
        StatementHistory history = StatementHistory.Of("examples/slashing-bond-insurance.jsonl");
        ReportNames names = new(hostile, new ReportUnit(hostile, 18), new ReportUnit(hostile, 18))
        {
            NameOf = account => hostile + account,
            UnitOf = _ => new ReportUnit(hostile, 18),
        };
        HolderStatement statement = history.Statement(new StatementRequest(AccountId.FromLabel("ben")));
        PoolStatement pool = PoolStatement.Of(history.Ledger, history.Protocol, new PoolStatementRequest());
        XDocument plain = Page(output => HtmlReport.Write(output, statement, Names));
        XDocument page = Page(output => HtmlReport.Write(output, statement, names));
        Assert.Equal(plain.Descendants().Select(static e => e.Name), page.Descendants().Select(static e => e.Name));
        Assert.Equal(plain.Descendants().Attributes().Count(), page.Descendants().Attributes().Count());
        Assert.Equal(hostile.Replace("\u202e", "\\u202e", StringComparison.Ordinal) + "ben", page.Descendants("h1").Single().Value);
        Assert.Equal(
            Page(output => HtmlReport.Write(output, pool, Names)).Descendants().Count(),
            Page(output => HtmlReport.Write(output, pool, names)).Descendants().Count());
    }

    [Fact]
    public void The_structure_of_a_page_is_as_kept()
    {
        StatementHistory history = StatementHistory.Of("examples/custodian-omnibus.jsonl");
        HolderStatement statement = history.Statement(new StatementRequest(AccountId.FromLabel("acme"))
        {
            Cut = PeriodCut.Month,
            Zone = CalendarZone.Parse("Europe/Zurich"),
        });
        StringBuilder outline = new();
        Outline(outline, Page(output => HtmlReport.Write(output, statement, Names)).Root!, 0);
        string text = outline.ToString().Replace(CalendarZone.DataVersion, "VERSION", StringComparison.Ordinal);
        string path = TestEnvironment.PathOf(Golden);
        if (TestEnvironment.Rewrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    [Fact]
    public void The_same_statement_is_the_same_page_and_its_lines_end_alike_everywhere()
    {
        StatementHistory history = StatementHistory.Of("lido/small-s1.jsonl");
        HolderStatement statement = history.Statement(new StatementRequest(history.Accounts.First()));
        using StringWriter one = new() { NewLine = "\r\n" };
        using StringWriter other = new() { NewLine = "\n" };
        HtmlReport.Write(one, statement, Names);
        HtmlReport.Write(other, statement, Names);
        Assert.Equal(other.ToString(), one.ToString());
        Assert.DoesNotContain('\r', one.ToString());
    }

    private static XDocument Page(Action<TextWriter> write)
    {
        using StringWriter output = new();
        write(output);
        Assert.StartsWith("<!DOCTYPE html>\n", output.ToString(), StringComparison.Ordinal);
        using XmlReader reader = XmlReader.Create(
            new StringReader(output.ToString()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    private static void DemandSound(XDocument page)
    {
        Assert.Equal("en", page.Root!.Attribute("lang")?.Value);
        Assert.Single(page.Descendants("h1"));
        Assert.Single(page.Descendants("title"), static t => t.Parent!.Name == "head");
        Assert.DoesNotContain(page.Descendants(), static e => e.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(page.Descendants().Attributes(), static a => a.Name.LocalName is "src" or "href"
            || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        string[] ids = [.. page.Descendants().Attributes("id").Select(static a => a.Value)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (XElement picture in page.Descendants("svg"))
        {
            Assert.Equal("img", picture.Attribute("role")?.Value);
            Assert.All(picture.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(id, ids));
            Assert.NotEmpty(picture.Element("title")!.Value);
            Assert.NotEmpty(picture.Element("desc")!.Value);
        }

        Assert.All(page.Descendants("th"), static th => Assert.NotNull(th.Attribute("scope")));
        Assert.All(page.Descendants("table"), static t => Assert.NotEmpty(t.Attribute("aria-label")!.Value));
    }

    private static bool IsOutlined(XElement element) => element.Name.LocalName is not ("style" or "i" or "span" or "small" or "data");

    private static void Outline(StringBuilder outline, XElement element, int depth)
    {
        string name = element.Name.LocalName;
        string kind = element.Attribute("class") is { } c ? "." + c.Value.Replace(' ', '.') : string.Empty;
        bool isText = name is "data" or "p" or "h1" or "h2" or "h3" or "time" or "dt" or "dd" or "small" or "th" or "td" or "li" or "text"
            or "desc" or "title";
        string[] words = isText ? element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        outline.Append(' ', depth * 2).Append(string.Join(' ', words.Prepend(name + kind))).Append('\n');
        foreach (XElement child in element.Elements().Where(IsOutlined))
        {
            Outline(outline, child, depth + 1);
        }
    }
}
