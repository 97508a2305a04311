namespace StakingLedger.Reports;

/// <summary>A piece of a page that needs no more escaping.</summary>
/// <param name="Text">Its text.</param>
internal readonly record struct HtmlMarkup(string Text)
{
    /// <summary>Gets nothing.</summary>
    public static HtmlMarkup Empty => new(string.Empty);

    /// <summary>Gets a value indicating whether there is nothing.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>Makes a piece: what stands between braces is text and is escaped, unless it is a piece itself.</summary>
    /// <param name="fragment">The piece.</param>
    public static HtmlMarkup Of(HtmlFragment fragment) => fragment.ToMarkup();

    /// <summary>Pieces one after the other.</summary>
    /// <param name="pieces">The pieces.</param>
    public static HtmlMarkup Join(IEnumerable<HtmlMarkup> pieces) => new(string.Concat(pieces.Select(static p => p.Text)));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
