using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_in_the_same_order()
    {
        ValueList<string> list = ["a", "b"];
        ValueList<string> same = ["a", "b"];
        Assert.True(list == same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.True(list.Equals((object)same));
        foreach (ValueList<string> other in new ValueList<string>[] { ["b", "a"], ["a"], ["a", "b", "c"], [] })
        {
            Assert.True(list != other);
            Assert.False(list.Equals((object)other));
        }

        Assert.False(list.Equals("a"));
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        ValueList<int> none = default;
        Assert.True(none == ValueList<int>.Empty);
        Assert.True(none == []);
        Assert.True(none.IsEmpty);
        Assert.Empty(none);
        Assert.Equal(none.GetHashCode(), ((ValueList<int>)[]).GetHashCode());
        Assert.Equal("[]", none.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void Items_are_copied_and_given_in_order()
    {
        int[] source = [3, 1, 2];
        ValueList<int> list = ValueList.Create<int>(source);
        source[0] = 9;
        Assert.Equal([3, 1, 2], list.AsSpan().ToArray());
        Assert.Equal("[3, 1, 2]", list.ToString());
        Assert.Equal((3, 2), (list.Count, list[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        int sum = 0;
        foreach (int item in list)
        {
            sum = (sum * 10) + item;
        }

        Assert.Equal(312, sum);
        Assert.Equal(6, list.Sum());
    }

    [Fact]
    public void Null_items_count()
    {
        ValueList<string?> list = [null, "a"];
        Assert.True(list == [null, "a"]);
        Assert.NotEqual(0, list.GetHashCode());
    }
}
