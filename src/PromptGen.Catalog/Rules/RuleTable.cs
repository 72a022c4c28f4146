using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules;

/// <summary>Every rule, in the order of the codes: what the compiler, the build, the tool and the pages call it. Messages are written where a finding is made.</summary>
public static class RuleTable
{
    /// <summary>The rules.</summary>
    public static ValueList<Rule> All { get; } = new(
    [
        new(CatalogueCodes.NotUtf8, "File is not UTF-8"),
        new(CatalogueCodes.ContainsNul, "File is binary"),
        new(CatalogueCodes.LooksLikeUtf16, "File is UTF-16 or UTF-32"),
        new(CatalogueCodes.TooLarge, "File is too large"),
        new(CatalogueCodes.EmptyFile, "File is empty"),
        new(CatalogueCodes.Unreadable, "File cannot be read"),
        new(CatalogueCodes.YamlSyntax, "Text is not YAML"),
        new(CatalogueCodes.NoFrontMatter, "Front matter is missing"),
        new(CatalogueCodes.UnclosedFrontMatter, "Front matter is not closed"),
        new(CatalogueCodes.UnknownKey, "Key is unknown"),
        new(CatalogueCodes.DuplicateKey, "Key is there twice"),
        new(CatalogueCodes.YamlFeature, "Part of YAML is not supported"),
        new(CatalogueCodes.WrongType, "Value is of the wrong kind"),
        new(CatalogueCodes.MissingKey, "Key is missing"),
        new(CatalogueCodes.BadValue, "Value is not allowed"),
        new(CatalogueCodes.TooMuch, "Values are too many or too deep"),
        new(CatalogueCodes.BadName, "Name is not lower snake case"),
        new(CatalogueCodes.BadType, "Type is unknown"),
        new(CatalogueCodes.BadDefault, "Default does not fit its type"),
        new(CatalogueCodes.BadOutputSchema, "Output schema is not supported"),
        new(CatalogueCodes.KindContradiction, "Kind contradicts the body"),
        new(CatalogueCodes.BadId, "Name is no prompt id"),
        new(CatalogueCodes.MisplacedFile, "File is misplaced"),
        new(CatalogueCodes.UnknownPrompt, "Prompt is unknown"),
        new(CatalogueCodes.NameConflict, "Ids share a C# name"),
        new(CatalogueCodes.NameOfParent, "Id segment has its parent's C# name"),
        new(CatalogueCodes.NameOfMember, "Id segment has a generated member's name"),
        new(CatalogueCodes.PromptAndFolder, "Id is a prompt and a folder"),
        new(CatalogueCodes.InputNameConflict, "Names in a prompt collide in C#"),
        new(TestCodes.BadInputs, "Case's inputs do not fit"),
        new(TestCodes.Contradiction, "Case contradicts itself"),
        new(TestCodes.BadPattern, "Regular expression cannot be read"),
        new(TestCodes.MissingGolden, "Golden file is missing"),
        new(TestCodes.CaseFailed, "Case failed"),
        new(TestCodes.WrongKind, "Case is for another kind of prompt"),
        new(TestCodes.BadRange, "Range of versions cannot be read"),
        new(TestCodes.EvaluationNotRun, "Evaluation could not be run"),
        new(TestCodes.EvaluationFailed, "Evaluation failed"),
        new(CatalogueCodes.DigestMismatch, "Released version was changed"),
        new(CatalogueCodes.MissingVersionFile, "Version file is missing"),
        new(CatalogueCodes.UnlistedVersionFile, "Version file is in no manifest", DiagnosticSeverity.Warning),
        new(CatalogueCodes.IncompleteClosure, "Closure is incomplete"),
        new(CatalogueCodes.SuperfluousPin, "Closure pins what is not included"),
        new(CatalogueCodes.PinDigestMismatch, "Pinned partial was changed"),
        new(CatalogueCodes.MissingPartial, "Partial is missing"),
        new(CatalogueCodes.ClosureCycle, "Prompts include each other"),
        new(CatalogueCodes.NotAPartial, "Prompt is no partial"),
        new(CatalogueCodes.DraftWithClosure, "Draft declares a closure"),
        new(CatalogueCodes.ConflictingPins, "Pins conflict"),
        new(CatalogueCodes.BadVersion, "Version is no Semantic Version"),
        new(CatalogueCodes.NoStableRelease, "Prompt has no stable release", DiagnosticSeverity.Warning),
        new(CatalogueCodes.UnknownPin, "Lock names an unknown prompt or version"),
        new(CatalogueCodes.LockDigestMismatch, "Lock's digest differs"),
        new(CatalogueCodes.NewerLock, "Lock is newer than PromptGen"),
        new(CatalogueCodes.BadLock, "Lock cannot be read"),
        new(CatalogueCodes.PrereleasePin, "Pre-release is pinned without leave"),
        new(CatalogueCodes.DraftPin, "Lock pins a draft"),
        new(CatalogueCodes.BrokenPinClosure, "Pinned version's closure is broken"),
        new(CatalogueCodes.DeprecatedPin, "Pinned version is deprecated", DiagnosticSeverity.Warning),
        new(CatalogueCodes.RetiredPin, "Pinned version is retired"),
        new(CatalogueCodes.BadRequest, "Request is not understood"),
        new(CatalogueCodes.RequestNotMet, "Pin is not what it asks for"),
        new(CatalogueCodes.NothingToPin, "There is no version to pin"),
        new(CatalogueCodes.UnreadableChannel, "Channel cannot be read"),
        new(CatalogueCodes.NotPinned, "Prompt is not pinned"),
        new(CatalogueCodes.MissingLock, "Lock or project is missing"),
        new(CatalogueCodes.NumberTooSmall, "Version's number is too small", DiagnosticSeverity.Warning),
        new(CatalogueCodes.NoReason, "Release has no reason", DiagnosticSeverity.Warning),
        new(CatalogueCodes.UnpinnedUse, "Prompt in use is not pinned"),
        new(CatalogueCodes.DraftInUse, "Draft is compiled", DiagnosticSeverity.Warning),
        new(CatalogueCodes.DraftsRefused, "Drafts may not be compiled here"),
        new(TemplateCodes.Syntax, "Template cannot be read"),
        new(TemplateCodes.Unterminated, "Block is not closed"),
        new(TemplateCodes.UndeclaredVariable, "Variable is not declared"),
        new(TemplateCodes.UnknownMember, "Member is unknown"),
        new(TemplateCodes.UnknownFunction, "Function is unknown"),
        new(TemplateCodes.WrongArguments, "Arguments do not fit"),
        new(TemplateCodes.TypeMismatch, "Types do not fit"),
        new(TemplateCodes.MayBeMissing, "Value may be missing"),
        new(TemplateCodes.Unsupported, "Part of Scriban is not supported"),
        new(TemplateCodes.LimitExceeded, "Template exceeds a limit"),
        new(TemplateCodes.ReadOnly, "Name is read-only"),
        new(TemplateCodes.BadLiteral, "Literal stands for no value"),
        new(TemplateCodes.TextNeverWritten, "Text is never written", DiagnosticSeverity.Warning),
        new(TemplateCodes.UnknownPartial, "Partial is unknown"),
        new(TemplateCodes.IncludeCycle, "Partials include each other"),
        new(TemplateCodes.BadRole, "Role is unknown or misplaced"),
        new(TemplateCodes.TextBeforeRole, "Text stands before the first role"),
        new(TemplateCodes.AlwaysFails, "Operation always fails"),
        new(TemplateCodes.UntrustedInstruction, "Untrusted text reaches instructions", DiagnosticSeverity.Warning),
        new(TemplateCodes.NoMaxLength, "Untrusted text has no limit", DiagnosticSeverity.Warning),
        new(TemplateCodes.UnusedInput, "Input is not used", DiagnosticSeverity.Warning),
        new(TemplateCodes.UnreachableBranch, "Branch is never reached", DiagnosticSeverity.Warning),
        new(GovernanceCodes.NoOwner, "Prompt has no owner", DiagnosticSeverity.Warning),
        new(GovernanceCodes.NotTested, "Version in use is not tested", DiagnosticSeverity.Warning),
        new(GovernanceCodes.RetestDue, "Version is due for another test", DiagnosticSeverity.Warning),
        new(GovernanceCodes.PruneDue, "Version is due for removal", DiagnosticSeverity.Warning),
        new(GovernanceCodes.IdleAcceptance, "Accepted finding does not occur", DiagnosticSeverity.Warning),
        new(UseCodes.LanguageTooOld, "C# version is too old"),
        new(UseCodes.BadOption, "PromptGen property cannot be used"),
        new(UseCodes.MissingPromptsFolder, "Prompts folder is missing"),
        new(UseCodes.PromptLiteral, "Prompt is written into the code", DiagnosticSeverity.Info),
        new(UseCodes.LostVersion, "Prompt's version is lost", DiagnosticSeverity.Info),
        new(UseCodes.DeprecatedAccessor, "Version in use is deprecated", DiagnosticSeverity.Warning),
    ]);

    private static Dictionary<string, Rule> ByCode { get; } = All.ToDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>The rule of a code.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static Rule Find(string code) =>
        ByCode.TryGetValue(code ?? throw new ArgumentNullException(nameof(code)), out Rule? rule) ? rule : throw new ArgumentException("The code " + code + " is in no table", nameof(code));
}
