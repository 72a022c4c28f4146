using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptGen.Generator.Analysis;

/// <summary>
/// The types of Microsoft.Extensions.AI through which texts reach a model, looked up once for a compilation, and what each operation on them sends.
/// </summary>
internal sealed class ModelCallTypes
{
    private const string Namespace = "Microsoft.Extensions.AI.";

    private readonly INamedTypeSymbol _message;
    private readonly INamedTypeSymbol? _role;
    private readonly INamedTypeSymbol? _textContent;
    private readonly INamedTypeSymbol? _options;
    private readonly INamedTypeSymbol? _client;

    private ModelCallTypes(Compilation compilation, INamedTypeSymbol message)
    {
        _message = message;
        _role = compilation.GetTypeByMetadataName(Namespace + "ChatRole");
        _textContent = compilation.GetTypeByMetadataName(Namespace + "TextContent");
        _options = compilation.GetTypeByMetadataName(Namespace + "ChatOptions");
        _client = compilation.GetTypeByMetadataName(Namespace + "IChatClient");
    }

    /// <summary>The operations that <see cref="TextOf"/> knows.</summary>
    public static OperationKind[] Operations { get; } =
        [OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.CompoundAssignment, OperationKind.Invocation];

    /// <summary>Looks the types up; null where the project does not use Microsoft.Extensions.AI.</summary>
    public static ModelCallTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Namespace + "ChatMessage") is { } message ? new ModelCallTypes(compilation, message) : null;

    /// <summary>The text that an operation hands to a model; null when it hands over none.</summary>
    public ModelText? TextOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation when Is(creation.Type, _message) => StringArgument(creation) is { } content ? new ModelText(content, IsSystemMessage(creation)) : null,
        IObjectCreationOperation creation when Is(creation.Type, _textContent) => StringArgument(creation) is { } content ? new ModelText(content, IsPartOfSystemMessage(creation)) : null,
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Instructions" } property } } assignment when Is(property.ContainingType, _options) =>
            new ModelText(assignment.Value, IsInstruction: true),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Text" } property } } assignment when Is(property.ContainingType, _textContent) =>
            new ModelText(assignment.Value, IsInstruction: false),
        IInvocationOperation call => UserMessage(call) is { } text ? new ModelText(text, IsInstruction: false) : null,
        _ => null,
    };

    private static IOperation? StringArgument(IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault(a => a.Parameter?.Type.SpecialType == SpecialType.System_String)?.Value;

    // client.GetResponseAsync("..."), also the typed and streaming ones: extensions that make a user message of a text.
    private IOperation? UserMessage(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        return method.IsExtensionMethod
            && method.Name.StartsWith("Get", StringComparison.Ordinal)
            && method.Name.IndexOf("Response", StringComparison.Ordinal) > 0
            && method.Parameters.Length > 1
            && Is(method.Parameters[0].Type, _client)
                ? call.Arguments.FirstOrDefault(a => a.Parameter is { Ordinal: > 0, Name: "chatMessage", Type.SpecialType: SpecialType.System_String })?.Value
                : null;
    }

    private bool IsPartOfSystemMessage(IOperation content)
    {
        for (IOperation? owner = content.Parent; owner is not null and not IBlockOperation; owner = owner.Parent)
        {
            if (owner is IObjectCreationOperation creation && Is(creation.Type, _message))
            {
                return IsSystemMessage(creation);
            }
        }

        return false;
    }

    private bool IsSystemMessage(IObjectCreationOperation message)
    {
        IOperation? initialised = message.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(a => a.Target is IPropertyReferenceOperation { Property.Name: "Role" })?.Value;
        IOperation? role = initialised ?? message.Arguments.FirstOrDefault(a => Is(a.Parameter?.Type, _role))?.Value;
        return role switch
        {
            IPropertyReferenceOperation { Property: { Name: "System" } property } => Is(property.ContainingType, _role),
            IObjectCreationOperation { Arguments.Length: 1 } named => named.Arguments[0].Value.ConstantValue is { HasValue: true, Value: "system" or "developer" },
            _ => false,
        };
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? wanted) => wanted is not null && SymbolEqualityComparer.Default.Equals(type, wanted);
}
