using StakingLedger.Rules;

namespace StakingLedger.Protocols.Lido;

/// <summary>Turns the router's modules into the fee rule's input.</summary>
internal static class ModuleWeights
{
    /// <summary>What the fee rule must know of each module.</summary>
    public static ModuleFeeWeight[] Of(IReadOnlyList<StakingModule> modules)
    {
        ModuleFeeWeight[] weights = new ModuleFeeWeight[modules.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            StakingModule module = modules[i];
            weights[i] = new ModuleFeeWeight(
                module.ActiveValidators,
                module.ModuleFee,
                module.TreasuryFee,
                module.Status == StakingModuleStatus.Stopped);
        }

        return weights;
    }
}
