using System.Globalization;
using System.Text;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;

namespace StakingLedger.Cli;

/// <summary>Makes the files of an evidence pack, one history after the other: only one ledger is in memory at a time.</summary>
internal sealed class EvidencePack(Terminal terminal, EvidenceOptions options, string path)
{
    /// <summary>What was read, which engine read it, and what it came to.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The digests of all files of the pack, as sha256sum writes and checks them.</summary>
    public const string Sums = "SHA256SUMS";

    /// <summary>What came of recomputing the trees of published reward files.</summary>
    public const string TreeFindings = "trees.json";

    /// <summary>The log of restatements, as it was given, and the same to read.</summary>
    public const string RestatementLog = "restatements.log";

    private const string RestatementText = "restatements.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<string> _files = [];

    /// <summary>The folder of a history, by its place on the command line.</summary>
    public static string FolderOf(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Gets the trees of the reward files.</summary>
    public IReadOnlyList<EvidenceTree> Trees { get; private set; } = [];

    /// <summary>Gets the log of restatements; null for none.</summary>
    public EvidenceRestatements? Restatements { get; private set; }

    /// <summary>Writes everything.</summary>
    /// <exception cref="UserErrorException">An input cannot be read or used, or changed on the way.</exception>
    public IReadOnlyList<EvidenceHistory> Write()
    {
        EvidenceInput[] others = [.. options.Also.Select(EvidenceInput.Of)];
        Trees = [.. options.Trees.Select(file => EvidenceTree.Of(terminal, file))];
        Restatements = options.Restatements is { } log ? EvidenceRestatements.Of(log) : null;
        List<EvidenceHistory> histories = [];
        for (int i = 0; i < options.Files.Length; i++)
        {
            histories.Add(WriteHistory(options.Files[i], FolderOf(i)));
        }

        if (Trees.Count > 0)
        {
            WriteText(TreeFindings, output => TreeEvidenceJson.Write(
                output, [.. Trees.Select(static t => t.Input.Name)], [.. Trees.Select(static t => t.Evidence)], []));
        }

        if (Restatements is { } restated)
        {
            Write(RestatementLog, stream => stream.Write(restated.Bytes));
            WriteText(RestatementText, output => restated.Write(output, histories));
        }

        WriteText(Manifest, output => EvidenceManifest.Write(output, options, histories, others, Trees, Restatements));
        using StreamWriter sums = new(Path.Combine(path, Sums), append: false, Utf8) { NewLine = "\n" };
        foreach (string file in _files.Order(StringComparer.Ordinal))
        {
            sums.WriteLine($"{EvidenceInput.Of(Path.Combine(path, file)).Sha256}  {file}");
        }

        return histories;
    }

    private EvidenceHistory WriteHistory(string file, string folder)
    {
        EvidenceInput input = EvidenceInput.Of(file);
        VerificationReport verified = Verify(file, input.Name);
        using IHistory history = HistoryFile.Demand(terminal, file);
        HistoryRun run = history.Start(keepsPrefix: false);
        run.Begin();
        run.Advance(options.Until, static _ => { });

        _ = Directory.CreateDirectory(Path.Combine(path, folder));
        WriteText($"{folder}/verify.json", output => VerifyJson.Write(output, [verified]));
        WriteText($"{folder}/replay.json", output => run.WriteReplay(output, TimeSpan.Zero));
        WriteText($"{folder}/balances.json", output => run.WriteBalances(output, account: null));
        Write($"{folder}/events.journal", stream => JournalFile.Write(run.Ledger, stream, withDigest: true));
        return EvidenceInput.Of(file) == input
            ? new EvidenceHistory
            {
                Input = input,
                Verification = verified,
                Event = run.Ledger.LastEvent,
                Line = run.Lines,
                Last = run.Last,
                Pair = run.Ledger.Timeline.Current,
                Proof = ReplayProof.Of(run.Ledger, [], TimeSpan.Zero),
            }
            : throw new UserErrorException($"{file}: the file changed while it was read");
    }

    /// <summary>Compares what was observed. Names in the result are without folders: a pack says nothing of the machine.</summary>
    private VerificationReport Verify(string file, string name)
    {
        using IHistory? history = HistoryFile.Open(terminal, file, out RowError? error);
        VerificationReport report = history?.Verify(new VerificationOptions()) ?? throw new UserErrorException(error!.Value.ToString());
        return report.Error is { } fault
            ? throw new UserErrorException(fault.ToString())
            : report with { File = name, Differences = [.. report.Differences.Select(d => d with { File = name })] };
    }

    private void WriteText(string name, Action<TextWriter> write) => Write(name, stream =>
    {
        using StreamWriter output = new(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        write(output);
    });

    private void Write(string name, Action<Stream> write)
    {
        using FileStream stream = new(Path.Combine(path, name), FileMode.CreateNew, FileAccess.Write);
        write(stream);
        _files.Add(name);
    }
}
