using System.Text.Json;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class Keccak256Tests
{
    internal static (byte[] Data, byte[] Hash)[] Vectors { get; } = ReadVectors();

    [Fact]
    public void Every_vector_of_the_independent_implementation_is_reproduced()
    {
        Assert.Equal(337, Vectors.Length);
        foreach ((byte[] data, byte[] hash) in Vectors)
        {
            Assert.Equal(hash, Keccak256.Hash(data));
        }
    }

    [Fact]
    public void The_padding_is_Keccaks_and_not_that_of_SHA3()
        => Assert.Equal(
            "C5D2460186F7233C927E7DB2DCC703C0E500B653CA82273B7BFAD8045D85A470", Convert.ToHexString(Keccak256.Hash([])));

    [Fact]
    public void The_hash_may_be_written_over_its_input()
    {
        foreach ((byte[] data, byte[] hash) in Vectors.Where(vector => vector.Data.Length >= 32))
        {
            byte[] shared = [.. data];
            Keccak256.Hash(shared, shared.AsSpan(0, 32));
            Assert.Equal(hash, shared[..32]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_destination_of_another_size_is_refused(int size)
        => Assert.Throws<ArgumentException>(() => Keccak256.Hash([], new byte[size]));

    private static (byte[] Data, byte[] Hash)[] ReadVectors()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Numerics", "keccak-vectors", "keccak-256-vectors.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(
            vector => (Bytes(vector.GetProperty("data")), Bytes(vector.GetProperty("hash"))))];
    }

    private static byte[] Bytes(JsonElement text) => Convert.FromHexString(text.GetString()!.AsSpan(2));
}
