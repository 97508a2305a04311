using System.Globalization;
using System.Text;

namespace StakingLedger.Conformance;

/// <summary>Where a value stands in its line; made into text only when there is a difference to tell.</summary>
/// <param name="Top">The field of the line.</param>
/// <param name="Index">The item of that field when it is a list, else -1.</param>
/// <param name="Inner">The field of the item, or null.</param>
/// <param name="Name">The field within, or null.</param>
/// <param name="Item">The item within, else -1.</param>
internal readonly record struct FieldPath(string Top, int Index = -1, string? Inner = null, string? Name = null, int Item = -1)
{
    /// <summary>The same place, one field deeper.</summary>
    public FieldPath Of(string name) => this with { Name = name };

    /// <summary>The same place, one item deeper.</summary>
    public FieldPath At(int item) => this with { Item = item };

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new(Top);
        AppendIndex(text, Index);
        AppendName(text, Inner);
        AppendName(text, Name);
        AppendIndex(text, Item);
        return text.ToString();
    }

    private static void AppendName(StringBuilder text, string? name)
    {
        if (name is not null)
        {
            _ = text.Append('.').Append(name);
        }
    }

    private static void AppendIndex(StringBuilder text, int index)
    {
        if (index >= 0)
        {
            _ = text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    }
}
