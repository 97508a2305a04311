using System.Text;
using System.Text.Json;
using StakingLedger.Cli;
using StakingLedger.Reports;

namespace StakingLedger.Tests.Cli;

/// <summary>Documents go out in pieces while they are made, and who watches sees how far they are.</summary>
public sealed class StreamedOutputTests
{
    private const int LargestPiece = 1 << 16;

    private static readonly string Lido = TestEnvironment.PathOf("examples/lido-small.jsonl");

    private static readonly string[] Statement = ["statement", Lido, "--account", "h3"];

    [Theory]
    [InlineData("books", "--by", "report")]
    [InlineData("pool-statement", "--by", "report")]
    [InlineData("statement", "--account", "h3")]
    public void A_document_of_many_periods_goes_out_in_pieces_and_is_one_document(string command, string option, string value)
    {
        using PieceWriter pieces = new();
        using StringWriter error = new();
        using Terminal terminal = new(Stream.Null, pieces, error);
        Assert.Equal(0, CommandLineHost.Run([command, Lido, option, value, "--format", "json"], terminal));
        Assert.Equal(CommandLineRun.Of(command, Lido, option, value, "--format", "json").Output, pieces.Text.ToString());
        using JsonDocument document = JsonDocument.Parse(pieces.Text.ToString());
        Assert.True(pieces.Largest <= LargestPiece, $"a piece of {pieces.Largest} letters");
    }

    [Fact]
    public void What_is_kept_does_not_grow_with_the_document()
    {
        using PieceWriter pieces = new();
        JsonOutput.Write(pieces, static json =>
        {
            json.WriteStartArray();
            for (int i = 0; i < 100_000; i++)
            {
                json.WriteStringValue("ä€\ud83d\ude00 0123456789");
                JsonOutput.LetGo(json);
            }

            json.WriteEndArray();
        });
        using JsonDocument document = JsonDocument.Parse(pieces.Text.ToString());
        Assert.Equal(100_000, document.RootElement.GetArrayLength());
        Assert.All(document.RootElement.EnumerateArray(), static e => Assert.Equal("ä€\ud83d\ude00 0123456789", e.GetString()));
        Assert.True(pieces.Largest <= LargestPiece, $"a piece of {pieces.Largest} letters");
    }

    [Fact]
    public void A_letter_that_is_cut_in_two_is_put_together_again()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("ä€\ud83d\ude00");
        using StringWriter text = new();
        using Utf8TextStream stream = new(text);
        foreach (byte b in bytes)
        {
            stream.Write([b]);
        }

        Assert.Equal("ä€\ud83d\ude00", text.ToString());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("hledger")]
    [InlineData("beancount")]
    public void Who_watches_sees_the_replay_and_the_walks_among_the_messages_and_the_document_is_the_same(string format)
    {
        string[] command = [.. Statement, "--format", format];
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using Terminal terminal = new(Stream.Null, output, error, isWatched: true);
        Assert.Equal(0, CommandLineHost.Run(command, terminal));
        Assert.Equal(CommandLineRun.Of(command).Output, output.ToString());
        Assert.Contains("lido-small.jsonl", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("lido-small.jsonl: events", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, CommandLineRun.Of(command).Error);
    }

    [Fact]
    public void Each_walk_tells_every_event_once_in_order()
    {
        using Terminal terminal = Terminal();
        LedgerFile file = LedgerFile.Open(terminal, Lido);
        List<ulong> told = [];
        PoolBooks books = PoolBooks.Of(file.Ledger, file.NewProtocol, new BooksRequest { Walked = n => told.Add(n.Value) });
        PoolStatement pool = PoolStatement.Of(
            file.Ledger, file.NewProtocol, new PoolStatementRequest { Walked = n => told.Add(n.Value) });
        HolderStatement holder = HolderStatement.Of(
            file.Ledger, file.NewProtocol, new StatementRequest(file.Find("h3")) { Walked = n => told.Add(n.Value) });
        ulong[] expected = [.. Enumerable.Range(1, (int)file.Ledger.LastEvent.Value).Select(static n => (ulong)n)];
        foreach (Action walk in new Action[]
        {
            () => books.ForEachPeriod(static _ => { }),
            () => _ = pool.Periods().Count(),
            () => _ = holder.Periods().Count(),
        })
        {
            told.Clear();
            walk();
            Assert.Equal(expected, told);
        }
    }

    private static Terminal Terminal() => new(Stream.Null, TextWriter.Null, TextWriter.Null);

    private sealed class PieceWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public StringBuilder Text { get; } = new();

        public int Largest { get; private set; }

        public override void Write(char value) => Text.Append(value);

        public override void Write(char[] buffer, int index, int count)
        {
            Largest = Math.Max(Largest, count);
            Text.Append(buffer, index, count);
        }
    }
}
