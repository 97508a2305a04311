using System.Reflection;
using System.Runtime.CompilerServices;
using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

/// <summary>Laws of every type in the namespace, read from the assembly, so that a new unit cannot forget one.</summary>
public sealed class UnitLawTests
{
    private const BindingFlags DeclaredStatic = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<Type> UnitTypes => [.. Structs()];

    [Fact]
    public void All_units_are_found() =>
        Assert.True(Structs().Count() >= 13, string.Join(", ", Structs().Select(static t => t.Name)));

    [Theory]
    [MemberData(nameof(UnitTypes))]
    public void A_unit_is_a_readonly_struct_with_equality_order_and_parsing(Type unit)
    {
        Assert.True(unit.IsDefined(typeof(IsReadOnlyAttribute), inherit: false), "not readonly");
        Assert.Contains(typeof(IEquatable<>).MakeGenericType(unit), unit.GetInterfaces());
        Assert.Contains(typeof(IComparable<>).MakeGenericType(unit), unit.GetInterfaces());
        Assert.Contains(typeof(ISpanParsable<>).MakeGenericType(unit), unit.GetInterfaces());
    }

    [Theory]
    [MemberData(nameof(UnitTypes))]
    public void A_unit_overrides_its_text_and_ignores_every_culture(Type unit)
    {
        Assert.Equal(unit, unit.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType);

        // IFormattable would let an interpolated string hand over the culture of the machine.
        Assert.DoesNotContain(typeof(IFormattable), unit.GetInterfaces());
    }

    [Theory]
    [MemberData(nameof(UnitTypes))]
    public void No_operator_mixes_a_unit_with_another_type(Type unit)
    {
        IEnumerable<MethodInfo> operators = unit.GetMethods(DeclaredStatic).Where(static m => m.IsSpecialName);
        foreach (MethodInfo method in operators.Where(static m => m.Name.StartsWith("op_", StringComparison.Ordinal)))
        {
            Assert.All(method.GetParameters(), p => Assert.Equal(unit, WithoutReference(p.ParameterType)));
        }
    }

    [Theory]
    [MemberData(nameof(UnitTypes))]
    public void A_unit_has_no_conversion_operator_and_no_product_or_quotient(Type unit)
    {
        string[] refused = ["op_Implicit", "op_Explicit", "op_Multiply", "op_Division", "op_Modulus"];
        Assert.DoesNotContain(unit.GetMethods(DeclaredStatic), m => refused.Contains(m.Name, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(UnitTypes))]
    public void Only_amounts_and_shares_have_sums_and_differences(Type unit)
    {
        bool sums = unit.GetMethods(DeclaredStatic).Any(static m => m.Name is "op_Addition" or "op_Subtraction");
        Assert.Equal(unit == typeof(Amount) || unit == typeof(SignedAmount) || unit == typeof(Shares), sums);
    }

    [Theory]
    [MemberData(nameof(UnitTypes))]
    public void A_unit_has_no_public_constructor_and_no_setter(Type unit)
    {
        Assert.Empty(unit.GetConstructors());
        Assert.DoesNotContain(unit.GetProperties(), static p => p.SetMethod is { IsPublic: true });
        Assert.DoesNotContain(unit.GetFields(), static f => !f.IsLiteral);
    }

    private static IEnumerable<Type> Structs() =>
        typeof(Amount).Assembly.GetExportedTypes()
            .Where(static t => t is { IsValueType: true, IsEnum: false, Namespace: "StakingLedger.Units" })

            // A pair of two units or a list is no unit: it has no order and no text to read.
            .Where(static t => t != typeof(PricingPair) && !t.IsGenericType)
            .OrderBy(static t => t.Name, StringComparer.Ordinal);

    private static Type WithoutReference(Type type) => type.IsByRef ? type.GetElementType()! : type;
}
