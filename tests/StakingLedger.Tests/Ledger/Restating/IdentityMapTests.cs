using StakingLedger.Ledger;

namespace StakingLedger.Tests.Ledger;

public sealed class IdentityMapTests
{
    [Fact]
    public void A_number_that_no_event_gave_out_again_is_the_same_as_before()
    {
        IdentityMap map = new();
        map.Note([(1, 5), (1, 6)], [(1, 4)]);
        map.Note([(2, 5)], null);
        map.Note([(1, 7)], [(1, 5)]);
        Assert.Equal(3UL, map.Find(1, 3));
        Assert.Equal(4UL, map.Find(1, 5));
        Assert.Null(map.Find(1, 6));
        Assert.Equal(5UL, map.Find(1, 7));
        Assert.Null(map.Find(2, 5));
        Assert.Equal(5UL, map.Find(3, 5));
    }
}
