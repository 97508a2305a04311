using System.Text.Json;
using BenchmarkDotNet.Attributes;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>A JSON Lines history, per line: a pass of the bare reader, a document per line, ours read only, ours applied.</summary>
[Config(typeof(ShortInProcess))]
public class JsonHistoryBenchmarks
{
    private static readonly JsonReaderOptions ManyValues = new() { AllowMultipleValues = true };

    private byte[] _bytes = [];

    [Params(false, true)]
    public bool Asserts { get; set; }

    /// <summary>Gets or sets how many commands the history has.</summary>
    public int Commands { get; set; } = 200_000;

    internal JsonHistory History { get; private set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        History = JsonHistory.Make(Commands, Asserts);
        _bytes = History.Bytes;
        if (BareReader() != History.Lines || ReadOnly() != History.Lines || !History.IsOf(ReadAndApply()))
        {
            throw new InvalidOperationException("The history is not read, or not replayed, as it was made: there is nothing to compare.");
        }
    }

    [Benchmark(Baseline = true)]
    [Agree]
    public int BareReader()
    {
        Utf8JsonReader json = new(_bytes, ManyValues);
        int lines = 0;
        while (json.Read())
        {
            lines += json is { CurrentDepth: 0, TokenType: JsonTokenType.EndObject } ? 1 : 0;
        }

        return lines;
    }

    [Benchmark]
    [Agree]
    public int DocumentPerLine()
    {
        int lines = 0;
        ReadOnlyMemory<byte> rest = _bytes;
        while (!rest.IsEmpty)
        {
            int end = rest.Span.IndexOf((byte)'\n');
            using JsonDocument line = JsonDocument.Parse(rest[..end]);
            lines += line.RootElement.ValueKind == JsonValueKind.Object ? 1 : 0;
            rest = rest[(end + 1)..];
        }

        return lines;
    }

    [Benchmark]
    [Agree]
    public int ReadOnly()
    {
        using NativeHistoryReader reader = new(new MemoryStream(_bytes), "benchmark");
        int lines = 0;
        while (reader.Advance())
        {
            lines++;
        }

        return lines;
    }

    [Benchmark]
    public StakingPool ReadAndApply() => NativeReplay.Run(new MemoryStream(_bytes), "benchmark").Pool!;
}
