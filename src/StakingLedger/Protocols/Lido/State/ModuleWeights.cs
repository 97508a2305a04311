using StakingLedger.Rules;

namespace StakingLedger.Protocols.Lido;

/// <summary>Turns the router's modules into the fee rule's input.</summary>
internal static class ModuleWeights
{
    /// <summary>What the fee rule must know of each module.</summary>
    /// <exception cref="ArithmeticFaultException">A module states more exits than deposits.</exception>
    public static ModuleFeeWeight[] Of(IReadOnlyList<StakingModule> modules)
    {
        ModuleFeeWeight[] weights = new ModuleFeeWeight[modules.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            StakingModule module = modules[i];
            if (module.ExitedValidators > module.DepositedValidators)
            {
                // The router subtracts with checks: a module that misstates its exits stops every distribution.
                throw new ArithmeticFaultException(ArithmeticFault.SubtractionUnderflow);
            }

            weights[i] = new ModuleFeeWeight(
                module.ActiveValidators,
                module.ModuleFee,
                module.TreasuryFee,
                module.Status == StakingModuleStatus.Stopped);
        }

        return weights;
    }
}
