using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Reads balance assertions.</summary>
internal static class NativeExpectationReader
{
    /// <summary>Reads the rest of an assertion.</summary>
    /// <param name="f">The line.</param>
    public static NativeExpectation Read(NativeFields f)
    {
        string word = f.Word("expect", KebabWords.All<NativeExpectationKind>());
        _ = KebabWords.TryFind(word, out NativeExpectationKind kind);
        NativeExpectationForm form = NativeExpectationForm.Of(kind);
        string subject = form.Subject is { } named ? Read(f, named) : string.Empty;
        List<NativeExpectedValue> values = [];
        foreach (NativeValueField field in form.Values)
        {
            if (f.Has(field.Name))
            {
                values.Add(new NativeExpectedValue(field.Name, Read(f, field)));
            }
        }

        string? note = f.OptionalText("note");
        f.Done();
        return values.Count > 0
            ? new NativeExpectation(kind, subject, [.. values]) { Note = note }
            : throw f.Refused("expect", $"\"{word}\" and no value", KebabWords.Listed(form.Values.Select(static v => v.Name)));
    }

    private static string Read(NativeFields f, NativeValueField field) => field.Form switch
    {
        NativeValueForm.Number => f.Number(field.Name).ToString(),
        NativeValueForm.Count => EpochNumber.From(f.Count(field.Name)).ToString(),
        NativeValueForm.Flag => f.Flag(field.Name) ? "true" : "false",
        NativeValueForm.Account => f.Account(field.Name).ToString(),
        NativeValueForm.Digest => f.Digest(field.Name).ToString(),
        _ => f.Word(field.Name, field.Words!),
    };
}
