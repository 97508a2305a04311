using System.Globalization;
using System.Security;
using System.Text;

namespace StakingLedger.Benchmarks;

/// <summary>Writes the elements that a chart needs. Coordinates have one decimal: the same figures give the same bytes.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes markup as it is.</summary>
    public SvgText Raw(string markup)
    {
        _ = _text.Append(markup.ReplaceLineEndings("\n"));
        return this;
    }

    public SvgText Element(string name, string content) => Raw($"  <{name}>{SecurityElement.Escape(content)}</{name}>\n");

    public SvgText Line(string style, double x1, double y1, double x2, double y2) =>
        Raw($"  <line class=\"{style}\" x1=\"{At(x1)}\" y1=\"{At(y1)}\" x2=\"{At(x2)}\" y2=\"{At(y2)}\"/>\n");

    public SvgText Circle(string style, double x, double y, double radius) =>
        Raw($"  <circle class=\"{style}\" cx=\"{At(x)}\" cy=\"{At(y)}\" r=\"{At(radius)}\"/>\n");

    /// <summary>Writes a line through points.</summary>
    public SvgText Path(string style, IEnumerable<(double X, double Y)> points) =>
        Raw($"  <polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(static p => $"{At(p.X)},{At(p.Y)}"))}\"/>\n");

    public SvgText Text(string style, double x, double y, string content) =>
        Raw($"  <text class=\"{style}\" x=\"{At(x)}\" y=\"{At(y)}\">{SecurityElement.Escape(content)}</text>\n");

    public override string ToString() => _text.ToString();

    private static string At(double coordinate) => coordinate.ToString("0.0", CultureInfo.InvariantCulture);
}
