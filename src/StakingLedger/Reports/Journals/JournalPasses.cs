namespace StakingLedger.Reports;

/// <summary>
/// Writes a journal once; twice where a program has limits: the first time into nothing, so that none is left half written.
/// </summary>
internal static class JournalPasses
{
    public static void Run(TextWriter output, JournalOptions options, int tokens, Action<TextWriter> write)
    {
        if (options.Tokens.Count != tokens)
        {
            throw new ArgumentException(
                $"There are units for {options.Tokens.Count} tokens; expected one for each of {tokens}.", nameof(options));
        }

        if (JournalStyle.Of(options.Format, []).MostDigits is not null)
        {
            write(TextWriter.Null);
        }

        write(output);
    }
}
