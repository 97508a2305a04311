using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>Policy B: one unit is deposited, ten ether are given, and the next depositor brings fifteen.</summary>
public sealed class FirstDepositorTests
{
    [Theory]
    [InlineData(0, 1, 2, "12500000000000000001", "6250000000000000000", "6250000000000000000")]
    [InlineData(3, 1_000, 2_999, "14997999599919983997", "5001000200040008002", "5001000200040008002")]
    public void Virtual_shares_take_what_the_attacker_hoped_for(
        int offset, ulong attacker, ulong victim, string victimGets, string attackerGets, string virtualPart)
    {
        Erc4626Vault vault = new(offset);
        Assert.Equal(Of(attacker), vault.Deposit(Wei(1)));
        vault.Donate(Ether("10"));
        Assert.Equal(Of(victim), vault.Deposit(Ether("15")));

        Assert.Equal(Wei(victimGets), PoolConversion.ToAssets(Of(victim), vault.Live));
        Assert.Equal(Wei(attackerGets), PoolConversion.ToAssets(Of(attacker), vault.Live));
        Assert.Equal(Wei(virtualPart), PoolConversion.VirtualPart(vault.Live, offset));
        Amount attackerLoses = Ether("10") + Wei(1) - Wei(attackerGets);
        Assert.True(attackerLoses > Ether("15") - Wei(victimGets));
    }

    [Theory]
    [InlineData(0, "3750000000000000001", "2499999999999999999")]
    [InlineData(3, "4998999799959991999", "2000400080016003")]
    public void The_attacker_loses_more_than_the_victim(int offset, string attackerLoses, string victimLoses)
    {
        Erc4626Vault vault = new(offset);
        Shares attacker = vault.Deposit(Wei(1));
        vault.Donate(Ether("10"));
        Shares victim = vault.Deposit(Ether("15"));
        Assert.Equal(Wei(attackerLoses), Ether("10") + Wei(1) - PoolConversion.ToAssets(attacker, vault.Live));
        Assert.Equal(Wei(victimLoses), Ether("15") - PoolConversion.ToAssets(victim, vault.Live));
    }

    [Theory]
    [InlineData(1_000_000_000, "1500000001", "14999999998600000002", "9999999992400000006", "9999999992")]
    [InlineData(1_000, "1501", "14998001598721023781", "9992006394884093125", "9992006394884093")]
    public void Dead_shares_keep_what_was_given(
        ulong dead, string victim, string victimGets, string deadKeep, string attackerGets)
    {
        Erc4626Vault vault = new(offset: null);
        Assert.Equal(Of(dead), vault.Deposit(Wei(dead)));
        Assert.Equal(Of(1), vault.Deposit(Wei(1)));
        vault.Donate(Ether("10"));
        Assert.Equal(Of(victim), vault.Deposit(Ether("15")));

        Assert.Equal(Wei(victimGets), PoolConversion.ToAssets(Of(victim), vault.Live));
        Assert.Equal(Wei(deadKeep), PoolConversion.ToAssets(Of(dead), vault.Live));
        Assert.Equal(Wei(attackerGets), PoolConversion.ToAssets(Of(1), vault.Live));
    }

    [Fact]
    public void Without_a_defence_the_second_depositor_loses_a_quarter()
    {
        Erc4626Vault vault = new(offset: null);
        _ = vault.Deposit(Wei(1));
        vault.Donate(Ether("10"));
        Assert.Equal(Of(1), vault.Deposit(Ether("15")));
        Assert.Equal(Ether("12.5"), PoolConversion.ToAssets(Of(1), vault.Live));
    }
}
