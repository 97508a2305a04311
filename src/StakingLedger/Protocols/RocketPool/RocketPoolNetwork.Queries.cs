using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>What a host may ask.</content>
public sealed partial class RocketPoolNetwork
{
    /// <summary>Gets the reported pair that prices rETH; empty before the first report, when one rETH is one ether.</summary>
    public PricingPair Pair => Ledger.Timeline.Current;

    /// <summary>Gets the megapools, in the order in which they were deployed.</summary>
    public IReadOnlyList<MegapoolView> Megapools
    {
        get
        {
            RocketPoolTransaction now = Now;
            MegapoolView[] views = new MegapoolView[now.MegapoolCount];
            for (int i = 0; i < views.Length; i++)
            {
                views[i] = now.ViewMegapool(now.NodeOf((ulong)i + 1));
            }

            return views;
        }
    }

    /// <summary>Gets the legacy minipools, in the order in which they were created.</summary>
    public IReadOnlyList<MinipoolView> Minipools
    {
        get
        {
            RocketPoolTransaction now = Now;
            MinipoolView[] views = new MinipoolView[now.MinipoolCount];
            for (int i = 0; i < views.Length; i++)
            {
                views[i] = now.ViewMinipool(now.MinipoolAt((ulong)i + 1));
            }

            return views;
        }
    }

    /// <summary>How much of a token an account holds, in the token's smallest unit: 10^-18.</summary>
    /// <param name="token">The token: <see cref="Reth"/>, <see cref="Ether"/> or <see cref="Rpl"/>.</param>
    /// <param name="account">The account; one that was never seen holds none.</param>
    /// <returns>The balance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public UInt256 BalanceOf(TokenId token, in AccountId account) =>
        Ledger.Accounts.TryFind(account, out AccountHandle handle) ? Ledger.Shares(token).Of(handle) : default;

    /// <summary>The ether that so much rETH stands for: <c>⌊rETH·ether/supply⌋</c> of <see cref="Pair"/>. Unit: wei.</summary>
    /// <param name="reth">The rETH.</param>
    /// <returns>The ether, rounded down: what burning it would pay. Before the first report it is as much as the rETH.</returns>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits, as the contract itself would refuse.</exception>
    public Amount WorthOf(Shares reth)
    {
        PricingPair pair = Pair;
        return Amount.FromWei(new ReportedRate(pair.Assets.Value, pair.Shares.Value).EtherFor(reth.Value));
    }

    /// <summary>The ether that an account's rETH stands for, rounded down. Unit: wei.</summary>
    /// <param name="account">The account; one that was never seen holds none.</param>
    /// <returns>The ether.</returns>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits, as the contract itself would refuse.</exception>
    public Amount WorthOf(in AccountId account) => WorthOf(Shares.Of(BalanceOf(Reth, account)));

    /// <summary>The totals.</summary>
    /// <returns>The totals now; before the opening there is nothing in any of them.</returns>
    public RocketPoolTotals Totals() => Now.Totals();

    /// <summary>A node's megapool.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The megapool; null when the node has none.</returns>
    public MegapoolView? Megapool(in AccountId node) => Now.HasMegapool(node) ? Now.ViewMegapool(node) : null;

    /// <summary>The validators of a node's megapool, by their numbers from 0.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The validators; none when the node has no megapool.</returns>
    public IReadOnlyList<MegapoolValidatorView> ValidatorsOf(in AccountId node)
    {
        RocketPoolTransaction now = Now;
        MegapoolValidatorView[] views = new MegapoolValidatorView[now.ViewMegapool(node).Validators];
        for (int i = 0; i < views.Length; i++)
        {
            views[i] = now.ViewValidator(node, (ulong)i);
        }

        return views;
    }

    /// <summary>A legacy minipool.</summary>
    /// <param name="minipool">Its account.</param>
    /// <returns>The minipool; null when there is no such one.</returns>
    public MinipoolView? Minipool(in AccountId minipool) => Now.HasMinipool(minipool) ? Now.ViewMinipool(minipool) : null;

    /// <summary>A node's credit. Unit: wei.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The credit.</returns>
    public Amount CreditOf(in AccountId node) => Now.CreditOf(node);

    /// <summary>A node's express tickets.</summary>
    /// <param name="node">The node.</param>
    /// <returns>How many are left.</returns>
    public ulong TicketsOf(in AccountId node) => Now.TicketsOf(node);

    /// <summary>The present value of a setting, in the contracts' own unit.</summary>
    /// <param name="setting">The setting.</param>
    /// <returns>The value; zero before the opening.</returns>
    public UInt256 ValueOf(RocketPoolSetting setting) => Now.ValueOf(setting);
}
