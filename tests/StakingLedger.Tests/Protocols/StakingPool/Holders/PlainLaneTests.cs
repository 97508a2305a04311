using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Single deposits and transfers the short way, beside the general path: accounts that are new, reserved, or none.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class PlainLaneTests
{
    private const int Block = 4_096;

    private static readonly UInt256 Unit = LaneWorkload.Unit;

    public static TheoryData<string, int> Forms => new()
    {
        { "deposit", 0 }, { "deposit", 20_000 }, { "assets", 0 }, { "assets", 20_000 }, { "shares", 0 }, { "shares", 20_000 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_account_that_comes_with_the_first_event_of_a_block_is_numbered_once(string form, int expectedAccounts)
    {
        LaneTwins twins = Rich(new LedgerOptions { ExpectedAccounts = expectedAccounts });
        int ends = 0;
        for (int i = 0; twins.Events < 9_000; i++)
        {
            bool isEnd = twins.Events % Block is 0 or 1 or Block - 1;
            ends += isEnd && twins.Events % Block == 0 && twins.HasNextCell ? 1 : 0;
            AccountId to = isEnd || i % 200 == 7 ? Account(i) : (i % 2 == 0 ? Bob : Carol);
            _ = twins.Must(Alice, Command(isEnd ? form : ((string[])["deposit", "assets", "shares"])[i % 3], to, i));
        }

        Assert.Equal(2, ends);
        twins.DemandSameWhenReplayed();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Accounts_that_come_with_every_event_are_numbered_in_order(string form, int expectedAccounts)
    {
        // Rows, chunks of payload, cells and steps run out at some of them: every time an account was added before that was seen.
        LaneTwins twins = Rich(new LedgerOptions { ExpectedAccounts = expectedAccounts });
        int known = twins.Accounts;
        for (int i = 0; i < 9_000; i++)
        {
            _ = twins.Must(Alice, Command(form, Account(i), i));
        }

        Assert.Equal(known + 9_000, twins.Accounts);
        Assert.Equal(Account(4_321), twins.General.Ledger.Accounts[new AccountHandle((uint)(known + 4_321))]);
        twins.DemandSameWhenReplayed();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(200)]
    public void Payloads_of_any_length_fill_chunks_at_an_account_that_is_new(int seed)
    {
        Random random = new(seed);
        LaneTwins twins = Rich(new LedgerOptions { ExpectedAccounts = 12_000, ExpectedSteps = 12_000 });
        for (int i = 0; i < 9_500; i++)
        {
            UInt256 amount = Unit >> random.Next(68);
            _ = twins.Do(Alice, new Deposit(random.Next(3) == 0 ? Bob : Account(i), Wei(amount)));
        }

        Assert.True(twins.Accepted["Deposit"] > 9_000);
        twins.DemandSameWhenReplayed();
    }

    [Fact]
    public void A_new_receiver_is_added_whoever_acts()
    {
        foreach (string form in (string[])["deposit", "assets", "shares"])
        {
            LaneTwins twins = Rich(custodians: [Custodian, .. Enumerable.Range(0, 9).Select(Agent)]);
            for (int i = 0; i < 60; i++)
            {
                // The receiver itself, the sender, custodians seen before, at this command, or never; strangers seen before or never.
                AccountId to = Account(i);
                AccountId actor = (i % 8) switch
                {
                    0 => to,
                    1 or 2 => Alice,
                    3 => Custodian,
                    4 => Agent(i / 8),
                    5 => Agent(0),
                    6 => AccountId.FromLabel($"stranger.{i}"),
                    _ => Bob,
                };
                int known = twins.Accounts;
                string said = twins.Do(actor, Command(form, to, i));
                bool mayAct = form is "deposit" || i % 8 is >= 1 and <= 5;
                Assert.StartsWith(mayAct ? "accepted" : "rejected (pool.not-permitted)", said, StringComparison.Ordinal);
                Assert.True(mayAct || known == twins.Accounts);
                twins.DemandSame();
            }

            twins.DemandSameWhenReplayed();
        }
    }

    [Fact]
    public void A_new_account_that_receives_nothing_is_not_known_afterwards()
    {
        LaneTwins twins = Rich();
        int known = twins.Accounts;
        Shares held = twins.General.SharesOf(Alice);
        for (int i = 0; i < 20; i++)
        {
            _ = twins.MustNot(Alice, new TransferShares(Alice, Account(i), held + Sh(1)), "pool.insufficient-shares")
                .MustNot(Alice, new TransferAssets(Alice, Account(i), Wei(held.Value * 2u)), "pool.insufficient-shares")
                .MustNot(Alice, new TransferShares(Bob, Account(i), Sh(1)), "pool.not-permitted")
                .MustNot(Alice, new TransferShares(Alice, Account(i), Sh(0)), "pool.zero-amount")
                .MustNot(Alice, new Deposit(Account(i), Wei(0)), "pool.zero-amount")
                .MustNot(Alice, new Deposit(Account(i), MaxAssets), "pool.capacity-exceeded");
            Assert.Equal(known, twins.Accounts);
            twins.DemandSame();
            _ = twins.Must(Alice, new TransferShares(Alice, Account(100 + i), Sh(Unit >> 10)));
            held = twins.General.SharesOf(Alice);
            known++;
        }

        Assert.Equal(known, twins.Accounts);
    }

    [Fact]
    public void An_actor_who_was_taken_back_is_not_taken_for_the_account_that_has_his_number_now()
    {
        LaneTwins twins = Rich();
        for (int i = 0; i < 40; i++)
        {
            AccountId refused = AccountId.FromLabel($"refused.{i}");
            AccountId other = Account(i);
            _ = twins.MustNot(refused, Command(i % 2 == 0 ? "assets" : "shares", refused, i), "pool.not-permitted");
            _ = (i % 3) switch
            {
                0 => twins.Must(other, new Donate(Wei(5))),
                1 => twins.Must(other, new Deposit(Bob, Wei(Unit))),
                _ => twins.Must(Alice, new TransferShares(Alice, other, Sh(Unit >> 3))),
            };
            _ = twins.Must(refused, new Deposit(i % 4 < 2 ? Bob : refused, Wei(Unit)));
            twins.DemandSame();
        }

        twins.DemandSameWhenReplayed();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reserved_accounts_are_refused_from_the_opening_on_whatever_they_hold(bool hasDeadShares)
    {
        PoolTerms terms = hasDeadShares
            ? TestTerms.Plain.With(FirstDepositorDefence.DeadShares(Wei(1_000)))
            : TestTerms.Plain;
        LaneTwins twins = new(terms.With(ExitPolicy.ByShares));

        // The opening names them: no later command brings them.
        Assert.True(twins.General.Ledger.Accounts.TryFind(Queue, out _) && twins.General.Ledger.Accounts.TryFind(Dead, out _));
        RefuseReserved(twins);
        _ = twins.Must(Custodian, new Deposit(Alice, Wei(Unit * 1_000u)));
        RefuseReserved(twins);
        _ = twins.Must(Alice, new TransferShares(Alice, Bob, Sh(Unit)));
        RefuseReserved(twins);
        _ = twins.Must(Alice, new RequestWithdrawal(Alice, Wei(Unit)));
        RefuseReserved(twins);
        _ = twins.Must(Alice, new TransferShares(Alice, Carol, Sh(Unit))).Must(Custodian, new Deposit(Carol, Wei(Unit)));
        twins.DemandSameWhenReplayed();
    }

    [Fact]
    public void Reserved_accounts_that_act_are_reserved_all_the_same()
    {
        LaneTwins twins = Rich();
        _ = twins.Must(Queue, new Deposit(Bob, Wei(Unit)));
        RefuseReserved(twins);
        _ = twins.Must(Dead, new Deposit(Account(1), Wei(Unit)))
            .MustNot(Dead, new TransferShares(Dead, Bob, Sh(1)), "pool.reserved-account")
            .MustNot(Queue, new TransferAssets(Queue, Bob, Wei(1)), "pool.reserved-account");
        RefuseReserved(twins);
        twins.DemandSameWhenReplayed();
    }

    [Fact]
    public void The_default_account_is_the_hosts_mistake_and_changes_nothing()
    {
        LaneTwins twins = Rich();
        const string Thrown = nameof(ArgumentException);
        ulong events = twins.Events;
        _ = twins.MustNot(Alice, new Deposit(default, Wei(Unit)), Thrown)
            .MustNot(Alice, new TransferAssets(Alice, default, Wei(Unit)), Thrown)
            .MustNot(Alice, new TransferShares(Alice, default, Sh(Unit)), Thrown)
            .MustNot(Custodian, new TransferAssets(default, Bob, Wei(Unit)), Thrown)
            .MustNot(Custodian, new TransferShares(default, default, Sh(Unit)), Thrown)
            .MustNot(Alice, new TransferShares(default, Bob, Sh(Unit)), "pool.not-permitted");
        Assert.Equal(Thrown, twins.Do(new Deposit(Bob, Wei(Unit)), default));
        Assert.Equal(Thrown, twins.Do(new TransferAssets(Alice, Bob, Wei(Unit)), default));
        Assert.Equal(Thrown, twins.Do(new TransferShares(Alice, Bob, Sh(Unit)), default));
        Assert.Equal(events, twins.Events);
        twins.DemandSame();
    }

    [Fact]
    public void A_sender_who_was_never_seen_has_nothing()
    {
        LaneTwins twins = Rich();
        AccountId nobody = AccountId.FromLabel("nobody");
        foreach (AccountId actor in (AccountId[])[nobody, Custodian])
        {
            foreach (AccountId to in (AccountId[])[Bob, nobody, Account(3)])
            {
                _ = twins.MustNot(actor, new TransferAssets(nobody, to, Wei(Unit)), "pool.insufficient-shares")
                    .MustNot(actor, new TransferShares(nobody, to, Sh(Unit)), "pool.insufficient-shares")
                    .MustNot(actor, new TransferShares(nobody, to, Sh(0)), "pool.zero-amount");
            }
        }

        Assert.False(twins.General.Ledger.Accounts.TryFind(nobody, out _));
        twins.DemandSame();
        _ = twins.Must(nobody, new Deposit(nobody, Wei(Unit))).Must(nobody, new TransferShares(nobody, Bob, Sh(Unit >> 1)));
        twins.DemandSameWhenReplayed();
    }

    [Theory]
    [InlineData("journal", 1_000)]
    [InlineData("journal", 4_095)]
    [InlineData("journal", 4_096)]
    [InlineData("events", 4_097)]
    [InlineData("events", 300)]
    [InlineData("snapshot", 1_000)]
    [InlineData("snapshot", 4_095)]
    [InlineData("snapshot", 4_096)]
    [InlineData("snapshot", 4_097)]
    public void A_pool_taken_up_again_and_moved_in_bulk_in_between_goes_on_alike(string source, int events)
    {
        LaneTwins first = Rich();
        for (int i = 0; first.Events < (ulong)events; i++)
        {
            _ = first.Must(Alice, Command(((string[])["deposit", "assets", "shares"])[i % 3], i % 50 == 7 ? Account(i) : Bob, i));
        }

        byte[] snapshot = first.General.Snapshot();
        LaneTwins twins = new(() => source switch
        {
            "journal" => StakingPool.Replay(first.General.Ledger.Journal),
            "events" => StakingPool.Replay(first.General.Events()),
            _ => StakingPool.Restore(snapshot),
        });
        for (int i = 0; twins.Events < 9_000; i++)
        {
            AccountId to = i % 40 == 3 ? Account(100_000 + i) : (i % 2 == 0 ? Bob : Carol);
            _ = twins.Must(i % 9 == 0 ? Custodian : Alice, Command(((string[])["deposit", "assets", "shares"])[i / 3 % 3], to, i));
            if (i % 25 == 0)
            {
                twins.MustMoveInBulk(
                    Alice, [.. Enumerable.Range(1, i % 70).Select(static n => new TransferShares(Alice, Bob, Sh((UInt256)(ulong)n)))]);
            }
        }

        twins.DemandSame();
    }

    private static void RefuseReserved(LaneTwins twins)
    {
        foreach (AccountId reserved in (AccountId[])[Queue, Dead])
        {
            _ = twins.MustNot(Custodian, new Deposit(reserved, Wei(Unit)), "pool.reserved-account")
                .MustNot(Custodian, new TransferAssets(Alice, reserved, Wei(Unit)), "pool.reserved-account")
                .MustNot(Custodian, new TransferShares(Alice, reserved, Sh(Unit)), "pool.reserved-account")
                .MustNot(Custodian, new TransferAssets(reserved, Bob, Wei(Unit)), "pool.reserved-account")
                .MustNot(Custodian, new TransferShares(reserved, Account(7), Sh(Unit)), "pool.reserved-account");
        }

        twins.DemandSame();
    }

    /// <summary>A pool in which Alice has far more than the commands move, and a share is worth an eighth more than at first.</summary>
    private static LaneTwins Rich(LedgerOptions? options = null, AccountId[]? custodians = null)
    {
        PoolRoles roles = TestTerms.Roles with { Custodians = [.. custodians ?? [Custodian]] };
        return new LaneTwins(TestTerms.Plain with { Roles = roles }, options)
            .Must(Alice, new Deposit(Alice, Wei(Unit * 1_000_000u)))
            .Must(Alice, new Donate(Wei(Unit * 125_000u)))
            .Must(Alice, new Deposit(Bob, Wei(Unit)));
    }

    private static IPoolCommand Command(string form, AccountId to, int i)
    {
        UInt256 size = (Unit >> 2) + (UInt256)(ulong)(i * 977);
        return form switch
        {
            "deposit" => new Deposit(to, Wei(size)),
            "assets" => new TransferAssets(Alice, to, Wei(size)),
            _ => new TransferShares(Alice, to, Sh(size)),
        };
    }

    private static AccountId Account(int i) => i % 5 == 0
        ? AccountId.FromGuid(new Guid(i, 1, 2, new byte[8]))
        : AccountId.FromLabel($"new.{i}");

    private static AccountId Agent(int i) => AccountId.FromLabel($"agent.{i}");
}
