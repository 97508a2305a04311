using System.Globalization;
using System.Xml.Linq;

namespace StakingLedger.Benchmarks.Tests;

public sealed class CurveChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static XElement Picture => XElement.Parse(CurveChart.Draw(SampleCurves.Transfers));

    [Fact]
    public void The_same_figures_give_the_same_bytes()
    {
        string picture = CurveChart.Draw(SampleCurves.Transfers);
        Assert.Equal(picture, CurveChart.Draw(SampleCurves.Transfers with { }));
        Assert.DoesNotContain('\r', picture);
        Assert.EndsWith("</svg>\n", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_says_in_words_what_it_shows()
    {
        XElement picture = Picture;
        Assert.Equal("img", picture.Attribute("role")?.Value);
        Assert.Equal("title desc", picture.Attribute("aria-labelledby")?.Value);
        Assert.Equal("0 0 720 400", picture.Attribute("viewBox")?.Value);
        Assert.Equal("Transfers & more", picture.Element(Svg + "title")?.Value);
        Assert.StartsWith(
            "nanoseconds <each>, by number of holders. by handle: 18.0 at 10 thousand, 18.5 at 100 thousand, 21.0 at 1 million",
            picture.Element(Svg + "desc")?.Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_series_has_a_line_its_points_and_its_name()
    {
        XElement picture = Picture;
        Assert.Equal(3, picture.Elements(Svg + "polyline").Count());
        Assert.Equal(12, picture.Elements(Svg + "circle").Count());
        string[] texts = [.. picture.Elements(Svg + "text").Select(static t => t.Value)];
        Assert.All(["by handle", "by address", "in blocks", "floor", "only touches", "10 million", "97.0"], t => Assert.Contains(t, texts));
    }

    [Fact]
    public void Everything_stands_inside_the_picture()
    {
        (string Name, double Most)[] places = [("x", 720), ("x1", 720), ("x2", 720), ("cx", 720), ("y", 400), ("y1", 400), ("cy", 400)];
        foreach (XElement element in Picture.Elements())
        {
            foreach ((string name, double most) in places)
            {
                if (element.Attribute(name) is { } place)
                {
                    Assert.InRange(double.Parse(place.Value, CultureInfo.InvariantCulture), 0, most);
                }
            }
        }
    }

    [Fact]
    public void Names_never_lie_on_each_other()
    {
        Assert.Equal([100, 134], CurveChart.Apart([100, 101], 34, 80, 338));
        Assert.Equal([270, 338, 304], CurveChart.Apart([330, 334, 332], 34, 80, 338));
        Assert.Equal([80, 200], CurveChart.Apart([10, 200], 34, 80, 338));
    }

    [Theory]
    [InlineData(1_000, "1 thousand")]
    [InlineData(10_000, "10 thousand")]
    [InlineData(10_000_000, "10 million")]
    [InlineData(4_321, "4321")]
    public void Numbers_of_holders_are_words(int holders, string words) => Assert.Equal(words, CurveChart.Holders(holders));
}
