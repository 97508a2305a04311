namespace StakingLedger.Benchmarks.Tests;

public sealed class MachineTests
{
    private const string CpuText = """
        processor	: 0
        vendor_id	: AuthenticAMD
        cpu family	: 25
        model		: 1
        model name	: AMD EPYC

        processor	: 1
        model name	: another
        """;

    [Fact]
    public void A_machine_is_named_after_its_processor()
    {
        Assert.Equal("amd-epyc-family-25-model-1", CpuInfo.NameOf(CpuText));
        Assert.Equal("AMD EPYC, family 25, model 1", CpuInfo.Describe(CpuText));
        Assert.Equal("unknown-processor", CpuInfo.NameOf(""));
        Assert.Equal(
            "intel-r-xeon-r-cpu-2-20ghz-family-25-model-1",
            CpuInfo.NameOf(CpuText.Replace("AMD EPYC", "Intel(R) Xeon(R) CPU @ 2.20GHz", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("always [madvise] never", "madvise")]
    [InlineData("[always] madvise never", "always")]
    [InlineData("", "unknown")]
    public void The_mode_of_huge_pages_is_the_word_in_brackets(string modes, string mode) => Assert.Equal(mode, Machine.ChosenMode(modes));

    [Fact]
    public void A_table_says_when_the_machine_was_loaded()
    {
        Machine machine = Machine.Here() with { Cores = 2, Load = 0.99 };
        Assert.DoesNotContain("loaded", MachineTable.Write(machine), StringComparison.Ordinal);
        Assert.Contains("1.00: **loaded**", MachineTable.Write(machine with { Load = 1 }), StringComparison.Ordinal);
        Assert.Contains("unknown", MachineTable.Write(machine with { Load = -1 }), StringComparison.Ordinal);
    }
}
