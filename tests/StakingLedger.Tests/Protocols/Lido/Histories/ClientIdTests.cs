using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido.Histories;

/// <summary>Client ids on recorded histories: whatever a command holds, sending it again gives its event again.</summary>
public sealed class ClientIdTests
{
    public static TheoryData<string> Histories => ["small-s1.jsonl", "v2-small-s1.jsonl", "medium-s1.jsonl.gz"];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_accepted_command_read_a_second_time_gives_its_event_again_also_after_a_snapshot(string file)
    {
        LidoHistory history = LidoHistory.Of(file);
        LidoPool pool = history.Open();
        Dictionary<int, string> accepted = [];
        for (int i = 0; i < history.Steps.Count; i++)
        {
            LidoStep step = history.Steps[i];
            Outcome<IEvent> outcome = pool.Execute(step.Command, step.Context.For(ClientId.Parse($"op-{i}")));
            if (outcome.IsAccepted)
            {
                accepted[i] = EventBytes.Of(outcome);
            }
        }

        Digest state = pool.Ledger.StateDigest();
        Assert.Equal(history.Live.Ledger.StateDigest(), state);
        Assert.Equal(accepted.Count, pool.Ledger.ReceiptCount);
        IReadOnlyList<LidoStep> copies = LidoHistory.ReadAgain(file).Steps;
        foreach (LidoPool again in new[] { pool, LidoPool.Resume(pool.Ledger.Snapshot()) })
        {
            foreach ((int i, string bytes) in accepted)
            {
                Context context = copies[i].Context.For(ClientId.Parse($"op-{i}"));
                Assert.Equal(bytes, EventBytes.Of(again.Execute(copies[i].Command, context)));
            }

            Assert.Equal(state, again.Ledger.StateDigest());
        }
    }
}
