using System.Globalization;
using System.Text;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace StakingLedger.Tests.Properties;

/// <summary>Turns everything but a pass into a failed test that says how to see it again.</summary>
internal sealed class ThrowingRunner : IRunner
{
    public void OnStartFixture(Type t)
    {
        // Nothing is reported before the end.
    }

    public void OnArguments(
        int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
        // Nothing is reported before the end.
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
        // Nothing is reported before the end.
    }

    public void OnFinished(string name, TestResult result)
    {
        switch (result)
        {
            case TestResult.Failed failed:
                throw new XunitException(Describe(name, failed), CauseOf(failed));
            case TestResult.Exhausted exhausted:
                throw new XunitException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: only {exhausted.Item.NumberOfTests} cases met the condition."));
        }
    }

    private static string Describe(string name, TestResult.Failed failed)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{name}: false after {failed.Item1.NumberOfTests} cases and {failed.Item1.NumberOfShrinks} shrinks.\n");
        text.Append(CultureInfo.InvariantCulture, $"Shrunk:   {string.Join(", ", failed.Item3)}\n");
        text.Append(CultureInfo.InvariantCulture, $"Original: {string.Join(", ", failed.Item2)}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Replay:   {PropertyReplay.Variable}={failed.Item6.Seed},{failed.Item6.Gamma},{failed.Item7}");
        if (CauseOf(failed) is { } cause)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nCause:    {cause.Message}");
        }

        return text.ToString();
    }

    private static Exception? CauseOf(TestResult.Failed failed)
        => failed.Item4 is Outcome.Failed { Item: { } cause } ? cause : null;
}
