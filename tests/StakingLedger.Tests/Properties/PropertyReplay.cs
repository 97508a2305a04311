using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace StakingLedger.Tests.Properties;

/// <summary>Where the random numbers of a property start.</summary>
internal static class PropertyReplay
{
    internal const string Variable = "STAKINGLEDGER_REPLAY";

    /// <summary>The start named by the environment as seed,gamma or seed,gamma,size; null when it names none.</summary>
    internal static Replay? FromEnvironment()
    {
        string? text = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(text) ? null : Parse(text);
    }

    internal static Replay Parse(string text)
    {
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3)
            || !ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            || !ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ulong gamma))
        {
            throw new FormatException($"{Variable}='{text}': expected seed,gamma or seed,gamma,size.");
        }

        FSharpOption<int>? size = parts.Length == 3
            ? FSharpOption<int>.Some(int.Parse(parts[2], CultureInfo.InvariantCulture))
            : null;
        return new Replay(new Rnd(seed, gamma), size);
    }

    /// <summary>A start that depends on the name only (FNV-1a), so that every run sees the same cases.</summary>
    internal static Replay FromName(ReadOnlySpan<byte> name)
    {
        ulong seed = 0xCBF29CE484222325UL;
        foreach (byte letter in name)
        {
            seed = unchecked((seed ^ letter) * 0x100000001B3UL);
        }

        return new Replay(new Rnd(seed), null);
    }
}
