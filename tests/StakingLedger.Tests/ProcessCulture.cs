using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace StakingLedger.Tests;

/// <summary>Puts the whole test process under the culture that the environment names, before any test runs.</summary>
internal static class ProcessCulture
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The test process is the application; nothing else loads this assembly.")]
    internal static void Apply()
    {
        if (TestEnvironment.NullWhenEmpty(Environment.GetEnvironmentVariable(TestEnvironment.CultureVariable)) is not { } name)
        {
            return;
        }

        CultureInfo culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
