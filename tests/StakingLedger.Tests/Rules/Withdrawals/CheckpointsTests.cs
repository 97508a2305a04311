using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Withdrawals;

/// <summary>Specification 9.6: the checkpoint of a request is the last one that begins at or before it.</summary>
public sealed class CheckpointsTests
{
    [Fact]
    public void The_search_finds_what_walking_finds_and_only_that_hint_is_valid()
    {
        Random random = new(5);
        for (int round = 0; round < 300; round++)
        {
            List<ulong> starts = [];
            ulong start = 1;
            for (int i = random.Next(12); i > 0; i--)
            {
                starts.Add(start);
                start += 1 + (ulong)random.Next(4);
            }

            for (ulong id = 1; id < start + 3; id++)
            {
                int walked = starts.FindLastIndex(s => s <= id) + 1;
                Assert.Equal(walked, Checkpoints.Find(starts, id));
                for (ulong hint = 0; hint < (ulong)starts.Count + 3; hint++)
                {
                    Assert.Equal(hint != 0 && hint == (ulong)walked, Checkpoints.IsValidHint(starts, id, hint));
                }
            }
        }
    }

    [Fact]
    public void A_hint_of_any_size_is_only_wrong() => Assert.False(Checkpoints.IsValidHint([1, 5], 3, ulong.MaxValue));
}
