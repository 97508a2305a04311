using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool.Books;

/// <summary>
/// The validators that the books count by node, against numbers that the contracts keep of them by other ways: active validators of a
/// megapool, ether that is assigned to them, the lengths of the queues, and the status of every minipool.
/// </summary>
internal static class NodeValidators
{
    private static readonly UInt256 Remainder = Amount.FromEther("31").Value;

    public static void Check(RocketPoolProtocol protocol, AccountTable accounts, BookTotals books)
    {
        SortedDictionary<string, long[]> minipools = Minipools(protocol);
        SignedAmount all = SignedAmount.Zero;
        SignedAmount queued = SignedAmount.Zero;
        foreach (AccountId node in accounts.AsSpan())
        {
            long[] own = minipools.GetValueOrDefault(node.ToString()) ?? [0, 0, 0];
            SignedAmount registered = Count(books, BookAccountKind.Registered, node);
            SignedAmount inFlight = Count(books, BookAccountKind.InFlight, node) - Of(own[0]);
            SignedAmount staking = Count(books, BookAccountKind.Validators, node) - Of(own[1]);
            SignedAmount exited = Count(books, BookAccountKind.Exited, node) - Of(own[2]);
            AccountId megapool = RocketPoolAccounts.MegapoolOf(node);
            Assert.Equal(
                SignedAmount.Of(Get(protocol, RocketPoolField.ActiveValidators, megapool)), registered + inFlight + staking);
            Assert.Equal(SignedAmount.Of(Get(protocol, RocketPoolField.AssignedValue, megapool) / Remainder), inFlight);
            Assert.False(registered.IsNegative || staking.IsNegative || exited.IsNegative);
            queued += registered;
            all += registered + inFlight + staking + exited + Of(own.Sum());
        }

        Assert.Equal(
            SignedAmount.Of(
                Get(protocol, RocketPoolField.QueueLength, default, UInt256.Zero)
                + Get(protocol, RocketPoolField.QueueLength, default, UInt256.One)),
            queued);
        Assert.Equal(-all, books.SumOf(BookAccountKind.Outside, BookCommodity.Validators));
    }

    /// <summary>How many minipools of each node are on their way, stake, and have left.</summary>
    private static SortedDictionary<string, long[]> Minipools(RocketPoolProtocol protocol)
    {
        SortedDictionary<string, long[]> counts = new(StringComparer.Ordinal);
        ulong count = (ulong)Get(protocol, RocketPoolField.Minipools, default);
        for (ulong i = 1; i <= count; i++)
        {
            AccountId minipool = RocketPoolAccounts.FromNumber(Get(protocol, RocketPoolField.MinipoolAccount, default, i));
            string owner = RocketPoolAccounts.FromNumber(Get(protocol, RocketPoolField.MinipoolOwner, minipool)).ToString();
            MinipoolMarks marks = (MinipoolMarks)(uint)Get(protocol, RocketPoolField.MinipoolFlags, minipool);
            MinipoolStatus status = (MinipoolStatus)(uint)Get(protocol, RocketPoolField.MinipoolStatus, minipool);
            int place = marks.HasFlag(MinipoolMarks.CapitalDistributed) ? 2 : status == MinipoolStatus.Staking ? 1 : 0;
            if (!counts.TryGetValue(owner, out long[]? own))
            {
                counts.Add(owner, own = [0, 0, 0]);
            }

            own[place]++;
        }

        return counts;
    }

    private static UInt256 Get(RocketPoolProtocol protocol, RocketPoolField field, AccountId owner, UInt256 index = default) =>
        protocol.State.Get(new RocketPoolSlot(field, owner, index));

    private static SignedAmount Count(BookTotals books, BookAccountKind kind, AccountId node) =>
        books.Of(new BookAccount(kind, 0, node), BookCommodity.Validators);

    private static SignedAmount Of(long count) => SignedAmount.Of((ulong)count);
}
