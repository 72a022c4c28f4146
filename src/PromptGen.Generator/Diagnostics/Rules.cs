using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Generator.Diagnostics;

/// <summary>
/// The descriptor of every code that the generator reports: the one place where id, title, category and help link come together. Messages are written where
/// the finding is made.
/// </summary>
public static class Rules
{
    /// <summary>Where the page of a code lies, with the code for <c>{0}</c>.</summary>
    public const string HelpLink = "https://github.com/promptgen/promptgen/blob/main/docs/diagnostics/{0}.md";

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = Create(
        (CatalogueCodes.NotUtf8, "File is not UTF-8"),
        (CatalogueCodes.ContainsNul, "File is binary"),
        (CatalogueCodes.LooksLikeUtf16, "File is UTF-16 or UTF-32"),
        (CatalogueCodes.TooLarge, "File is too large"),
        (CatalogueCodes.EmptyFile, "File is empty"),
        (CatalogueCodes.Unreadable, "File cannot be read"),
        (CatalogueCodes.YamlSyntax, "Text is not YAML"),
        (CatalogueCodes.NoFrontMatter, "Front matter is missing"),
        (CatalogueCodes.UnclosedFrontMatter, "Front matter is not closed"),
        (CatalogueCodes.UnknownKey, "Key is unknown"),
        (CatalogueCodes.DuplicateKey, "Key is there twice"),
        (CatalogueCodes.YamlFeature, "Part of YAML is not supported"),
        (CatalogueCodes.WrongType, "Value is of the wrong kind"),
        (CatalogueCodes.MissingKey, "Key is missing"),
        (CatalogueCodes.BadValue, "Value is not allowed"),
        (CatalogueCodes.TooMuch, "Values are too many or too deep"),
        (CatalogueCodes.BadName, "Name is not lower snake case"),
        (CatalogueCodes.BadType, "Type is unknown"),
        (CatalogueCodes.BadDefault, "Default does not fit its type"),
        (CatalogueCodes.BadOutputSchema, "Output schema is not supported"),
        (CatalogueCodes.KindContradiction, "Kind contradicts the body"),
        (CatalogueCodes.BadId, "Name is no prompt id"),
        (CatalogueCodes.MisplacedFile, "File is misplaced"),
        (CatalogueCodes.UnknownPrompt, "Prompt is unknown"),
        (CatalogueCodes.NameConflict, "Ids share a C# name"),
        (CatalogueCodes.NameOfParent, "Id segment has its parent's C# name"),
        (CatalogueCodes.NameOfMember, "Id segment has a generated member's name"),
        (CatalogueCodes.PromptAndFolder, "Id is a prompt and a folder"),
        (CatalogueCodes.InputNameConflict, "Names in a prompt collide in C#"),
        (CatalogueCodes.DigestMismatch, "Released version was changed"),
        (CatalogueCodes.MissingVersionFile, "Version file is missing"),
        (CatalogueCodes.UnlistedVersionFile, "Version file is in no manifest"),
        (CatalogueCodes.IncompleteClosure, "Closure is incomplete"),
        (CatalogueCodes.SuperfluousPin, "Closure pins what is not included"),
        (CatalogueCodes.PinDigestMismatch, "Pinned partial was changed"),
        (CatalogueCodes.MissingPartial, "Partial is missing"),
        (CatalogueCodes.ClosureCycle, "Prompts include each other"),
        (CatalogueCodes.NotAPartial, "Prompt is no partial"),
        (CatalogueCodes.DraftWithClosure, "Draft declares a closure"),
        (CatalogueCodes.ConflictingPins, "Pins conflict"),
        (CatalogueCodes.BadVersion, "Version is no Semantic Version"),
        (CatalogueCodes.NoStableRelease, "Prompt has no stable release"),
        (CatalogueCodes.UnknownPin, "Lock names an unknown prompt or version"),
        (CatalogueCodes.LockDigestMismatch, "Lock's digest differs"),
        (CatalogueCodes.NewerLock, "Lock is newer than PromptGen"),
        (CatalogueCodes.BadLock, "Lock cannot be read"),
        (CatalogueCodes.PrereleasePin, "Pre-release is pinned without leave"),
        (CatalogueCodes.DraftPin, "Lock pins a draft"),
        (CatalogueCodes.BrokenPinClosure, "Pinned version's closure is broken"),
        (CatalogueCodes.DeprecatedPin, "Pinned version is deprecated"),
        (CatalogueCodes.RetiredPin, "Pinned version is retired"),
        (TemplateCodes.Syntax, "Template cannot be read"),
        (TemplateCodes.Unterminated, "Block is not closed"),
        (TemplateCodes.UndeclaredVariable, "Variable is not declared"),
        (TemplateCodes.UnknownMember, "Member is unknown"),
        (TemplateCodes.UnknownFunction, "Function is unknown"),
        (TemplateCodes.WrongArguments, "Arguments do not fit"),
        (TemplateCodes.TypeMismatch, "Types do not fit"),
        (TemplateCodes.MayBeMissing, "Value may be missing"),
        (TemplateCodes.Unsupported, "Part of Scriban is not supported"),
        (TemplateCodes.LimitExceeded, "Template exceeds a limit"),
        (TemplateCodes.ReadOnly, "Name is read-only"),
        (TemplateCodes.BadLiteral, "Literal stands for no value"),
        (TemplateCodes.UnknownPartial, "Partial is unknown"),
        (TemplateCodes.IncludeCycle, "Partials include each other"),
        (TemplateCodes.BadRole, "Role is unknown or misplaced"),
        (TemplateCodes.TextBeforeRole, "Text stands before the first role"),
        (TemplateCodes.AlwaysFails, "Operation always fails"),
        (GeneratorCodes.LanguageTooOld, "C# version is too old"),
        (GeneratorCodes.BadOption, "PromptGen property cannot be used"),
        (GeneratorCodes.MissingPromptsFolder, "Prompts folder is missing"));

    /// <summary>Every code with a descriptor.</summary>
    public static IReadOnlyCollection<string> Codes => Descriptors.Keys;

    /// <summary>The descriptor of a code.</summary>
    /// <exception cref="ArgumentException">No such code is registered.</exception>
    public static DiagnosticDescriptor Find(string code) =>
        Descriptors.TryGetValue(code, out DiagnosticDescriptor? descriptor)
            ? descriptor
            : throw new ArgumentException("The code " + code + " has no descriptor", nameof(code));

    private static Dictionary<string, DiagnosticDescriptor> Create(params (string Code, string Title)[] rules)
    {
        var descriptors = new Dictionary<string, DiagnosticDescriptor>(rules.Length, StringComparer.Ordinal);
        foreach ((string code, string title) in rules)
        {
            descriptors.Add(code, new DiagnosticDescriptor(code, title, "{0}", CategoryOf(code), Microsoft.CodeAnalysis.DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.Replace("{0}", code)));
        }

        return descriptors;
    }

    private static string CategoryOf(string code) => code[2] switch
    {
        '0' => "PromptGen.Files",
        '1' => "PromptGen.Versions",
        '2' => "PromptGen.Templates",
        '3' => "PromptGen.Governance",
        _ => "PromptGen.Use",
    };
}
