using System.Reflection;
using System.Text;
using FsCheck;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StakingLedger.Tests.Properties;

/// <summary>Hands the test method to FsCheck instead of calling it once.</summary>
public sealed class PropertyTestInvoker(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource)
    : XunitTestInvoker(
        test, messageBus, testClass, constructorArguments, testMethod, [], beforeAfterAttributes, aggregator,
        cancellationTokenSource)
{
    protected override Task<decimal> InvokeTestMethodAsync(object testClassInstance)
    {
        Aggregator.Run(() => Timer.Aggregate(() => CheckProperty(testClassInstance)));
        return Task.FromResult(Timer.Total);
    }

    private void CheckProperty(object? testClassInstance)
    {
        PropertyAttribute settings = TestMethod.GetCustomAttribute<PropertyAttribute>()!;
        Config config = Config.Quick
            .WithMaxTest(settings.MaxTest)
            .WithQuietOnSuccess(true)
            .WithArbitrary([typeof(Arbitraries), .. settings.Arbitrary])
            .WithReplay(FSharpOption<Replay>.Some(PropertyReplay.FromEnvironment() ?? PropertyReplay.FromName(StableName())))
            .WithName(TestMethod.Name)
            .WithRunner(new ThrowingRunner());
        FSharpOption<object>? target = testClassInstance is null ? null : FSharpOption<object>.Some(testClassInstance);
        Check.Method(config, TestMethod, target);
    }

    private byte[] StableName() => Encoding.UTF8.GetBytes(TestMethod.DeclaringType!.FullName + "." + TestMethod.Name);
}
