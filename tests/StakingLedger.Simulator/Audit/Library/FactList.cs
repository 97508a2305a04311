using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Simulator.Audit.Library;

/// <summary>Collects facts; the library writes every number as plain decimal digits.</summary>
internal sealed class FactList
{
    public List<Fact> All { get; } = [];

    public void Add<T>(string name, T value)
        where T : notnull =>
        All.Add(new Fact(name, string.Create(CultureInfo.InvariantCulture, $"{value}")));

    public void Add(string name, PricingPair pair) => All.Add(new Fact(name, TextOf(pair)));

    public static string TextOf(PricingPair pair) => $"({pair.Assets}, {pair.Shares})";
}
