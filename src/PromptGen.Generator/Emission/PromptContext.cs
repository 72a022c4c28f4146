using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>What the emitters of one prompt's file share: its types, texts, names and what is known of its bodies.</summary>
internal sealed class PromptContext
{
    private readonly Dictionary<BoundPartial, string> _partialMethods = [];
    private readonly Dictionary<BoundBody, BodyFacts> _facts = [];

    /// <summary>Looks at a prompt and names everything in its class.</summary>
    public PromptContext(PromptEmissionModel model)
    {
        Model = model;
        ClassName = CSharpNames.Escape(model.ClassName);

        // What every prompt's class has keeps its name; types of the contract come next, private parts take what is left.
        Members = new NameScope(model.ClassName, "Id", "Version", "Digest", "OutputSchema", "Render", "For", "Descriptor", "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize");
        Types = new TypeTable(Template.Contract.Inputs, Members, model.HasDateOnly);
        CompiledClass = Members.Claim("Compiled");
        KeyedStruct = Members.Claim("Keyed");
        BakedMethod = Members.Claim("RenderBaked");
        WriteMethod = Members.Claim("Write");
        ValidateMethod = Members.Claim("Validate");
        DescriptorProperty = "Descriptor";
        ContractMethod = Members.Claim("CreateContract");
        ArgumentsClass = Members.Claim("Arguments");
        BindMethod = Members.Claim("Bind");
        ShapesClass = Members.Claim("Shapes");
        LiteralsClass = Members.Claim("Literals");
        foreach (BoundPartial partial in Template.Partials)
        {
            _partialMethods.Add(partial, Members.Claim("Include" + CSharpNames.Pascal(partial.Id.Substring(partial.Id.LastIndexOf('/') + 1))));
            _facts.Add(partial, new BodyFacts(partial));
        }

        _facts.Add(Template, new BodyFacts(Template));
        Literals = new LiteralTable(LiteralsClass, WritesUtf8, IsChat);
        foreach (BoundPartial partial in Template.Partials)
        {
            Types.DeclarePartial(partial.Contract.Inputs);
        }

        Parameters = new RenderParameters(this);
        Joined = IsChat && !IsIndented ? JoinedChat.Of(Template) : null;
    }

    /// <summary>What the file is made from.</summary>
    public PromptEmissionModel Model { get; }

    /// <summary>The bound prompt.</summary>
    public BoundTemplate Template => Model.Template;

    /// <summary>Whether rendering gives messages.</summary>
    public bool IsChat => Template.Kind == PromptKind.Chat;

    /// <summary>Name of the prompt's class, as it is written in code.</summary>
    public string ClassName { get; }

    /// <summary>The names in the prompt's class.</summary>
    public NameScope Members { get; }

    /// <summary>The prompt's types.</summary>
    public TypeTable Types { get; }

    /// <summary>The prompt's texts.</summary>
    public LiteralTable Literals { get; }

    /// <summary>The parameters of <c>Render</c>.</summary>
    public RenderParameters Parameters { get; }

    public string CompiledClass { get; }

    public string KeyedStruct { get; }

    public string BakedMethod { get; }

    public string WriteMethod { get; }

    public string ValidateMethod { get; }

    public string DescriptorProperty { get; }

    public string ContractMethod { get; }

    public string ArgumentsClass { get; }

    public string BindMethod { get; }

    public string ShapesClass { get; }

    public string LiteralsClass { get; }

    /// <summary>The visibility of what callers use.</summary>
    public string Visibility => Model.IsPublic ? "public" : "internal";

    /// <summary>What is known of a body.</summary>
    public BodyFacts FactsOf(BoundBody body) => _facts[body];

    /// <summary>Name of the method that renders a partial.</summary>
    public string MethodOf(BoundPartial partial) => _partialMethods[partial];

    /// <summary>Whether a body or something it includes has a loop.</summary>
    public bool HasLoops(BoundBody body) => FactsOf(body).HasLoops || FactsOf(body).Includes.Any(HasLoops);

    /// <summary>Whether some body is better rendered once into a buffer than twice.</summary>
    public bool IsCostly => _facts.Values.Any(f => f.IsCostly || f.IsIndented);

    /// <summary>Whether bodies are written as UTF-8 right away.</summary>
    public bool WritesUtf8 => !IsChat && !IsIndented;

    /// <summary>The messages, where each is a few texts behind each other; else null.</summary>
    public JoinedChat? Joined { get; }

    /// <summary>Whether Scriban's automatic indentation has to be kept track of.</summary>
    public bool IsIndented => _facts.Values.Any(f => f.IsIndented);
}
