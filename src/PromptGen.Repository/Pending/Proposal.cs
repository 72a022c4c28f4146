using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Documents;

namespace PromptGen.Repository.Pending;

/// <summary>New versions of some roles that belong together and wait for signatures. What they name lies in its place already; nothing leads there yet.</summary>
/// <param name="Who">Who proposed it.</param>
/// <param name="At">When, by their clock.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">The ids of the keys that signed when it was made.</param>
/// <param name="Base">The SHA-256 of the file that each role has now, which the proposal rests on.</param>
/// <param name="Documents">The documents with the signatures so far, by role.</param>
/// <param name="Above">A version that snapshot and timestamp have to exceed when it is committed; 0 for none.</param>
internal sealed record Proposal(
    string Who,
    DateTimeOffset At,
    string Reason,
    ValueList<string> ProposedBy,
    IReadOnlyDictionary<string, string> Base,
    IReadOnlyDictionary<string, SignedDocument> Documents,
    long Above = 0)
{
    private const int DigitsOfId = 8;

    /// <summary>What people call it: its first role, that role's next version, and the beginning of a hash of what is signed.</summary>
    public string Id
    {
        get
        {
            string role = Documents.Keys.Order(StringComparer.Ordinal).First();
            byte[] covered = [.. Documents.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => SignedText.Of(d.Value.Signed))];
            return FormattableString.Invariant($"{role}-{VersionOf(role)}-{Sha256.Hex(covered)[..DigitsOfId]}");
        }
    }

    /// <summary>The version that a role of it has.</summary>
    public long VersionOf(string role) => Fields.Whole(Documents[role].Signed.Members.First(m => m.Key == "version").Value, 1);

    /// <summary>The same with other signatures of a document.</summary>
    public Proposal With(string role, SignedDocument document) => this with
    {
        Documents = Documents.ToDictionary(d => d.Key, d => d.Key == role ? document : d.Value, StringComparer.Ordinal),
    };
}
