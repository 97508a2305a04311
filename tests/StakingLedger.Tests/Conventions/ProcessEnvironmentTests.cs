using System.Globalization;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Tests.Conventions;

/// <summary>A run under another culture, or without hardware intrinsics, must really be one.</summary>
public sealed class ProcessEnvironmentTests
{
    [Fact]
    [Trait("Category", "Culture")]
    public async Task Every_thread_runs_under_the_culture_that_was_asked_for()
    {
        string? asked = TestEnvironment.NullWhenEmpty(Environment.GetEnvironmentVariable(TestEnvironment.CultureVariable));
        Assert.Equal(asked, CultureInfo.DefaultThreadCurrentCulture?.Name);
        if (asked is not null)
        {
            Assert.Equal(asked, CultureInfo.CurrentCulture.Name);
            Assert.Equal(asked, await Task.Run(static () => CultureInfo.CurrentCulture.Name));
        }
    }

    [Fact]
    [Trait("Category", "IntrinsicsOff")]
    public void Intrinsics_that_were_switched_off_are_off()
    {
        Assert.False(IsOff("DOTNET_EnableHWIntrinsic") && (X86Base.IsSupported || AdvSimd.IsSupported));
        Assert.False(IsOff("DOTNET_EnableAVX2") && (Avx2.IsSupported || Bmi2.IsSupported));
    }

    private static bool IsOff(string variable) =>
        string.Equals(Environment.GetEnvironmentVariable(variable), "0", StringComparison.Ordinal);
}
