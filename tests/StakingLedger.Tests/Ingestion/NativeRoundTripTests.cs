using System.Text;
using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ingestion;

/// <summary>What is written is read back as it was, and nothing is left out that matters.</summary>
public sealed class NativeRoundTripTests
{
    public static TheoryData<string> Changes => [.. NativeSamples.Changes.Select(static c => c.Name)];

    [Fact]
    public void Every_kind_of_command_is_sampled()
    {
        IEnumerable<Type> all = typeof(IPoolCommand).Assembly.GetTypes()
            .Where(static t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IPoolCommand)));
        Assert.Empty(all.Except(NativeSamples.Commands.Select(static c => c.GetType())));
    }

    [Fact]
    public void Every_command_comes_back_with_its_context()
    {
        Context bare = Context.By(NativeSamples.Person).At(Timestamp.FromSeconds(200));
        Context full = Context.By(NativeSamples.Address).At(Timestamp.FromSeconds(ulong.MaxValue))
            .InBlock(BlockNumber.From(7)).For(ClientId.Parse("a~!{}\"\\"));
        List<NativeRow> rows = [NativeSamples.HeaderOf(NativeSamples.Plain)];
        foreach (IPoolCommand command in NativeSamples.Commands)
        {
            rows.Add(new NativeCommand(command, bare));
            rows.Add(new NativeCommand(command, full) { Refused = "pool.paused", Note = "ä \u2028 \" <&> \ud83d\ude00" });
        }

        DemandSame(rows);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_field_of_terms_comes_back(string name)
    {
        PoolTerms terms = NativeSamples.Changes
            .Single(c => string.Equals(c.Name, name, StringComparison.Ordinal))
            .Change(NativeSamples.Plain);
        Assert.NotEqual(NativeSamples.Plain, terms);
        byte[] plain = NativeFiles.Write(NativeSamples.HeaderOf(NativeSamples.Plain));
        Assert.NotEqual(plain, NativeFiles.Write(NativeSamples.HeaderOf(terms)));
        DemandSame([NativeSamples.HeaderOf(terms)]);

        // A proposal against a header with the default, and the default proposed against a header without it.
        DemandSame([NativeSamples.HeaderOf(NativeSamples.Plain), Proposal(terms)]);
        DemandSame([NativeSamples.HeaderOf(terms), Proposal(NativeSamples.Plain)]);
    }

    [Fact]
    public void Any_terms_come_back_in_a_header_and_in_a_proposal()
    {
        Random random = new(20_261_125);
        for (int i = 0; i < 300; i++)
        {
            DemandSame(
            [
                NativeSamples.HeaderOf(NativeSamples.RandomTerms(random)),
                Proposal(NativeSamples.RandomTerms(random)),
                new NativeCommand(new OpenPool(NativeSamples.RandomTerms(random)), Context.By(NativeSamples.Gov)),
            ]);
        }
    }

    [Fact]
    public void What_is_default_is_not_written()
    {
        string header = Encoding.UTF8.GetString(NativeFiles.Write(NativeSamples.HeaderOf(NativeSamples.Plain)));
        Assert.Equal(
            """{"format":"staking-ledger/1","name":"n","by":"gov","time":"1970-01-01T00:01:40Z","ter"""
            + """ms":{"pool":"p","defence":{},"roles":{"governors":["gov"]}}}"""
            + "\n",
            header);
    }

    [Fact]
    public void Every_kind_of_assertion_comes_back_with_every_field()
    {
        StakingPool pool = PoolOf("examples/slashing-bond-insurance.jsonl");
        List<NativeRow> rows = [NativeSamples.HeaderOf(NativeSamples.Plain), new NativeNote { Note = string.Empty }];
        foreach (NativeExpectationKind kind in Enum.GetValues<NativeExpectationKind>())
        {
            string subject = kind switch
            {
                NativeExpectationKind.Account => "ann",
                NativeExpectationKind.Request or NativeExpectationKind.Operator => "1",
                NativeExpectationKind.Validator => "21",
                _ => string.Empty,
            };
            NativeExpectation whole = Assert.IsType<NativeExpectation>(NativeExpectation.Of(pool, kind, subject));
            Assert.Equal(
                NativeExpectationForm.Of(kind).Values.Select(static v => v.Name), whole.Values.Select(static v => v.Field));
            rows.Add(whole with { Note = "note" });
            rows.AddRange(whole.Values.Select(v => new NativeExpectation(kind, subject, [v])));
        }

        DemandSame(rows);
    }

    [Fact]
    public void An_assertion_speaks_of_a_subject_exactly_where_one_belongs()
    {
        StakingPool pool = PoolOf("examples/direct-staking.jsonl");
        Assert.Null(NativeExpectation.Of(pool, NativeExpectationKind.Operator, "77"));
        Assert.Null(NativeExpectation.Of(pool, NativeExpectationKind.Validator, "77"));
        Assert.Null(NativeExpectation.Of(pool, NativeExpectationKind.Request, "77"));
        Assert.NotNull(NativeExpectation.Of(pool, NativeExpectationKind.Account, "nobody"));
        Assert.Throws<ArgumentException>(() => NativeExpectation.Of(pool, NativeExpectationKind.Operator, "one"));
        Assert.Throws<ArgumentException>(() => NativeExpectation.Of(pool, NativeExpectationKind.Account, "a b"));
        Assert.Throws<ArgumentException>(() => NativeExpectation.Of(pool, NativeExpectationKind.Totals, "1"));
    }

    [Fact]
    public void The_examples_come_back_as_they_are()
    {
        foreach (string example in NativeFiles.Examples.Append(NativeFiles.Sample))
        {
            List<NativeRow> rows = NativeFiles.Read(File.ReadAllBytes(TestEnvironment.PathOf(example)));
            Assert.Equal(NativeFiles.LinesOf(example).Length, rows.Count);
            DemandSame(rows);
        }
    }

    internal static StakingPool PoolOf(string example)
    {
        StakingPool? pool = null;
        foreach (NativeRow row in NativeFiles.Read(File.ReadAllBytes(TestEnvironment.PathOf(example))))
        {
            if (row is NativeHeader header)
            {
                pool = NativeReplay.Open(header);
            }
            else if (row is NativeCommand command)
            {
                _ = NativeReplay.Execute(pool!, command);
            }
        }

        return pool!;
    }

    private static NativeCommand Proposal(PoolTerms terms) =>
        new(new ProposeTerms(terms, EpochNumber.From(3)), Context.By(NativeSamples.Gov).At(Timestamp.FromSeconds(300)));

    private static void DemandSame(IReadOnlyList<NativeRow> rows)
    {
        byte[] bytes = NativeFiles.Write(rows);
        List<NativeRow> read = NativeFiles.Read(bytes);
        Assert.Equal(rows, read);
        Assert.Equal(bytes, NativeFiles.Write(read));
        foreach (string line in Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n'))
        {
            JsonDocument.Parse(line).Dispose();
        }
    }
}
