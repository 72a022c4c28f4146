using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Language.Tests.Random;

using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>The partials that random chat templates include.</summary>
/// <param name="items">The input of random templates that is a list of objects.</param>
internal sealed class RandomPartials(FieldDeclaration items) : IPartialFiles
{
    private readonly Dictionary<string, (string Body, FieldDeclaration[] Inputs)> _partials = new()
    {
        ["quote"] = ("> {{ line | string.strip }}\n", [new("line", PromptType.String)]),
        ["nested"] = ("{{ kept = \"\"; for i in items; kept = line; include \"quote\" line: i.title; end }}{{ kept }}", [new("line", PromptType.String), new("items", items.Type)]),
        ["message"] = ("before {{ line }}{{ if line.size > 5 }}{{ role \"system\" }}{{ line }}{{ end }}{{ include \"quote\" line: line }}{{ role \"user\" }}", [new("line", PromptType.String)]),
    };

    public IReadOnlyCollection<string> Ids => _partials.Keys;

    public PartialSource? Find(string id, PartialSource? includer) => _partials.TryGetValue(id, out (string Body, FieldDeclaration[] Inputs) partial)
        ? new PartialSource(id, "1.0.0", SourceText.From(partial.Body), 0, new PromptContract(PromptKind.Partial, partial.Inputs.ToList()))
        : null;

    public PromptSource? FindReleased(PromptId id, PromptVersion version) => null;

    public string PathOf(PartialSource partial) => partial.Id;
}
