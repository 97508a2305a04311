using System.Security.Cryptography;

namespace StakingLedger.Cli;

/// <summary>A file as it was read: its name without the folders, its length and its SHA-256.</summary>
internal sealed record EvidenceInput(string Name, long Bytes, string Sha256)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="UserErrorException">It is no file that can be read twice.</exception>
    public static EvidenceInput Of(string file)
    {
        if (file is HistoryFile.StandardInput)
        {
            throw new UserErrorException("evidence reads each input more than once: the standard input (-) cannot be one");
        }

        if (new FileInfo(file) is not { Exists: true, Length: > 0 })
        {
            throw new UserErrorException($"{file}: expected a file that is not empty");
        }

        using FileStream stream = File.OpenRead(file);
        string digest = Convert.ToHexStringLower(SHA256.HashData(stream));
        return new EvidenceInput(Path.GetFileName(file), stream.Length, digest);
    }
}
