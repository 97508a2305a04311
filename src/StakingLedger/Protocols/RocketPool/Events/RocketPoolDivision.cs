namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The divisions on money, and who keeps their dust; numbered for ever. All round down. A division is recorded when its quotient
/// becomes an amount, or a rate or share that amounts are made of, even when nothing is left over; one that is only compared (the
/// change of a report, a count of votes, a collateral rate that is not above its target) is not, nor is a number of validators.
/// One E is 10^18.
/// </summary>
public enum RocketPoolDivision
{
    /// <summary>The fee of a deposit, <c>value·fee/E</c>. The fee is smaller: the depositor keeps the dust.</summary>
    DepositFee = 1,

    /// <summary>The fee of withdrawn credit, <c>value·fee/E</c>. The node keeps the dust.</summary>
    CreditFee = 2,

    /// <summary>The rETH minted for a deposit, <c>ether·supply/total</c> of the reported pair. All rETH holders keep the dust.</summary>
    Mint = 3,

    /// <summary>The rETH minted for withdrawn credit, at the same pair. All rETH holders keep the dust.</summary>
    CreditMint = 4,

    /// <summary>
    /// The ether paid for burnt rETH, <c>tokens·total/supply</c> of the reported pair. The remaining holders keep the dust.
    /// </summary>
    Burn = 5,

    /// <summary>
    /// The ether that the rETH contract should hold when funds come in, <c>total·target/E</c>. The dust stays in the deposit pool,
    /// which is the holders' as well.
    /// </summary>
    CollateralTarget = 6,

    /// <summary>
    /// What all rETH stands for, <c>supply now·total/supply</c>, when collateral is sent on. A smaller value makes the collateral rate
    /// greater, and so what is kept smaller: the deposit pool has the dust, for the same holders.
    /// </summary>
    RethValue = 7,

    /// <summary>
    /// The collateral rate, <c>E·ether/value</c>. A smaller rate makes what is kept greater: the rETH contract has the dust.
    /// </summary>
    CollateralRate = 8,

    /// <summary>What the rETH contract keeps, <c>ether·target/rate</c>. The deposit pool has the dust, for the same holders.</summary>
    CollateralKept = 9,

    /// <summary>The node's part of a minipool's rewards on its bond, <c>rewards·bond/32 ETH</c>. rETH keeps the dust.</summary>
    MinipoolNodePart = 10,

    /// <summary>The node's commission on the rest of them, <c>rest·fee/E</c>. rETH keeps the dust.</summary>
    MinipoolCommission = 11,

    /// <summary>What a penalty takes of a node's payment, <c>payment·penalty/E</c>. The node keeps the dust.</summary>
    MinipoolPenalty = 12,

    /// <summary>
    /// A megapool's capital ratio, <c>bond·E/capital</c>. A smaller ratio makes the borrowed part greater: rETH, voters and protocol
    /// gain.
    /// </summary>
    CapitalRatio = 13,

    /// <summary>The five decimals of it that are kept, <c>ratio/10^13</c>. rETH, voters and protocol gain.</summary>
    CapitalRatioKept = 14,

    /// <summary>The five decimals of the nodes' share that are kept. rETH gains.</summary>
    NodeShareKept = 15,

    /// <summary>The five decimals of the voters' share that are kept. rETH gains.</summary>
    VoterShareKept = 16,

    /// <summary>The five decimals of the protocol's share that are kept. rETH gains.</summary>
    ProtocolShareKept = 17,

    /// <summary>
    /// The average capital ratio since the last distribution, <c>Σ ratio·seconds / seconds</c> in units of 10^-5. rETH, voters and
    /// protocol gain.
    /// </summary>
    CapitalRatioAverage = 18,

    /// <summary>The average share of the nodes, likewise. rETH gains.</summary>
    NodeShareAverage = 19,

    /// <summary>The average share of the voters, likewise. rETH gains.</summary>
    VoterShareAverage = 20,

    /// <summary>The average share of the protocol, likewise. rETH gains.</summary>
    ProtocolShareAverage = 21,

    /// <summary>
    /// A megapool's rewards on the node's own capital, <c>rewards·ratio/E</c>; the rest is the borrowed part, which is greater by the
    /// dust: rETH, voters and protocol gain.
    /// </summary>
    MegapoolOwnPart = 22,

    /// <summary>The rETH holders' part, <c>(E − three shares)·borrowed/E</c>. The node, which has the residual, keeps the dust.</summary>
    MegapoolRethPart = 23,

    /// <summary>The voters' part, <c>share·borrowed/E</c>. The node keeps the dust.</summary>
    MegapoolVoterPart = 24,

    /// <summary>The protocol's part, <c>share·borrowed/E</c>. The node keeps the dust.</summary>
    MegapoolProtocolPart = 25,

    /// <summary>
    /// The RPL supply after one more day, <c>supply·rate/E</c>. The dust is not minted. There is one for each day, up to the first that
    /// mints nothing, which all later days would repeat.
    /// </summary>
    RplInflation = 26,

    /// <summary>The demand for minipools as a part of its range, <c>|demand|·E/range</c>. It moves the commission to its target.</summary>
    CommissionDemand = 27,

    /// <summary>That part in steps of 10^-6, before it is cubed. It moves the commission to its target.</summary>
    CommissionRoot = 28,

    /// <summary>How far the cube moves a new minipool's commission from its target or minimum up. rETH keeps the dust.</summary>
    CommissionCurve = 29,
}
