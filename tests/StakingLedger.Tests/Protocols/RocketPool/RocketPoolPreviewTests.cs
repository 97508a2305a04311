using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;
using EventBytes = StakingLedger.Tests.Protocols.Lido.EventBytes;

namespace StakingLedger.Tests.Protocols.RocketPool;

public sealed class RocketPoolPreviewTests
{
    public static TheoryData<string, int> Files => new()
    {
        { RocketPoolTraceFiles.Small, 1 },
        { RocketPoolTraceFiles.Medium, 25 },
        { RocketPoolTraceFiles.Extra, 25 },
    };

    // The digest reads the whole state, so that it is asked of every so-manieth operation of a long history.
    [Theory]
    [MemberData(nameof(Files))]
    public void A_preview_equals_the_execution_to_the_byte_and_changes_nothing(string file, int digestEvery)
    {
        RocketPoolNetwork network = RocketPoolNetwork.Open();
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(file);
        int accepted = 0;
        int refused = 0;
        while (reader.Read() is { } row)
        {
            if (row is RocketPoolTraceHeader header)
            {
                Assert.Equal(Previewed(network, header.Opening, header.Context), Executed(network, header.Opening, header.Context));
            }

            if (row is RocketPoolTraceOperation { Command: { } command } operation)
            {
                bool isWatched = (accepted + refused) % digestEvery == 0;
                Digest before = isWatched ? network.Ledger.StateDigest() : default;
                EventNumber last = network.Ledger.LastEvent;
                string previewed = Previewed(network, command, operation.Context);
                Assert.Equal(before, isWatched ? network.Ledger.StateDigest() : default);
                Assert.Equal(last, network.Ledger.LastEvent);
                Assert.Equal(previewed, Executed(network, command, operation.Context));
                _ = network.Ledger.LastEvent == last ? refused++ : accepted++;
            }
        }

        Assert.Null(reader.Error);
        Assert.True(accepted > 40 && refused > 5, $"{accepted} accepted and {refused} refused");
    }

    private static string Previewed(RocketPoolNetwork network, IRocketPoolCommand command, in Context context) =>
        Text(network.Preview(command, context));

    private static string Executed(RocketPoolNetwork network, IRocketPoolCommand command, in Context context) =>
        Text(network.Execute(command, context));

    private static string Text(in Outcome<RocketPoolEvent> outcome) => EventBytes.Of(outcome.Select(static e => (IEvent)e));
}
