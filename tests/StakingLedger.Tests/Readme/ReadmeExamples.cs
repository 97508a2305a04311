using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Docs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Readme;

/// <summary>The code that the README shows.</summary>
public sealed class ReadmeExamples
{
    [Fact]
    public void A_host_runs_a_pool_of_its_own()
    {
        AccountId desk = AccountId.FromLabel("desk");
        AccountId oracle = AccountId.FromLabel("oracle");
        AccountId holder = AccountId.FromLabel("holder");
        Context now = Context.By(desk).At(Timestamp.Parse("2026-01-05T12:00:00Z"));
        Context later = Context.By(oracle).At(now.Time.PlusSeconds(86_400));

        // readme:begin house
        StakingPool pool = StakingPool.Open(new PoolTerms
        {
            Charter = new PoolCharter { Pool = PoolId.Parse("house-eth"), Defence = FirstDepositorDefence.None },
            RewardFee = new RewardFee
            {
                Rate = BasisPoints.FromPercent(10),
                Split = FeeSplit.Of(operators: 5_000, treasury: 5_000),         // of the fee, in basis points
            },
            Roles = new PoolRoles { Governors = [desk], Oracles = [oracle] },
        }, now);

        Context wire = now.For(ClientId.Parse("wire-2026-01-05/17"));           // sent twice, it still happens once
        Deposited deposit = pool.Execute(new Deposit(holder, Amount.FromEther("100")), wire).OrThrow();

        ReportEpoch report = new()
        {
            Epoch = EpochNumber.From(245_812),
            ReferenceTime = later.Time,
            PoolExecutionRewards = Amount.FromEther("0.5"),
        };
        EpochReported preview = pool.Preview(report, later).OrThrow();          // every number; nothing has changed
        EpochReported reported = pool.Execute(report, later).OrThrow();         // the same numbers, now in the journal

        Amount today = pool.BalanceOf(holder);                                  // 100.45 ether, to the wei
        Amount then = pool.At(EpochNumber.From(245_812)).BalanceOf(holder);     // the same on every later day
        Amount fee = reported.Plan.Fee.Assets;                                  // 0.05 ether, minted as shares
        pool.Ledger.DemandInvariants();                                         // throws when one of 12 laws does not hold
        // readme:end house

        Assert.Equal(deposit, pool.Execute(new Deposit(holder, Amount.FromEther("100")), wire).OrThrow());
        Assert.Equal(preview, reported);
        Assert.Equal("100.45", today.ToEtherString());
        Assert.Equal("0.05", fee.ToEtherString());
        pool.Execute(new Deposit(holder, Amount.FromEther("7")), later).OrThrow();
        Assert.Equal(today, then);
        Assert.Equal(today, pool.At(EpochNumber.From(245_812)).BalanceOf(holder));
        Assert.Equal(12, pool.Ledger.Invariants.Count);
    }

    [Fact]
    public void A_host_embeds_a_pool()
    {
        LidoTerms terms = WorkedPool.TermsOf(LidoVersion.V3);
        AccountId desk = AccountId.FromLabel("desk");
        Context now = Context.By(desk).At(Timestamp.Parse("2026-01-05T12:00:00Z")).InBlock(BlockNumber.From(24_166_000));
        Context later = now.At(now.Time.PlusSeconds(86_400)).InBlock(BlockNumber.From(24_173_200));
        OracleReport report = WorkedPool.ReportAt(now.Time.PlusSeconds(86_000), 86_400) with
        {
            ExecutionVaultBalance = Amount.FromEther("0.05"),
        };

        // readme:begin embed
        LidoPool pool = LidoPool.Open();
        pool.Execute(new Initialise(terms, Amount.FromEther("1")), now).OrThrow();
        pool.Execute(new Resume(), now).OrThrow();

        Submitted deposit = pool.Execute(new Submit(Amount.FromEther("99"), AccountId.ZeroAddress), now).OrThrow();
        pool.Execute(new FundExecutionVault(Amount.FromEther("0.05")), now).OrThrow();

        Outcome<OracleReported> preview = pool.Preview(report, later);      // every number; nothing has changed
        OracleReported reported = pool.Execute(report, later).OrThrow();    // the same numbers, now in the journal

        Amount today = pool.BalanceOf(desk);                                // 99.0495 ether, to the wei
        Amount before = pool.Ledger.BalanceAt(desk, EventNumber.From(3));   // right after the deposit: 99 ether
        Amount pulled = reported.Plan.ExecutionRewardsTransfer;             // why it changed: 0.05 ether from the vault
        pool.Ledger.DemandInvariants();                                     // throws when one of 13 laws does not hold
        // readme:end embed

        Assert.Equal(Amount.FromEther("99"), deposit.Amount);
        Assert.Equal(reported.Plan.Post, preview.OrThrow().Plan.Post);
        Assert.Equal("99.0495", today.ToEtherString());
        Assert.Equal("99", before.ToEtherString());
        Assert.Equal("0.05", pulled.ToEtherString());
    }
}
