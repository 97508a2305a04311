namespace StakingLedger.Cli;

/// <summary>A file that a replay writes to. It is checked before the replay, so that a long one is not lost to a mistyped name.</summary>
internal sealed class FileTarget
{
    private readonly string _name;
    private readonly string _path;
    private readonly string _what;

    private FileTarget(string name, string path, string what)
    {
        _name = name;
        _path = path;
        _what = what;
    }

    /// <summary>The target of that name.</summary>
    /// <param name="name">The name as the user gave it.</param>
    /// <param name="history">The history that is replayed, which must not be overwritten.</param>
    /// <param name="what">What is written: the option's name, without its hyphens.</param>
    /// <exception cref="UserErrorException">Nothing can be written there.</exception>
    public static FileTarget Demand(string name, string history, string what = "snapshot")
    {
        if (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal))
        {
            throw new UserErrorException($"--{what} takes the name of a file to write, not an empty one");
        }

        string path = Path.GetFullPath(name);
        FileTarget target = new(name, path, what);
        string? folder = Path.GetDirectoryName(path);
        if (Directory.Exists(path) || folder is null || Path.EndsInDirectorySeparator(name))
        {
            throw target.Refused("it is a directory");
        }

        if (!Directory.Exists(folder))
        {
            throw target.Refused("its directory does not exist");
        }

        if (history is not HistoryFile.StandardInput && IsSame(path, history))
        {
            throw target.Refused("it is the history itself");
        }

        return IsFreeOrRegular(path) ? target : throw target.Refused("it is no regular file");
    }

    /// <summary>Whether this is the same file as another target.</summary>
    public bool IsSameAs(FileTarget other) => IsSame(_path, other._path);

    /// <summary>Writes the file; one of that name is replaced only when all was written.</summary>
    public void Write(Action<Stream> write)
    {
        string draft = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetRandomFileName()}.tmp");
        FileStream stream = new(draft, FileMode.CreateNew, FileAccess.Write);
        try
        {
            using (stream)
            {
                write(stream);
            }

            File.Move(draft, _path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private UserErrorException Refused(string reason) => new($"{_name}: the {_what} cannot be written there: {reason}");

    private static bool IsSame(string path, string history)
    {
        StringComparison comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        return string.Equals(Resolved(path), Resolved(Path.GetFullPath(history)), comparison);
    }

    /// <summary>The path without links, the directories' own included.</summary>
    private static string Resolved(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
        {
            return path;
        }

        string here = Path.Combine(Resolved(folder), Path.GetFileName(path));
        return new FileInfo(here).LinkTarget is not null && File.ResolveLinkTarget(here, returnFinalTarget: true) is { } target
            ? target.FullName
            : here;
    }

    /// <summary>
    /// True when nothing is there yet, or a regular file. Links, pipes, sockets and devices have no length of their own; what has
    /// none and still cannot be cut to nothing is one of them.
    /// </summary>
    private static bool IsFreeOrRegular(string path)
    {
        FileInfo file = new(path);
        if (file.LinkTarget is not null)
        {
            return false;
        }

        if (!file.Exists || file.Length > 0)
        {
            return true;
        }

        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            if (!stream.CanSeek)
            {
                return false;
            }

            stream.SetLength(0);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
