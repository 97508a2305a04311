using System.Text.Encodings.Web;
using System.Text.Json;

namespace StakingLedger.Cli;

/// <summary>
/// Writes one JSON document to the output, piece by piece. Numbers that may exceed 2^53 are written as strings. The writer keeps what
/// it was given until it is told to let go of it: who writes many things calls <see cref="LetGo"/> after each.
/// </summary>
internal static class JsonOutput
{
    private const int MostKept = 1 << 15;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes what the action writes, and ends the line. Small documents are written as a whole, or not at all.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using Utf8TextStream stream = new(output);
        using Utf8JsonWriter json = new(stream, Options);
        try
        {
            write(json);
        }
        catch
        {
            // Its end would pass on the piece that is not whole.
            json.Reset();
            throw;
        }

        json.Flush();
        output.WriteLine();
    }

    /// <summary>Writes a list of objects, and passes on what was written so far while it does.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="items">What it lists.</param>
    /// <param name="write">Writes the values of one.</param>
    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
            LetGo(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Passes on what was written so far, once it is much.</summary>
    public static void LetGo(Utf8JsonWriter json)
    {
        if (json.BytesPending >= MostKept)
        {
            json.Flush();
        }
    }
}
