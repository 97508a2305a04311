using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Docs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Readme;

/// <summary>The code that the README shows.</summary>
public sealed class ReadmeExamples
{
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
