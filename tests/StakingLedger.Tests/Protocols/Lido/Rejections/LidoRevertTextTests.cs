using StakingLedger.Protocols.Lido;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Protocols.Lido.Rejections;

/// <summary>Every rejection says what the contracts say, arguments included, or is known to be the ledger's own.</summary>
public sealed class LidoRevertTextTests
{
    [Fact]
    public void Every_rejection_has_its_text()
    {
        string[] actual = [.. SampleRejections.All.Select(static r => $"{r.GetType().Name}: {TextOf(r)}")];

        Assert.Equal(ExpectedRevertTexts.All, actual);
    }

    [Fact]
    public void No_two_rejections_share_a_code()
    {
        string[] codes = [.. SampleRejections.All.Select(static r => r.Code)];

        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, static code => Assert.StartsWith("lido.", code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ArithmeticFault.AdditionOverflow, "MATH_ADD_OVERFLOW")]
    [InlineData(ArithmeticFault.SubtractionUnderflow, "MATH_SUB_UNDERFLOW")]
    [InlineData(ArithmeticFault.MultiplicationOverflow, "MATH_MUL_OVERFLOW")]
    [InlineData(ArithmeticFault.DivisionByZero, "MATH_DIV_ZERO")]
    public void The_arithmetic_of_v2_names_its_fault(ArithmeticFault fault, string text) =>
        Assert.Equal(text, TextOf(new LidoRejection.SafeMathFault(fault)));

    private static string TextOf(LidoRejection rejection) => LidoRevertText.Of(rejection, LidoLabels.NameOf) ?? "(ledger only)";
}
