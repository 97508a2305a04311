namespace StakingLedger.Simulator.Audit;

/// <summary>One number of a state, named alike on both sides: of the whole pool, of an account, or of something with a number.</summary>
internal readonly record struct Figure(string Name, string Account, ulong Number, BigInteger Value)
{
    public static Figure Of(string name, BigInteger value) => new(name, "", 0, value);

    public static Figure Of(string name, string account, BigInteger value) => new(name, account, 0, value);

    public static Figure Of(string name, ulong number, BigInteger value) => new(name, "", number, value);

    public static Figure Of(string name, string account, ulong number, BigInteger value) => new(name, account, number, value);

    public string Place => (Account.Length > 0, Number > 0) switch
    {
        (true, true) => $"{Name}[{Number} of {Account}]",
        (true, false) => $"{Name}[{Account}]",
        (false, true) => $"{Name}[{Number}]",
        _ => Name,
    };
}
