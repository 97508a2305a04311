using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>A contract call that was refused, with the text that the recorded histories show.</summary>
internal sealed class ReferenceRevertException(string text) : Exception(text)
{
    /// <summary>A failed assert or a division by zero of the 0.4.24 contracts: they leave no text.</summary>
    public const string InvalidOpcode = "INVALID_OPCODE";

    /// <summary>A value call that the sender's balance does not cover: the revert carries no data.</summary>
    public const string Silent = "REVERT_WITHOUT_REASON";

    public static ReferenceRevertException Custom(string name, params BigInteger[] arguments) =>
        new($"{name}({string.Join(',', arguments.Select(static a => a.Decimal()))})");

    public static ReferenceRevertException Named(string name, params string[] arguments) =>
        new($"{name}({string.Join(',', arguments)})");

    public static void Require(bool condition, string text)
    {
        if (!condition)
        {
            throw new ReferenceRevertException(text);
        }
    }
}
