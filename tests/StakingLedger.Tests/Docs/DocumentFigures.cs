using StakingLedger.Numerics;
using StakingLedger.Tests.Conventions;

namespace StakingLedger.Tests.Docs;

/// <summary>Holds a document and the library to the same figures.</summary>
internal static class DocumentFigures
{
    /// <summary>The library computes the figure, and the document shows it in backticks.</summary>
    internal static void Check(string document, string figure, in UInt256 computed)
    {
        Assert.Equal(figure, computed.ToString());
        Assert.Contains($"`{figure}`", RepositoryFiles.Read(document), StringComparison.Ordinal);
    }
}
