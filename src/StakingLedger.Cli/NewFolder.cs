namespace StakingLedger.Cli;

/// <summary>A new directory that a command writes. It is there with everything in it, or not at all.</summary>
internal sealed class NewFolder
{
    private readonly string _path;
    private readonly string _what;

    private NewFolder(string name, string path, string what) => (Name, _path, _what) = (name, path, what);

    /// <summary>Gets the name as the user gave it.</summary>
    public string Name { get; }

    /// <summary>The directory of that name. It is checked before the work, so that a long one is not lost to a mistyped name.</summary>
    /// <param name="name">The name as the user gave it.</param>
    /// <param name="what">What is written, in the plural, for messages.</param>
    /// <exception cref="UserErrorException">Nothing can be made there, or something is there already.</exception>
    public static NewFolder Demand(string name, string what)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal))
        {
            throw new UserErrorException("--out takes the name of a directory to make, not an empty one");
        }

        NewFolder folder = new(name, Path.TrimEndingDirectorySeparator(Path.GetFullPath(name)), what);
        folder.DemandFree();
        return Directory.Exists(Path.GetDirectoryName(folder._path))
            ? folder
            : throw folder.Refused("the directory above it does not exist");
    }

    /// <summary>Makes the directory.</summary>
    /// <param name="write">Writes everything into the directory of that path.</param>
    /// <exception cref="UserErrorException">Something of that name was made in the meantime.</exception>
    public void Write(Action<string> write)
    {
        string draft = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetRandomFileName()}.tmp");
        _ = Directory.CreateDirectory(draft);
        try
        {
            write(draft);
            DemandFree();
            Directory.Move(draft, _path);
        }
        catch
        {
            Directory.Delete(draft, recursive: true);
            throw;
        }
    }

    private void DemandFree()
    {
        if (File.Exists(_path) || Directory.Exists(_path) || new FileInfo(_path).LinkTarget is not null)
        {
            throw Refused("it exists already");
        }
    }

    private UserErrorException Refused(string reason) => new($"{Name}: the {_what} cannot be written there: {reason}");
}
