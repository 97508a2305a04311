using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class ContextTests
{
    [Fact]
    public void A_context_is_made_from_actor_time_and_block()
    {
        Context context = Context.By(ToyPool.Desk).At(Timestamp.FromSeconds(7)).InBlock(BlockNumber.From(8));
        Assert.Equal(new Context(ToyPool.Desk, Timestamp.FromSeconds(7), BlockNumber.From(8)), context);
    }

    [Fact]
    public void A_context_without_an_actor_is_refused_and_changes_nothing()
    {
        PoolLedger ledger = ToyWorkload.Run(seed: 1, events: 5);
        Digest before = ledger.StateDigest();
        ToyCommand.Deposit command = new(ToyPool.Desk, 5u);
        Assert.Throws<ArgumentException>(() => Context.By(default));
        Assert.Throws<ArgumentException>(() => ledger.Execute(command, default));
        Assert.Throws<ArgumentException>(() => ledger.Preview(command, default));
        Assert.Throws<ArgumentException>(() => ledger.Commit(new ToyEvent.Deposited(ToyPool.Desk, 5u, 5u), default));
        Assert.Throws<ArgumentNullException>(() => ledger.Execute(null!, Context.By(ToyPool.Desk)));
        Assert.Equal(before, ledger.StateDigest());
    }
}
