using System.Reflection;
using System.Runtime.CompilerServices;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conventions;

/// <summary>
/// Every reason for which a pool refuses a command is described in docs/rejections.md under the heading "### `code`".
/// Needs the type StakingLedger.Ledger.Rejection: without it every test here fails.
/// </summary>
public sealed class RejectionDocsTests
{
    private const string BaseType = "StakingLedger.Ledger.Rejection";
    private const string CodeHolder = "RejectionCodes";
    private const string Document = "docs/rejections.md";
    private const string HeadingStart = "### `";

    private static readonly Assembly Library = typeof(Amount).Assembly;

    [Fact]
    public void The_headings_of_the_document_are_the_codes_of_the_library()
    {
        string[] codes = [.. Codes()];
        string[] headings = [.. Headings(File.ReadAllLines(TestEnvironment.PathOf(Document)))];
        Findings.None(
        [
            .. codes.Except(headings, StringComparer.Ordinal).Select(static code => $"{code} has no heading"),
            .. headings.Except(codes, StringComparer.Ordinal).Select(static heading => $"{heading} is no code"),
            .. Repeated(headings).Select(static heading => $"{heading} is described twice"),
        ]);
    }

    [Fact]
    public void Codes_are_unique_and_there_are_some()
    {
        string[] codes = [.. Codes()];
        Assert.NotEmpty(codes);
        Findings.None(Repeated(codes));
    }

    [Fact]
    public void Every_rejection_exposes_a_code_that_is_listed()
    {
        Type[] rejections = [.. Rejections()];
        Assert.NotEmpty(rejections);
        string[] codes = [.. Codes()];
        Findings.None(
            from type in rejections
            let code = CodeOf(type)
            where code is not null && !codes.Contains(code, StringComparer.Ordinal)
            select $"{type.FullName} has the code '{code}', which is no constant of a class named *{CodeHolder}");
    }

    [Fact]
    public void The_texts_of_the_Rocket_Pool_contracts_stand_under_their_codes() => Findings.None(
        from refusal in ConformancePage.RevertTexts
        let text = refusal.Value is null ? "none: only the ledger refuses this way" : $"`{refusal.Value}`"
        let section = Section(File.ReadAllText(TestEnvironment.PathOf(Document)), refusal.Key)
        where !section.TrimEnd().EndsWith($"Contract text: {text}.", StringComparison.Ordinal)
        select $"{refusal.Key} should end with the contract text {text}");

    [Fact]
    public void The_union_of_rejections_is_closed()
    {
        // A host can list all cases only when nobody outside the library can add one.
        Type rejection = Rejection();
        Findings.None(
            from constructor in rejection.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            where constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly
            where !IsCopy(constructor, rejection)
            select $"{constructor} can be called by a host");
        Findings.None(Rejections().Where(static t => !t.IsSealed).Select(static t => $"{t.FullName} is not sealed"));
    }

    [Fact]
    public void A_heading_is_read_between_its_marks() =>
        Assert.Equal(["a-b", "c"], Headings(["# x", "### `a-b`", "text `x`", "### `c` ", "## `d`", "### e"]));

    /// <summary>What stands under a code's heading.</summary>
    private static string Section(string document, string code) => document
        .Split($"{HeadingStart}{code}`\n", 2)[1]
        .Split("\n#", 2)[0];

    private static Type Rejection() =>
        Library.GetType(BaseType) ?? throw new InvalidOperationException($"The library has no type {BaseType}.");

    private static IEnumerable<Type> Rejections()
    {
        Type rejection = Rejection();
        return Library.GetTypes().Where(t => !t.IsAbstract && rejection.IsAssignableFrom(t));
    }

    private static IEnumerable<string> Codes() =>
        from type in Library.GetTypes()
        where type.Name.EndsWith(CodeHolder, StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where field.IsLiteral && field.FieldType == typeof(string)
        select (string)field.GetRawConstantValue()!;

    // The code of a case is a constant, so it can be read without operands; null means that it depends on one.
    private static string? CodeOf(Type type)
    {
        PropertyInfo code = type.GetProperty("Code", typeof(string))
            ?? throw new InvalidOperationException($"{type.FullName} has no public string Code.");
        return (string?)code.GetValue(RuntimeHelpers.GetUninitializedObject(type));
    }

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [var only] && only.ParameterType == type;

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.CountBy(static name => name, StringComparer.Ordinal).Where(static n => n.Value > 1).Select(static n => n.Key);

    private static IEnumerable<string> Headings(IEnumerable<string> lines) =>
        from line in lines
        let text = line.TrimEnd()
        where text.Length > HeadingStart.Length + 1
        where text.StartsWith(HeadingStart, StringComparison.Ordinal) && text.EndsWith('`')
        select text[HeadingStart.Length..^1];
}
