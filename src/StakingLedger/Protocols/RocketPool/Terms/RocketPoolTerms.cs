using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The terms under which Rocket Pool runs: the contract generation, its settings, the bonds it asks for and its oracle members. They
/// are part of the first event, so that an old history keeps the rules of its time.
/// </summary>
public sealed record RocketPoolTerms
{
    /// <summary>Gets the contract generation.</summary>
    public required RocketPoolVersion Version { get; init; }

    /// <summary>
    /// Gets the value of every setting, in the order of the numbers of <see cref="RocketPoolSetting"/> from 1, in the contracts' own
    /// units: wei, seconds, parts of 10^18, or 1 and 0 for yes and no.
    /// </summary>
    public required ValueList<UInt256> Settings { get; init; }

    /// <summary>Gets the bonds for the first validators of a megapool together: for one, for two, and so on. Unit: wei.</summary>
    public required ValueList<Amount> BaseBonds { get; init; }

    /// <summary>Gets the oracle members, whose votes count. Empty: no report can ever reach consensus.</summary>
    public ValueList<AccountId> Members { get; init; }

    /// <summary>Throws when the terms cannot be terms.</summary>
    /// <param name="parameter">The parameter that held the terms.</param>
    /// <exception cref="ArgumentException">
    /// The version is not known, a setting is missing, there are no bonds, or a member is the default account or named twice.
    /// </exception>
    internal void Validate(string parameter)
    {
        if (!Enum.IsDefined(Version))
        {
            throw new ArgumentException($"The version {(int)Version} is not known.", parameter);
        }

        if (Settings.Count != RocketPoolSettingPaths.Count)
        {
            throw new ArgumentException(
                $"There are {Settings.Count} settings; {RocketPoolSettingPaths.Count} were expected.", parameter);
        }

        if (BaseBonds.IsEmpty)
        {
            throw new ArgumentException("The bond for a first validator must be given.", parameter);
        }

        for (int i = 0; i < Members.Count; i++)
        {
            if (Members[i].IsDefault)
            {
                throw new ArgumentException("An oracle member cannot be the default account.", parameter);
            }

            if (Members.AsSpan()[..i].Contains(Members[i]))
            {
                throw new ArgumentException($"The oracle member {Members[i]} is named twice.", parameter);
            }
        }
    }
}
