using System.Diagnostics;

namespace StakingLedger.Tests.Reports.Journals;

/// <summary>Gives journals to the programs that they are written for.</summary>
internal static class JournalChecker
{
    public const string Programs = "hledger bean-check";

    /// <summary>What the program that a format is for says to a journal: nothing, when it accepts it.</summary>
    public static string Check(string format, string journal)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.{format}");
        File.WriteAllText(path, journal);
        try
        {
            // Strict: accounts and commodities must be declared as well.
            ProcessStartInfo start = format is "hledger"
                ? new("hledger", ["check", "--strict", "--file", path])
                : new("bean-check", ["--no-cache", path]);
            start.RedirectStandardError = true;
            start.RedirectStandardOutput = true;
            start.Environment["LC_ALL"] = "C.UTF-8";
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string error = process.StandardError.ReadToEnd() + output.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode == 0 ? string.Empty : $"{format} exits with {process.ExitCode}: {error}";
        }
        finally
        {
            File.Delete(path);
        }
    }
}
