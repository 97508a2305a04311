namespace StakingLedger.Cli;

/// <summary>Reads files that are small by their nature; what is larger is something else.</summary>
internal static class SmallFile
{
    /// <summary>All bytes of a file.</summary>
    /// <exception cref="UserErrorException">There is no such file, or it is too large to be what it should.</exception>
    public static byte[] Read(string file, int most, string what)
    {
        if (Directory.Exists(file))
        {
            throw new UserErrorException($"{file}: a directory; expected a file");
        }

        if (!File.Exists(file))
        {
            throw new UserErrorException($"{file}: no such file");
        }

        using FileStream stream = File.OpenRead(file);
        return Read(stream, file, most, what);
    }

    /// <summary>All bytes of a stream.</summary>
    /// <exception cref="UserErrorException">It holds more than what it should.</exception>
    public static byte[] Read(Stream stream, string file, int most, string what)
    {
        byte[] bytes = new byte[most + 1];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= most ? bytes[..length] : throw new UserErrorException($"{file}: {what} has at most {most} bytes");
    }
}
