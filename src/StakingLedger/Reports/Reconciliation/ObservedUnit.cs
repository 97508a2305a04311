using System.Globalization;

namespace StakingLedger.Reports;

/// <summary>In what an observed value is printed: the smallest unit, or a power of ten of it. The default is the smallest unit.</summary>
/// <param name="Name">The name as the file writes it, such as "gwei".</param>
/// <param name="Exponent">The power of ten, from 0 to 36.</param>
public readonly record struct ObservedUnit(string Name, int Exponent)
{
    private const int LargestExponent = 36;

    /// <summary>Gets the smallest unit.</summary>
    public static ObservedUnit Wei => new("wei", 0);

    /// <summary>Gets 10^9 smallest units.</summary>
    public static ObservedUnit Gwei => new("gwei", 9);

    /// <summary>Gets 10^18 smallest units.</summary>
    public static ObservedUnit Ether => new("ether", 18);

    /// <summary>Gets what <see cref="TryParse"/> reads, for messages.</summary>
    public static string Forms => "wei, gwei, ether, shares (the smallest unit), or 1eN with N from 0 to 36";

    /// <summary>Gets the units that are mistaken for each other.</summary>
    internal static ObservedUnit[] Usual => [Wei, Gwei, Ether];

    /// <summary>Reads the name of a unit.</summary>
    /// <param name="text">The name.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string text, out ObservedUnit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        int? exponent = text switch
        {
            "wei" or "shares" => 0,
            "gwei" => 9,
            "ether" or "eth" => 18,
            _ => text.StartsWith("1e", StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int power)
                && power <= LargestExponent ? power : null,
        };
        unit = new ObservedUnit(text, exponent ?? 0);
        return exponent is not null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Wei.Name;
}
