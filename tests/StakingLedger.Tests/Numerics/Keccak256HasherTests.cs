using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class Keccak256HasherTests
{
    [Fact]
    public void Pieces_of_any_size_hash_as_their_concatenation()
    {
        var random = new Random(11);
        foreach ((byte[] data, byte[] hash) in Keccak256Tests.Vectors)
        {
            var hasher = new Keccak256Hasher();
            for (int start = 0; start < data.Length;)
            {
                int size = Math.Min(random.Next(0, 200), data.Length - start);
                hasher.Append(data.AsSpan(start, size));
                start += size;
            }

            Assert.Equal((ulong)data.Length, hasher.Length);
            Assert.Equal(hash, HashOf(hasher));
        }
    }

    [Fact]
    public void Asking_for_the_hash_does_not_disturb_what_follows()
    {
        byte[] data = Keccak256Tests.Vectors[300].Data;
        var hasher = new Keccak256Hasher();
        for (int i = 0; i < data.Length; i++)
        {
            Assert.Equal(Keccak256.Hash(data.AsSpan(0, i)), HashOf(hasher));
            hasher.Append(data.AsSpan(i, 1));
        }

        Assert.Equal(Keccak256.Hash(data), HashOf(hasher));
    }

    [Fact]
    public void A_stored_state_continues_as_if_it_had_never_stopped()
    {
        byte[] data = Keccak256Tests.Vectors[300].Data;
        byte[] expected = Keccak256.Hash(data);
        var state = new byte[Keccak256Hasher.StateSize];
        for (int cut = 0; cut <= data.Length; cut++)
        {
            var first = new Keccak256Hasher();
            first.Append(data.AsSpan(0, cut));
            first.WriteState(state);

            var second = new Keccak256Hasher();
            second.Append([1, 2, 3]);
            second.ReadState(state);
            second.Append(data.AsSpan(cut));
            Assert.Equal(expected, HashOf(second));
            Assert.Equal((ulong)data.Length, second.Length);
        }
    }

    [Fact]
    public void The_stored_bytes_depend_on_the_data_and_not_on_how_it_was_cut()
    {
        byte[] data = Keccak256Tests.Vectors[300].Data;
        var whole = new Keccak256Hasher();
        whole.Append(data);
        var pieces = new Keccak256Hasher();
        pieces.Append(data.AsSpan(0, 135));
        pieces.Append(data.AsSpan(135, 3));
        pieces.Append(data.AsSpan(138));
        Assert.Equal(StateOf(whole), StateOf(pieces));
    }

    [Fact]
    public void A_reset_forgets_everything()
    {
        var hasher = new Keccak256Hasher();
        hasher.Append(new byte[500]);
        hasher.Reset();
        Assert.Equal(0UL, hasher.Length);
        Assert.Equal(Keccak256.Hash([]), HashOf(hasher));
        Assert.Equal(StateOf(new Keccak256Hasher()), StateOf(hasher));
    }

    [Fact]
    public void A_state_that_cannot_have_been_written_is_refused_and_changes_nothing()
    {
        var hasher = new Keccak256Hasher();
        hasher.Append([1, 2, 3]);
        byte[] before = StateOf(hasher);
        byte[] damaged = StateOf(hasher);
        damaged[200 + 3] = 1;
        Assert.Throws<ArgumentException>(() => hasher.ReadState(damaged));
        Assert.Throws<ArgumentException>(() => hasher.ReadState(before.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => hasher.WriteState(new byte[Keccak256Hasher.StateSize + 1]));
        Assert.Throws<ArgumentException>(() => hasher.GetHash(new byte[31]));
        Assert.Equal(before, StateOf(hasher));
    }

    private static byte[] HashOf(Keccak256Hasher hasher)
    {
        var hash = new byte[Keccak256.HashSize];
        hasher.GetHash(hash);
        return hash;
    }

    private static byte[] StateOf(Keccak256Hasher hasher)
    {
        var state = new byte[Keccak256Hasher.StateSize];
        hasher.WriteState(state);
        return state;
    }
}
