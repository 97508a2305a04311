namespace StakingLedger.Ingestion;

/// <summary>Opens the file of a recorded history.</summary>
internal static class TraceOpening
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="make">Makes the reader, which owns the stream and closes it.</param>
    /// <param name="error">Why it cannot be opened; null when it can.</param>
    /// <returns>The reader, or null.</returns>
    public static TReader? Open<TReader>(string path, Func<Stream, string, TReader> make, out RowError? error)
        where TReader : class
    {
        ArgumentNullException.ThrowIfNull(path);
#pragma warning disable CA2000 // The reader owns the stream and closes it when it is disposed.
        return Open(path, out error) is { } stream ? make(stream, path) : null;
#pragma warning restore CA2000
    }

    private static FileStream? Open(string path, out RowError? error)
    {
        error = null;
        const string Expected = "a recorded history (JSON Lines, plain or gzip)";
        try
        {
            if (Directory.Exists(path))
            {
                error = new RowError(path, 0, 0, string.Empty, "a directory", Expected);
                return null;
            }

            return File.OpenRead(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            error = new RowError(path, 0, 0, string.Empty, "no such file", Expected);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = new RowError(path, 0, 0, string.Empty, TraceSource.Shorten(e.Message), "a readable file");
        }

        return null;
    }
}
