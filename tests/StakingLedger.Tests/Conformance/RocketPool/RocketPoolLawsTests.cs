using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>Laws that hold after every accepted command, by a state that is put together from the events alone.</summary>
public sealed class RocketPoolLawsTests
{
    private static readonly UInt256 FullDeposit = 32 * RocketPoolStep.Ether;

    public static TheoryData<string> Files => RocketPoolHistoriesTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void The_bonds_of_those_who_wait_are_the_node_balance(string file) => AfterEach(file, static (state, _) =>
    {
        UInt256 waiting = default;
        foreach (AccountId megapool in Megapools(state))
        {
            waiting += state.Get(RocketPoolField.NodeQueuedBond, megapool);
        }

        UInt256 tail = state.Get(RocketPoolField.MinipoolQueueTail);
        for (UInt256 at = state.Get(RocketPoolField.MinipoolQueueHead); at < tail; at += 1UL)
        {
            AccountId minipool = RocketPoolAccounts.FromNumber(state.Get(RocketPoolField.MinipoolQueueItem, index: at));
            waiting += state.Get(RocketPoolField.MinipoolBond, minipool) - RocketPoolStep.Ether;
        }

        Assert.Equal(waiting, state.Get(RocketPoolField.NodeBalance));
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Thirty_two_ether_are_requested_for_each_validator_in_a_queue(string file) => AfterEach(file, static (state, _) =>
    {
        UInt256 length = state.Get(RocketPoolField.QueueLength) + state.Get(RocketPoolField.QueueLength, index: 1UL);
        Assert.Equal(length * FullDeposit, state.Get(RocketPoolField.RequestedTotal));
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Bond_and_users_capital_are_whole_validators(string file) => AfterEach(file, static (state, _) =>
    {
        foreach (AccountId megapool in Megapools(state))
        {
            UInt256 queued = state.Get(RocketPoolField.NodeQueuedBond, megapool)
                + state.Get(RocketPoolField.UserQueuedCapital, megapool);
            UInt256 capital = state.Get(RocketPoolField.NodeBond, megapool) + state.Get(RocketPoolField.UserCapital, megapool);
            Assert.Equal(UInt256.Zero, queued % FullDeposit);
            Assert.Equal(state.Get(RocketPoolField.ActiveValidators, megapool) * FullDeposit, capital + queued);
        }
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Ether_enters_with_the_opening_and_with_the_bonds_of_minipools_alone(string file)
    {
        UInt256 expected = default;
        AfterEach(file, (state, command) =>
        {
            expected = command switch
            {
                OpenPool => state.TotalOf(RocketPoolTokens.Ether),
                CreateMinipool created => expected + created.Bond.Value,
                _ => expected,
            };
            Assert.Equal(expected, state.TotalOf(RocketPoolTokens.Ether));
        });
    }

    private static IEnumerable<AccountId> Megapools(RocketPoolShadow state)
    {
        ulong count = (ulong)state.Get(RocketPoolField.Megapools);
        for (ulong i = 1; i <= count; i++)
        {
            yield return RocketPoolAccounts.MegapoolOf(
                RocketPoolAccounts.FromNumber(state.Get(RocketPoolField.MegapoolNode, index: i)));
        }
    }

    private static void AfterEach(string file, Action<RocketPoolShadow, IRocketPoolCommand> demand)
    {
        RocketPoolNetwork pool = RocketPoolNetwork.Open();
        RocketPoolShadow state = new();
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(file);
        while (reader.Read() is { } row)
        {
            (IRocketPoolCommand? command, Context context) = row switch
            {
                RocketPoolTraceHeader header => (header.Opening, header.Context),
                RocketPoolTraceOperation operation => (operation.Command, operation.Context),
                _ => (null, default),
            };
            if (command is not null && pool.Ledger.Execute(command, context).TryGetValue(out IEvent? happened))
            {
                state.Apply((RocketPoolEvent)happened);
                demand(state, command);
            }
        }

        Assert.Null(reader.Error);
    }
}
