using System.Globalization;
using System.Text;
using StakingLedger.Proofs.Liabilities;

namespace StakingLedger.Cli;

/// <summary>
/// A new directory with the proofs of all accounts, what is published of their tree, and an index that says whose file is whose. It is
/// there with everything in it, or not at all.
/// </summary>
internal sealed class ProofFolder
{
    /// <summary>The file to publish.</summary>
    public const string Root = "root.json";

    /// <summary>The file that says whose proof is which; it holds no balances and no salts.</summary>
    public const string Index = "index.csv";

    private const string Proofs = "proofs";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly NewFolder _folder;

    private ProofFolder(NewFolder folder) => _folder = folder;

    /// <summary>Gets the name as the user gave it.</summary>
    public string Name => _folder.Name;

    /// <summary>The directory of that name. It is checked before the replay, so that a long one is not lost to a mistyped name.</summary>
    /// <exception cref="UserErrorException">Nothing can be made there, or something is there already.</exception>
    public static ProofFolder Demand(string name) => new(NewFolder.Demand(name, "proofs"));

    /// <summary>Makes the directory. One proof is in memory at a time.</summary>
    /// <exception cref="UserErrorException">Something of that name was made in the meantime.</exception>
    public void Write(LiabilityTree tree) => _folder.Write(draft => WriteAll(tree, draft));

    private static void WriteAll(LiabilityTree tree, string draft)
    {
        File.WriteAllText(Path.Combine(draft, Root), tree.Root.ToJson(), Utf8);
        _ = Directory.CreateDirectory(Path.Combine(draft, Proofs));
        using StreamWriter index = new(Path.Combine(draft, Index), append: false, Utf8) { NewLine = "\n" };
        index.WriteLine("account,proof");

        // Files are named by leaf: an account's own name may hold what no file name takes, and two may differ in case only.
        int digits = ((1UL << tree.Root.Depth) - 1).ToString(CultureInfo.InvariantCulture).Length;
        foreach (LiabilityProof proof in tree.Proofs())
        {
            string leaf = proof.Index.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
            File.WriteAllText(Path.Combine(draft, Proofs, leaf + ".json"), proof.ToJson(), Utf8);
            index.WriteLine($"{proof.Account},{Proofs}/{leaf}.json");
        }
    }
}
