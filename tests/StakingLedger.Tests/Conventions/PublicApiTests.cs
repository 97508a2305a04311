using StakingLedger.Units;

namespace StakingLedger.Tests.Conventions;

public sealed class PublicApiTests
{
    private const string Listing = "docs/public-api.txt";

    [Fact]
    public void The_committed_listing_is_the_public_face_of_the_library()
    {
        string actual = PublicApi.ListingOf(typeof(Amount).Assembly);
        string path = TestEnvironment.PathOf(Listing);
        if (TestEnvironment.Rewrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        string committed = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(
            string.Equals(committed, actual, StringComparison.Ordinal),
            $"{Listing} is not the public face of the library.\n{ListingDiff.Of(committed, actual)}\n"
            + $"If the change is meant, run this test with {TestEnvironment.RewriteVariable}=1 to rewrite the file.");
    }

    [Fact]
    public void The_listing_shows_types_and_members_as_they_are_written()
    {
        string[] lines = PublicApi.ListingOf(typeof(Amount).Assembly).Split('\n');
        Assert.Contains(
            "readonly struct StakingLedger.Units.Amount : IComparable<Amount>, IEquatable<Amount>, ISpanParsable<Amount>",
            lines);
        Assert.Contains("    static Amount FromGwei(ulong gwei)", lines);
        Assert.Contains("    static Amount op_Addition(in Amount left, in Amount right)", lines);
        Assert.Contains("    UInt256 Value { get; }", lines);
        Assert.Contains("    static bool TryParse(ReadOnlySpan<char> text, out Amount result)", lines);
        Assert.Contains("    Address = 1", lines);
        Assert.DoesNotContain(lines, static l => l.Contains("UnitText", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static l => l.Contains(">$", StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_names_the_type_of_each_line()
    {
        const string before = "class A\n    int X\n    int Y\n\nclass B\n    int X\n";
        const string after = "class A\n    int X\n\nclass B\n    int X\n    int Z\n";
        Assert.Equal("- class A |     int Y\n+ class B |     int Z", ListingDiff.Of(before, after));
    }
}
