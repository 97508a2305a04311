using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <summary>A value of the ledger, with the form in which a recorded history writes it.</summary>
internal readonly record struct Computed
{
    /// <summary>Gets the form.</summary>
    public required ComputedKind Kind { get; init; }

    /// <summary>Gets the number; 1 for true.</summary>
    public UInt256 Value { get; init; }

    /// <summary>Gets the account.</summary>
    public AccountId Account { get; init; }

    /// <summary>Gets the text.</summary>
    public string? Text { get; init; }

    /// <summary>A number, written as a string.</summary>
    public static Computed Of(UInt256 value) => new() { Kind = ComputedKind.Number, Value = value };

    /// <summary>An amount, written as a string.</summary>
    public static Computed Of(Amount value) => Of(value.Value);

    /// <summary>Shares, written as a string.</summary>
    public static Computed Of(Shares value) => Of(value.Value);

    /// <summary>A count, written as a string.</summary>
    public static Computed Of(ulong value) => Of((UInt256)value);

    /// <summary>A count, written as a JSON number.</summary>
    public static Computed Integer(ulong value) => new() { Kind = ComputedKind.Integer, Value = value };

    /// <summary>An account.</summary>
    public static Computed Of(AccountId account) => new() { Kind = ComputedKind.Account, Account = account };

    /// <summary>True or false.</summary>
    public static Computed Flag(bool value) => new() { Kind = ComputedKind.Flag, Value = value ? 1UL : 0UL };

    /// <summary>A text.</summary>
    public static Computed OfText(string text) => new() { Kind = ComputedKind.Text, Text = text };

    /// <summary>A field of a contract log.</summary>
    public static Computed Of(in ContractLogField field) => field.Kind switch
    {
        ContractLogValue.Account => Of(field.Account),
        ContractLogValue.Flag => Flag(!field.Number.IsZero),
        _ => Of(field.Number),
    };
}
