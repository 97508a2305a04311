using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <summary>Compares observed values with computed ones, as text; counts all comparisons and keeps the first differences.</summary>
/// <remarks>A value of another type, a missing value and a value too many are differences like any other.</remarks>
internal sealed class ObservationComparer(string file, int keep)
{
    private readonly List<Difference> _differences = [];

    /// <summary>Gets or sets the line being compared.</summary>
    public long Line { get; set; }

    /// <summary>Gets or sets the labels of the accounts.</summary>
    public AccountNames? Names { get; set; }

    /// <summary>Gets how many values were compared.</summary>
    public long Observations { get; private set; }

    /// <summary>Gets how many of them differ.</summary>
    public long DifferenceCount { get; private set; }

    /// <summary>Gets the first differences.</summary>
    public IReadOnlyList<Difference> Differences => _differences;

    /// <summary>Compares one value.</summary>
    public void Value(JsonElement observed, in FieldPath path, in Computed computed)
    {
        Observations++;
        if (!Matches(observed, computed))
        {
            Add(path, Write(observed), WriteBeside(observed, computed));
        }
    }

    /// <summary>Compares a value that should not be there with nothing.</summary>
    public void Unexpected(JsonElement observed, in FieldPath path)
    {
        Observations++;
        Add(path, Write(observed), Difference.Absent);
    }

    /// <summary>Compares nothing with a value that should be there.</summary>
    public void Missing(in FieldPath path, in Computed computed)
    {
        Observations++;
        Add(path, Difference.Absent, Write(computed));
    }

    /// <summary>Compares two texts; null stands for nothing.</summary>
    public void Text(in FieldPath path, string? observed, string? computed)
    {
        Observations++;
        if (!string.Equals(observed, computed, StringComparison.Ordinal))
        {
            Add(path, observed ?? Difference.Absent, computed ?? Difference.Absent);
        }
    }

    /// <summary>Adds a difference in words.</summary>
    public void Differs(in FieldPath path, string expected, string actual)
    {
        Observations++;
        Add(path, expected, actual);
    }

    /// <summary>Compares an object field by field: every computed field must be there, and no other.</summary>
    /// <param name="observed">The object.</param>
    /// <param name="path">Its place.</param>
    /// <param name="computed">The computed fields.</param>
    /// <param name="beside">Further fields that may be there and are not compared here.</param>
    public void Object(
        JsonElement observed, in FieldPath path, ReadOnlySpan<ComputedField> computed, params ReadOnlySpan<string> beside)
    {
        if (!IsObject(observed, path))
        {
            return;
        }

        int found = 0;
        Fields(observed, path, computed, ref found);
        if (found < observed.GetPropertyCount())
        {
            RefuseOthers(observed, path, computed, beside);
        }
    }

    /// <summary>Compares the contract and the name of a recorded event and refuses parts that an event does not have.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="path">Its place.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="name">The name.</param>
    /// <param name="arguments">Its fields, to be compared when this is true.</param>
    /// <returns>False when it is another event, or has no fields: then the difference is told.</returns>
    public bool IsEvent(JsonElement entry, in FieldPath path, in Computed contract, string name, out JsonElement arguments)
    {
        arguments = default;
        if (!IsObject(entry, path))
        {
            return false;
        }

        long before = DifferenceCount;
        ReadOnlySpan<ComputedField> computed = [new("c", contract), new("e", Computed.OfText(name))];
        int found = 0;
        Fields(entry, path, computed, ref found);
        if (DifferenceCount != before)
        {
            return false;
        }

        if (entry.GetPropertyCount() > 3)
        {
            RefuseOthers(entry, path, computed, "a");
        }

        bool hasArguments = entry.TryGetProperty("a", out arguments);
        if (!hasArguments)
        {
            Missing(path.Of("a"), Computed.OfText("the fields"));
        }

        return hasArguments;
    }

    /// <summary>Compares the computed fields of an object and counts those that are there.</summary>
    public void Fields(JsonElement observed, in FieldPath path, ReadOnlySpan<ComputedField> computed, ref int found)
    {
        foreach (ref readonly ComputedField field in computed)
        {
            if (observed.TryGetProperty(field.Name, out JsonElement value))
            {
                found++;
                Value(value, path.Of(field.Name), field.Value);
            }
            else
            {
                Missing(path.Of(field.Name), field.Value);
            }
        }
    }

    /// <summary>Every field of the object that is neither computed nor named beside is a difference.</summary>
    public void RefuseOthers(
        JsonElement observed, in FieldPath path, ReadOnlySpan<ComputedField> computed, params ReadOnlySpan<string> beside)
    {
        foreach (JsonProperty property in observed.EnumerateObject())
        {
            bool known = beside.Contains(property.Name);
            foreach (ref readonly ComputedField field in computed)
            {
                known |= property.NameEquals(field.Name);
            }

            if (!known)
            {
                Unexpected(property.Value, path.Of(property.Name));
            }
        }
    }

    /// <summary>Compares a list item by item.</summary>
    public void List(JsonElement observed, in FieldPath path, ReadOnlySpan<Computed> computed)
    {
        if (!IsList(observed, path))
        {
            return;
        }

        int i = 0;
        foreach (JsonElement item in observed.EnumerateArray())
        {
            if (i < computed.Length)
            {
                Value(item, path.At(i), computed[i]);
            }
            else
            {
                Unexpected(item, path.At(i));
            }

            i++;
        }

        for (; i < computed.Length; i++)
        {
            Missing(path.At(i), computed[i]);
        }
    }

    /// <summary>True for an object; anything else is a difference.</summary>
    public bool IsObject(JsonElement observed, in FieldPath path) => Is(observed, path, JsonValueKind.Object, "an object");

    /// <summary>True for a list; anything else is a difference.</summary>
    public bool IsList(JsonElement observed, in FieldPath path) => Is(observed, path, JsonValueKind.Array, "a list");

    /// <summary>A computed value as the file would write it, without quotation marks.</summary>
    public string Write(in Computed computed) => computed.Kind switch
    {
        ComputedKind.Account => Names?.NameOf(computed.Account) ?? computed.Account.ToString(),
        ComputedKind.Flag => computed.Value.IsZero ? "false" : "true",
        ComputedKind.Text => computed.Text!,
        ComputedKind.AnyAddress => "an address",
        _ => computed.Value.ToString(),
    };

    private static string Write(JsonElement observed) =>
        observed.ValueKind == JsonValueKind.String ? observed.GetString()! : observed.GetRawText();

    private bool Is(JsonElement observed, in FieldPath path, JsonValueKind kind, string name)
    {
        if (observed.ValueKind == kind)
        {
            return true;
        }

        Observations++;
        Add(path, observed.GetRawText(), name);
        return false;
    }

    private bool Matches(JsonElement observed, in Computed computed) => computed.Kind switch
    {
        ComputedKind.Number => observed.ValueKind == JsonValueKind.String && IsNumber(observed, computed.Value),
        ComputedKind.Integer => observed.ValueKind == JsonValueKind.Number
            && observed.TryGetUInt64(out ulong integer) && computed.Value == integer,
        ComputedKind.Flag => observed.ValueKind == (computed.Value.IsZero ? JsonValueKind.False : JsonValueKind.True),
        ComputedKind.Text => observed.ValueKind == JsonValueKind.String && observed.ValueEquals(computed.Text),
        ComputedKind.Account => observed.ValueKind == JsonValueKind.String && IsAccount(observed, computed.Account),
        _ => observed.ValueKind == JsonValueKind.String && IsAddress(observed, out _),
    };

    private static bool IsNumber(JsonElement observed, in UInt256 value)
    {
        Span<byte> text = stackalloc byte[80];
        return value.TryFormat(text, out int length) && observed.ValueEquals(text[..length]);
    }

    private bool IsAccount(JsonElement observed, in AccountId account) => Names?.LabelOf(account) is { } label
        ? observed.ValueEquals(label)
        : IsAddress(observed, out AccountId address) ? address == account : observed.ValueEquals(account.ToString());

    private static bool IsAddress(JsonElement observed, out AccountId address) =>
        AccountId.TryParse(observed.GetString(), out address) && address.Kind == AccountKind.Address;

    /// <summary>The computed value, with quotation marks where only the type tells it from the observed one.</summary>
    private string WriteBeside(JsonElement observed, in Computed computed)
    {
        string text = Write(computed);
        bool isText = computed.Kind is not (ComputedKind.Integer or ComputedKind.Flag);
        bool isObservedText = observed.ValueKind == JsonValueKind.String;
        return (isText, isObservedText) switch
        {
            (true, false) => $"\"{text}\"",
            (false, true) => $"{text} (not a string)",
            _ => text,
        };
    }

    private void Add(in FieldPath path, string expected, string actual)
    {
        DifferenceCount++;
        if (_differences.Count < keep)
        {
            _differences.Add(new Difference(file, Line, path.ToString(), expected, actual));
        }
    }
}
