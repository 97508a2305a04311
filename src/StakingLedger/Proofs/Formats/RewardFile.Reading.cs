using System.Security.Cryptography;
using System.Text.Json;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

public sealed partial class RewardFile
{
    private const string Known =
        "a Rocket Pool interval (nodeRewards), a Threshold distribution (claims), a CSM tree (root and values, or operators with proofs) "
        + "or an OpenZeppelin dump (format standard-v1)";

    /// <summary>Reads a published file of any recognised kind, plain or gzip.</summary>
    /// <param name="name">How errors and reports name it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="error">Why it cannot be used; null when it can.</param>
    /// <returns>The file, or null.</returns>
    public static RewardFile? Read(string name, ReadOnlyMemory<byte> bytes, out RewardFileError? error)
    {
        ArgumentNullException.ThrowIfNull(name);
        error = null;
        FileSource source = new(name);
        try
        {
            bool isPacked = FileBytes.IsGzip(bytes.Span);
            ReadOnlyMemory<byte> text = isPacked ? FileBytes.Unpack(bytes, source) : bytes;
            using JsonDocument document = FileJson.Parse(text, source);
            RewardFile file = ReadAny(document.RootElement, source);
            RewardOrder.Demand(file, source);
            file.Totals = RewardOrder.Totals(file, source);
            file.Sha256 = Digest.FromBytes(SHA256.HashData(bytes.Span));
            file.UnpackedSha256 = isPacked ? Digest.FromBytes(SHA256.HashData(text.Span)) : null;
            return file;
        }
        catch (RewardFileException e)
        {
            error = e.Error;
        }
        catch (InvalidOperationException)
        {
            // The JSON reader says so of escapes that are half a character, and of bytes that are no UTF-8.
            error = new RewardFileError(name, string.Empty, "text that is not valid Unicode", "valid Unicode text");
        }

        return null;
    }

    private static RewardFile ReadAny(JsonElement root, FileSource source)
    {
        JsonPlace top = new JsonPlace(source, root, string.Empty).Object(Known);
        if (top.Has("nodeRewards") || top.Has("rewardsFileVersion"))
        {
            return RocketPoolReader.Read(top, source);
        }

        if (top.Has("claims"))
        {
            return ThresholdReader.Read(top, source);
        }

        if (top.Has("format"))
        {
            return StandardTreeReader.Read(top, source);
        }

        return top.Has("root") && top.Has("values") ? CsmReader.ReadTree(top, source)
            : CsmReader.LooksLikeProofs(top) ? CsmReader.ReadProofs(top, source)
            : throw source.At(string.Empty, "an object of no known form", Known);
    }
}
