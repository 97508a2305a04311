using System.IO.Compression;
using System.Text;
using StakingLedger.Proofs;
using StakingLedger.Proofs.Formats;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Formats;

/// <summary>Small files of every kind, made from the rows of the committed vectors.</summary>
internal static class RewardSamples
{
    public static string[] Names { get; } = [.. RewardTable.Names];

    /// <summary>A file of a format over the leaves of a vector.</summary>
    public static string Text(string name, int leaves, bool proofs)
    {
        RewardTable table = RewardTable.Of(name)!;
        foreach (LeafValue[] leaf in Vector(name, leaves).Leaves)
        {
            // What the leaf holds as one number, the row has in two columns.
            table.Add(table.Columns[0].Name is "node" ? [leaf[0], leaf[1], leaf[2], LeafValue.Number(0), .. leaf[3..]] : leaf);
        }

        return Encoding.UTF8.GetString(table.Write(new RewardTableOptions { WithProofs = proofs }));
    }

    public static MerkleVector Vector(string name, int leaves) => MerkleVector
        .Of(name is "standard" ? "standard-v1" : name)
        .Single(v => v.Leaves.Length == leaves);

    public static RewardFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static RewardFile Read(byte[] bytes)
    {
        RewardFile? file = RewardFile.Read("sample", bytes, out RewardFileError? error);
        Assert.True(file is not null, error?.ToString());
        return file;
    }

    public static RewardFileError Error(string text) => Error(Encoding.UTF8.GetBytes(text));

    public static RewardFileError Error(byte[] bytes)
    {
        Assert.Null(RewardFile.Read("sample", bytes, out RewardFileError? error));
        return error!.Value;
    }

    public static byte[] Packed(string text)
    {
        using MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }

    /// <summary>A tiny Rocket Pool interval with voter shares whose parts exceed the pool by some dust.</summary>
    public static string Interval(int dust, int voters, ulong waiting)
    {
        RewardTable table = RewardTable.Of("rocket-pool-11")!;
        for (int i = 0; i < voters; i++)
        {
            byte[] address = new byte[AccountId.AddressLength];
            address[^1] = (byte)(i + 1);
            table.Add(
                LeafValue.Address(AccountId.FromAddress(address)),
                LeafValue.Number(0),
                LeafValue.Number(5),
                LeafValue.Number(0),
                LeafValue.Number(7),
                LeafValue.Number(1000));
        }

        // The pool's own share is what the voters got, less what had been waiting, plus the dust that the stakers hold as well.
        ulong paid = 1000 * (ulong)voters;
        ulong share = paid - waiting + (ulong)dust;
        ulong pool = (7 * (ulong)voters) + share + 50 - (ulong)dust;
        return Encoding.UTF8.GetString(table.Write(new RewardTableOptions()))
            .Replace(
                $"\"smoothingPoolVoterShareEth\": \"{paid}\"",
                $"\"smoothingPoolVoterShareEth\": \"{share}\"",
                StringComparison.Ordinal)
            .Replace("\"poolStakerSmoothingPoolEth\": \"0\"", "\"poolStakerSmoothingPoolEth\": \"50\"", StringComparison.Ordinal)
            .Replace(
                $"\"totalSmoothingPoolEth\": \"{(7 * (ulong)voters) + paid}\"",
                $"\"totalSmoothingPoolEth\": \"{pool}\"",
                StringComparison.Ordinal);
    }

    /// <summary>The same text with one place changed; the place must occur.</summary>
    public static string With(this string text, string old, string changed)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in the sample");
        return string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + old.Length));
    }
}
