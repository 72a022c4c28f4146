namespace PromptGen.Catalog.Diagnostics;

/// <summary>
/// The ids of what can be wrong with the files of a catalogue (<c>PG0xxx</c>) and with its versions and pins
/// (<c>PG1xxx</c>). An id is never reused for another meaning.
/// </summary>
public static class CatalogueCodes
{
    /// <summary>The file's bytes are not valid UTF-8.</summary>
    public const string NotUtf8 = "PG0001";

    /// <summary>The file holds a NUL: it is binary, not text.</summary>
    public const string ContainsNul = "PG0002";

    /// <summary>The file looks like UTF-16 or UTF-32.</summary>
    public const string LooksLikeUtf16 = "PG0003";

    /// <summary>The file is larger than a file of its kind may be.</summary>
    public const string TooLarge = "PG0004";

    /// <summary>The file is empty.</summary>
    public const string EmptyFile = "PG0005";

    /// <summary>The file cannot be read from disk.</summary>
    public const string Unreadable = "PG0006";

    /// <summary>The text is not YAML.</summary>
    public const string YamlSyntax = "PG0010";

    /// <summary>A prompt file does not begin with front matter.</summary>
    public const string NoFrontMatter = "PG0011";

    /// <summary>Front matter is opened and never closed.</summary>
    public const string UnclosedFrontMatter = "PG0012";

    /// <summary>A key that the format does not have.</summary>
    public const string UnknownKey = "PG0013";

    /// <summary>A key, or an item that must be single, is there twice.</summary>
    public const string DuplicateKey = "PG0014";

    /// <summary>A part of YAML that the formats leave out: anchors, aliases, tags, several documents.</summary>
    public const string YamlFeature = "PG0015";

    /// <summary>A value is of another kind than the key takes.</summary>
    public const string WrongType = "PG0016";

    /// <summary>A required key is missing.</summary>
    public const string MissingKey = "PG0017";

    /// <summary>A value is of the right kind, but not one the key takes.</summary>
    public const string BadValue = "PG0018";

    /// <summary>Values are nested too deep, or there are too many of them.</summary>
    public const string TooMuch = "PG0019";

    /// <summary>An input's or field's name is no lower snake case name.</summary>
    public const string BadName = "PG0020";

    /// <summary>There is no such type, or the type is written incompletely.</summary>
    public const string BadType = "PG0021";

    /// <summary>A default does not fit its type.</summary>
    public const string BadDefault = "PG0022";

    /// <summary>The <c>output</c> schema leaves the supported subset of JSON Schema or contradicts itself.</summary>
    public const string BadOutputSchema = "PG0023";

    /// <summary>The declared kind contradicts the body.</summary>
    public const string KindContradiction = "PG0024";

    /// <summary>A folder's or reference's name is no prompt id.</summary>
    public const string BadId = "PG0030";

    /// <summary>A file lies where the layout has no place for it.</summary>
    public const string MisplacedFile = "PG0031";

    /// <summary>A reference names a prompt that the catalogue does not hold.</summary>
    public const string UnknownPrompt = "PG0032";

    /// <summary>Two ids have the same C# name.</summary>
    public const string NameConflict = "PG0040";

    /// <summary>A segment of an id has the C# name of its parent.</summary>
    public const string NameOfParent = "PG0041";

    /// <summary>A segment of an id has the name of something that generated code declares.</summary>
    public const string NameOfMember = "PG0042";

    /// <summary>An id is a prompt and a folder of prompts at once.</summary>
    public const string PromptAndFolder = "PG0043";

    /// <summary>Inputs, fields, enum values or generated types of one prompt share a C# name, or have one that is taken.</summary>
    public const string InputNameConflict = "PG0044";

    /// <summary>A released file's digest differs from its manifest's.</summary>
    public const string DigestMismatch = "PG1001";

    /// <summary>The manifest names a version whose file is missing.</summary>
    public const string MissingVersionFile = "PG1002";

    /// <summary>A file under <c>versions/</c> is in no manifest.</summary>
    public const string UnlistedVersionFile = "PG1003";

    /// <summary>A released version includes a partial that its closure does not pin.</summary>
    public const string IncompleteClosure = "PG1004";

    /// <summary>A closure pins a partial that the version does not include.</summary>
    public const string SuperfluousPin = "PG1005";

    /// <summary>A pinned partial's file has another digest than the pin.</summary>
    public const string PinDigestMismatch = "PG1006";

    /// <summary>A pinned or included partial, or that version of it, does not exist.</summary>
    public const string MissingPartial = "PG1007";

    /// <summary>Prompts include each other in a circle.</summary>
    public const string ClosureCycle = "PG1008";

    /// <summary>An include or pin names a prompt that is no partial.</summary>
    public const string NotAPartial = "PG1009";

    /// <summary>A draft declares <c>includes</c>, which releasing writes.</summary>
    public const string DraftWithClosure = "PG1010";

    /// <summary>Two partials of one closure need different versions of a third.</summary>
    public const string ConflictingPins = "PG1011";

    /// <summary>A version is no Semantic Version, or one that cannot be released.</summary>
    public const string BadVersion = "PG1012";

    /// <summary>A prompt has no stable release to select.</summary>
    public const string NoStableRelease = "PG1020";

    /// <summary>The lock names a prompt or version that the catalogue does not hold.</summary>
    public const string UnknownPin = "PG1021";

    /// <summary>The lock's digest differs from the manifest's.</summary>
    public const string LockDigestMismatch = "PG1022";

    /// <summary>The lock was written by a newer PromptGen.</summary>
    public const string NewerLock = "PG1023";

    /// <summary>The lock is no JSON, or not of the lock's form.</summary>
    public const string BadLock = "PG1024";

    /// <summary>The lock pins a pre-release whose pin does not say <c>allowPrerelease</c>.</summary>
    public const string PrereleasePin = "PG1025";

    /// <summary>The lock pins a draft.</summary>
    public const string DraftPin = "PG1026";

    /// <summary>The closure of a pinned version is broken.</summary>
    public const string BrokenPinClosure = "PG1027";

    /// <summary>The lock pins a version that is deprecated.</summary>
    public const string DeprecatedPin = "PG1028";

    /// <summary>The lock pins a version that is retired.</summary>
    public const string RetiredPin = "PG1029";

    /// <summary>What a pin asks for is no version, no range and no channel.</summary>
    public const string BadRequest = "PG1030";

    /// <summary>A pinned version is not one that its pin asks for.</summary>
    public const string RequestNotMet = "PG1031";

    /// <summary>There is no version that could be pinned.</summary>
    public const string NothingToPin = "PG1032";

    /// <summary>A pin asks for a channel that cannot be read.</summary>
    public const string UnreadableChannel = "PG1033";

    /// <summary>A prompt that a command names is not in the lock.</summary>
    public const string NotPinned = "PG1034";

    /// <summary>There is no lock, or no project that could have one.</summary>
    public const string MissingLock = "PG1035";

    /// <summary>A released version's number is smaller than its changes demand.</summary>
    public const string NumberTooSmall = "PG1036";

    /// <summary>A version was released without a reason.</summary>
    public const string NoReason = "PG1037";

    /// <summary>Code uses a prompt that the catalogue holds and the lock does not pin.</summary>
    public const string UnpinnedUse = "PG1040";

    /// <summary>A draft is compiled in place of a pin.</summary>
    public const string DraftInUse = "PG1041";

    /// <summary>Drafts are to be compiled where only pins may be. The package's MSBuild targets report it.</summary>
    public const string DraftsRefused = "PG1042";

    /// <summary>Two catalogue folders hold a prompt with one id.</summary>
    public const string AmbiguousPrompt = "PG1043";

    /// <summary>The bundle of a referenced assembly cannot be read, or is not the one that its assembly was built with.</summary>
    public const string BadReferencedBundle = "PG1044";

    /// <summary>The prompts that were shipped are not those that their assembly or their digests say.</summary>
    public const string ShippedPromptsDiffer = "PG1045";

    /// <summary>A root or a state of channels is to be embedded, and says of no environment that it is for it. The package's MSBuild targets report it.</summary>
    public const string EnvironmentMissing = "PG1050";

    /// <summary>A root or a state of channels is to be embedded that is not there. The package's MSBuild targets report it.</summary>
    public const string EmbeddedMissing = "PG1051";

    /// <summary>Two roots, or two states of channels, are to be embedded for one environment. The package's MSBuild targets report it.</summary>
    public const string EnvironmentTwice = "PG1052";
}
