using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PromptGen.Package.Tests.Support;

/// <summary>A type or a member that an assembly shows to others, as C# declares it.</summary>
/// <param name="Type">The type, or the one that the member belongs to.</param>
/// <param name="Text">The declaration.</param>
/// <param name="IsMember">Whether it is a member's.</param>
internal sealed record ApiLine(string Type, string Text, bool IsMember);

/// <summary>What an assembly shows to others.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeMemberKeyword | SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    /// <summary>Lists an assembly: each type and then its members, in ordinal order.</summary>
    /// <param name="assembly">Its file.</param>
    /// <param name="beside">Files that it may refer to besides those of .NET, which forwards what an older framework or the standard names.</param>
    public static IReadOnlyList<ApiLine> Of(Stream assembly, IEnumerable<Stream> beside)
    {
        string[] framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        PortableExecutableReference subject = MetadataReference.CreateFromStream(assembly);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Listing", references: [subject, .. beside.Select(s => MetadataReference.CreateFromStream(s)), .. framework.Select(f => MetadataReference.CreateFromFile(f))]);
        INamespaceSymbol all = ((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(subject)!).GlobalNamespace;
        return [.. Types(all).OrderBy(t => t.ToDisplayString(), StringComparer.Ordinal).SelectMany(Lines)];
    }

    private static IEnumerable<ApiLine> Lines(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString();
        IEnumerable<ISymbol> members = type.TypeKind == TypeKind.Delegate ? [] : type.GetMembers().Where(m => m is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null } && IsShown(m) && !IsImplied(m));
        return members.Select(m => Attributes(m) + m.ToDisplayString(Format)).Order(StringComparer.Ordinal).Select(l => new ApiLine(name, l, IsMember: true))
            .Prepend(new ApiLine(name, Attributes(type) + Modifiers(type) + type.ToDisplayString(Format) + Bases(type), IsMember: false));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type && IsShown(type))
            {
                yield return type;
            }

            if (member is INamespaceSymbol || (member is INamedTypeSymbol && IsShown(member)))
            {
                foreach (INamedTypeSymbol nested in Types((INamespaceOrTypeSymbol)member))
                {
                    yield return nested;
                }
            }
        }
    }

    private static bool IsShown(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    // What the words "struct", "enum" and "record" say already.
    private static bool IsImplied(ISymbol member) => member.IsImplicitlyDeclared || (member.ContainingType.IsRecord && member.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute"));

    // What a display format has no word for.
    private static string Modifiers(INamedTypeSymbol type)
    {
        string access = type.DeclaredAccessibility == Accessibility.Public ? "public " : "protected ";
        string kind = (type.TypeKind, type) switch
        {
            (TypeKind.Class, { IsStatic: true }) => "static ",
            (TypeKind.Class, { IsAbstract: true }) => "abstract ",
            (TypeKind.Class, { IsSealed: true }) => "sealed ",
            _ => "",
        };
        return access + kind;
    }

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> bases = type.BaseType is { SpecialType: SpecialType.None } b ? [b] : [];
        string[] names = [.. bases.Concat(type.Interfaces.Where(IsShown)).Select(t => t.ToDisplayString(Format.WithKindOptions(SymbolDisplayKindOptions.None)))];
        return names.Length == 0 || type.TypeKind is TypeKind.Delegate ? "" : " : " + string.Join(", ", names);
    }

    // Those that change what a caller may do.
    private static string Attributes(ISymbol symbol) => string.Concat(
        symbol.GetAttributes().Where(a => a.AttributeClass?.Name is "ObsoleteAttribute" or "EditorBrowsableAttribute" or "FlagsAttribute").Select(a => $"[{a}] ").Order(StringComparer.Ordinal));
}
