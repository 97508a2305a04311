using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

/// <summary>Accounts of every kind from a seeded source.</summary>
internal static class SampleAccounts
{
    private const string LabelCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:-";

    internal static IEnumerable<AccountId> Mixed(Random random, int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return (i % 3) switch
            {
                0 => Address(random),
                1 => AccountId.FromGuid(new Guid(Bytes(random, 16))),
                _ => AccountId.FromLabel("a" + new string(random.GetItems<char>(LabelCharacters, random.Next(22)))),
            };
        }
    }

    internal static AccountId Address(Random random) => AccountId.FromAddress(Bytes(random, 20));

    internal static byte[] Bytes(AccountId account)
    {
        byte[] bytes = new byte[AccountId.ByteLength];
        account.WriteBytes(bytes);
        return bytes;
    }

    private static byte[] Bytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
