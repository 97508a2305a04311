using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

public sealed class SlotTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(3_000)]
    public void A_table_holds_what_a_sorted_dictionary_holds(int writes)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            Random random = new((writes * 1_000) + seed);
            SlotTable table = new();
            SortedDictionary<RocketPoolSlot, UInt256> model = [];
            List<RocketPoolSlot> order = [];
            for (int i = 0; i < writes; i++)
            {
                RocketPoolSlot slot = SlotOf(random);
                UInt256 value = (ulong)random.Next(3);
                Assert.Equal(model.TryGetValue(slot, out UInt256 before), table.TryGet(slot, out UInt256 held));
                Assert.Equal(before, held);
                if (model.TryAdd(slot, value))
                {
                    order.Add(slot);
                }

                model[slot] = value;
                table.Set(slot, value);
                Assert.Equal(value, table.Get(slot));
            }

            Assert.Equal(model.Count, table.Count);
            Assert.Equal(order, table.Entries.ToArray().Select(static e => e.Slot));
            Assert.Equal(model.Select(static e => new SlotValue(e.Key, e.Value)), table.Sorted());
        }
    }

    [Fact]
    public void A_slot_that_was_never_set_holds_zero_and_one_set_to_zero_is_there()
    {
        SlotTable table = new();
        RocketPoolSlot slot = new(RocketPoolField.Votes, default, 7UL);
        Assert.False(table.TryGet(slot, out _));
        Assert.Equal(default, table.Get(slot));
        table.Set(slot, default);
        Assert.True(table.TryGet(slot, out UInt256 value));
        Assert.Equal(default, value);
        Assert.Equal(1, table.Count);
        table.Clear();
        Assert.False(table.TryGet(slot, out _));
    }

    [Fact]
    public void Numbers_in_a_row_and_accounts_that_differ_in_a_bit_are_all_found()
    {
        SlotTable table = new();
        Span<byte> address = stackalloc byte[AccountId.AddressLength];
        for (ulong i = 0; i < 20_000; i++)
        {
            address.Clear();
            address[(int)(i % 20)] = (byte)(1 << (int)(i % 8));
            table.Set(new RocketPoolSlot(RocketPoolField.QueueItem, default, i), i);
            table.Set(new RocketPoolSlot(RocketPoolField.Claimed, AccountId.FromAddress(address), i), i + 1);
        }

        Assert.Equal(40_000, table.Count);
        for (ulong i = 0; i < 20_000; i++)
        {
            Assert.Equal((UInt256)i, table.Get(new RocketPoolSlot(RocketPoolField.QueueItem, default, i)));
        }
    }

    [Fact]
    public void The_order_of_writes_leaves_no_trace_in_the_sorted_table()
    {
        Random random = new(7);
        SortedDictionary<RocketPoolSlot, UInt256> model = [];
        for (int i = 0; i < 500; i++)
        {
            model[SlotOf(random)] = (ulong)i;
        }

        SlotTable forwards = new();
        SlotTable backwards = new();
        foreach ((RocketPoolSlot slot, UInt256 value) in model)
        {
            forwards.Set(slot, value);
        }

        foreach ((RocketPoolSlot slot, UInt256 value) in model.Reverse())
        {
            backwards.Set(slot, value);
        }

        Assert.Equal(forwards.Sorted(), backwards.Sorted());
    }

    // Few fields, owners and numbers, so that slots repeat; numbers with their low bits empty among them.
    private static RocketPoolSlot SlotOf(Random random)
    {
        int owner = random.Next(12);
        return new RocketPoolSlot(
            (RocketPoolField)random.Next(1, 6),
            owner == 0 ? default : AccountId.FromLabel($"owner{owner}"),
            (UInt256)(ulong)random.Next(30) << (random.Next(4) * 64));
    }
}
