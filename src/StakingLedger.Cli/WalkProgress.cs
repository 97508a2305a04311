using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>
/// How far the walks over a history are that make a document. It is shown among the messages while the document goes to a file or to
/// another program; a bar that stood inside a document on the same screen would help nobody.
/// </summary>
internal sealed class WalkProgress(Terminal terminal, string file)
{
    private const int Steps = 1_000;

    private Action<long>? _show;

    /// <summary>Takes the number of an event that was read.</summary>
    public void Take(EventNumber number) => _show?.Invoke((long)number.Value);

    /// <summary>Runs work that writes results.</summary>
    public void Write(EventNumber last, Action write)
    {
        if (terminal.IsInteractive)
        {
            write();
            return;
        }

        Read(last, write);
    }

    /// <summary>Runs work that writes nothing yet.</summary>
    public void Read(EventNumber last, Action read)
    {
        long end = (long)last.Value;
        _ = ProgressDisplay.Run(terminal, $"{Path.GetFileName(file)}: events", end, (end / Steps) + 1, show =>
        {
            _show = show;
            read();
            _show = null;
            return true;
        });
    }
}
