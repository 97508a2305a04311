using System.Text;
using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>Addresses in the mixed letter case of EIP-55, as nodes and block explorers print them.</summary>
internal static class ChecksumAddress
{
    /// <summary>The address with its checksum; other kinds of account as they print themselves.</summary>
    public static string Of(AccountId account)
    {
        string text = account.ToString();
        if (account.Kind != AccountKind.Address)
        {
            return text;
        }

        byte[] hash = Keccak256.Hash(Encoding.ASCII.GetBytes(text[2..]));
        return string.Create(text.Length, (text, hash), static (span, state) =>
        {
            state.text.CopyTo(span);
            for (int i = 2; i < span.Length; i++)
            {
                int digit = i - 2;
                int nibble = (digit & 1) == 0 ? state.hash[digit / 2] >> 4 : state.hash[digit / 2] & 15;
                span[i] = nibble >= 8 ? char.ToUpperInvariant(span[i]) : span[i];
            }
        });
    }
}
