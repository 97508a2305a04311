using System.Diagnostics;
using System.Globalization;

namespace StakingLedger.Tests.Docs;

/// <summary>
/// A section of a document whose console blocks are run: all of its commands in one bash, one after the other, in a folder of their own,
/// where <c>examples</c> is that of the repository and <c>staking-ledger</c> the command line of this build. A line that begins with
/// <c>$ </c> is a command, lines with <c>> </c> go on with it, and what follows is what it prints, on both streams. A block below
/// <c>&lt;!-- file: NAME --></c> is a file of that name.
/// </summary>
internal sealed class ShellPage(string[] lines, string heading)
{
    private const string Fence = "```";
    private const string Commands = "```console";
    private const string Prompt = "$ ";
    private const string More = "> ";
    private const string FileMark = "<!-- file: ";
    private const string Mark = "@@ what the command printed ends here: ";

    private readonly List<string> _commands = [];
    private readonly List<(string Name, string Text)> _files = [];

    /// <summary>The commands of the section with their exit codes, and the document with what they print now.</summary>
    public IReadOnlyList<(string Command, int ExitCode)> Run(out string[] document)
    {
        int begin = Array.FindIndex(lines, l => l.StartsWith(heading, StringComparison.Ordinal));
        Assert.True(begin >= 0, $"There is no section '{heading}'.");
        int end = Array.FindIndex(lines, begin + 1, static l => l.StartsWith("## ", StringComparison.Ordinal));
        end = end < 0 ? lines.Length : end;
        Collect(lines[begin..end]);
        List<(string Output, int ExitCode)> results = Execute();
        document = [.. lines[..begin], .. Shown(lines[begin..end], results), .. lines[end..]];
        return [.. _commands.Select((c, i) => (c, results[i].ExitCode))];
    }

    private static List<string> Shown(string[] section, List<(string Output, int ExitCode)> results)
    {
        List<string> shown = [];
        bool isInside = false;
        int next = 0;
        for (int i = 0; i < section.Length; i++)
        {
            if (isInside && section[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                shown.Add(section[i]);
                while (section[i + 1].StartsWith(More, StringComparison.Ordinal))
                {
                    shown.Add(section[++i]);
                }

                string output = results[next++].Output;
                shown.AddRange(output.Length == 0 ? [] : output.Split('\n'));
            }
            else if (!isInside || section[i] is Fence)
            {
                shown.Add(section[i]);
                isInside = section[i] is Commands;
            }
        }

        return shown;
    }

    private void Collect(string[] section)
    {
        for (int i = 0; i < section.Length; i++)
        {
            if (section[i].StartsWith(FileMark, StringComparison.Ordinal))
            {
                string name = section[i][FileMark.Length..].Split(' ')[0];
                int last = Array.IndexOf(section, Fence, i + 2);
                _files.Add((name, string.Join('\n', section[(i + 2)..last]) + "\n"));
                i = last;
            }
            else if (section[i] is Commands)
            {
                for (i++; section[i] is not Fence; i++)
                {
                    if (section[i].StartsWith(Prompt, StringComparison.Ordinal))
                    {
                        _commands.Add(section[i][Prompt.Length..]);
                    }
                    else if (section[i].StartsWith(More, StringComparison.Ordinal))
                    {
                        _commands[^1] += "\n" + section[i][More.Length..];
                    }
                }
            }
        }
    }

    private List<(string Output, int ExitCode)> Execute()
    {
        string folder = Directory.CreateTempSubdirectory("shell").FullName;
        try
        {
            string work = Directory.CreateDirectory(Path.Combine(folder, "work")).FullName;
            _ = Directory.CreateSymbolicLink(Path.Combine(work, "examples"), TestEnvironment.PathOf("examples"));
            foreach ((string name, string text) in _files)
            {
                File.WriteAllText(Path.Combine(work, name), text);
            }

            string tool = Path.Combine(folder, "staking-ledger");
            string host = Environment.ProcessPath is { } path && Path.GetFileName(path) is "dotnet" ? path : "dotnet";
            string program = Path.Combine(AppContext.BaseDirectory, "staking-ledger.dll");
            File.WriteAllText(tool, $"#!/bin/sh\nexec '{host}' '{program}' \"$@\"\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            string script = Path.Combine(folder, "script");
            IEnumerable<string> steps = _commands.Select(static c => $"{c}\nprintf '\\n{Mark}%s\\n' $?\n");
            File.WriteAllText(script, $"exec 2>&1\nexport LC_ALL=C PATH='{folder}':\"$PATH\"\n{string.Concat(steps)}");
            return Parse(Output(script, work));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Output(string script, string folder)
    {
        ProcessStartInfo start = new("bash", [script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static List<(string Output, int ExitCode)> Parse(string output)
    {
        List<(string, int)> results = [];
        string rest = output;
        for (int at = rest.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(Mark, StringComparison.Ordinal))
        {
            int end = rest.IndexOf('\n', at);
            int code = int.Parse(rest[(at + Mark.Length)..end], CultureInfo.InvariantCulture);
            results.Add((rest[..at].TrimEnd('\n'), code));
            rest = rest[(end + 1)..];
        }

        return results;
    }
}
