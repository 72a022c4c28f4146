using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Generator.Emission;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;

namespace PromptGen.Emission.Tests.Support;

/// <summary>Makes emission models from template text.</summary>
internal static class TestPrompt
{
    internal const string Digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    internal static FieldDeclaration Input(string name, PromptType type, int? maxLength = null, ConstantValue? defaultValue = null, string? description = null, Trust trust = Trust.Trusted) =>
        new(name, type, description, trust, maxLength, defaultValue);

    internal static PromptEmissionModel Model(string template, params FieldDeclaration[] inputs) => Model(template, PromptKind.Text, inputs);

    internal static PromptEmissionModel Chat(string template, params FieldDeclaration[] inputs) => Model(template, PromptKind.Chat, inputs);

    internal static PromptEmissionModel Model(string template, PromptKind kind, IReadOnlyList<FieldDeclaration> inputs, params PartialSource[] partials) => new()
    {
        Template = Bind(template, kind, inputs, partials),
        Id = "test-prompt",
        Version = "1.2.0",
        Digest = Digest,
        Namespace = "Test",
        RootClass = "Prompts",
        ClassName = "TestPrompt",
        HasDateOnly = true,
        IsPublic = true,
        MarksGenerated = false,
    };

    internal static PartialSource Partial(string id, string template, params FieldDeclaration[] inputs) =>
        new(id, "1.0.0", SourceText.From(template), 0, new PromptContract(PromptKind.Partial, inputs));

    internal static BoundTemplate Bind(string template, PromptKind kind, IReadOnlyList<FieldDeclaration> inputs, params PartialSource[] partials)
    {
        var source = SourceText.From(template);
        var diagnostics = new DiagnosticBag();
        var syntax = TemplateParser.Parse(source, 0, diagnostics);
        var inPartials = new List<PartialDiagnostic>();
        BoundTemplate? bound = TemplateBinder.Bind("test-prompt", source, syntax, new PromptContract(kind, inputs), new Partials(partials), diagnostics, inPartials);
        return bound ?? throw new InvalidOperationException(string.Join("\n", diagnostics.Items.Select(d => d.ToString()).Concat(inPartials.Select(d => d.ToString()))));
    }

    private sealed class Partials(PartialSource[] partials) : IPartialResolver
    {
        public IReadOnlyCollection<string> Ids => partials.Select(p => p.Id).ToArray();

        public PartialSource? Find(string id, PartialSource? includer) => partials.FirstOrDefault(p => p.Id == id);
    }
}
