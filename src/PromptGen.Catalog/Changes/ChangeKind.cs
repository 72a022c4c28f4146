namespace PromptGen.Catalog.Changes;

/// <summary>
/// What can differ between two versions of a prompt: the rows of the table in <c>docs/versions.md</c>. An input is also the
/// field of an object and the items of a list, which <see cref="ContractChange.Path"/> tells.
/// </summary>
public enum ChangeKind
{
    /// <summary>An input that callers have to give is new.</summary>
    RequiredInputAdded,

    /// <summary>An input that callers may leave out is new.</summary>
    OptionalInputAdded,

    /// <summary>An input is gone.</summary>
    InputRemoved,

    /// <summary>One input is gone and one of the same type stands in its place.</summary>
    InputRenamed,

    /// <summary>An input has another type, a wider one too.</summary>
    InputRetyped,

    /// <summary>Inputs that stayed come in another order, as declared or as parameters.</summary>
    InputsReordered,

    /// <summary>Callers may now leave the input out.</summary>
    InputBecameOptional,

    /// <summary>Callers may no longer leave the input out.</summary>
    InputBecameRequired,

    /// <summary>An input that may be left out has another default, or one more or less.</summary>
    DefaultChanged,

    /// <summary>An enum knows one value more.</summary>
    EnumValueAdded,

    /// <summary>An enum knows one value less.</summary>
    EnumValueRemoved,

    /// <summary>An enum's values come in another order.</summary>
    EnumValuesReordered,

    /// <summary>An untrusted input is now trusted.</summary>
    InputBecameTrusted,

    /// <summary>A trusted input is now untrusted.</summary>
    InputBecameUntrusted,

    /// <summary>A string may be less long than before, or is limited for the first time.</summary>
    MaxLengthNarrowed,

    /// <summary>A string may be longer than before, or is no longer limited.</summary>
    MaxLengthWidened,

    /// <summary>A text prompt became a chat prompt, and the like.</summary>
    KindChanged,

    /// <summary>The schema of the model's answer is another, is new or is gone.</summary>
    OutputSchemaChanged,

    /// <summary>A setting of the model call is another, is new or is gone.</summary>
    SettingChanged,

    /// <summary>The template's body is another text.</summary>
    TextChanged,

    /// <summary>What an input says about itself is another text.</summary>
    DescriptionChanged,

    /// <summary>A partial joined the closure.</summary>
    IncludeAdded,

    /// <summary>A partial left the closure.</summary>
    IncludeRemoved,

    /// <summary>A partial is included in another version whose major part differs.</summary>
    IncludeChangedMajor,

    /// <summary>A partial is included in another version whose minor part is the first that differs.</summary>
    IncludeChangedMinor,

    /// <summary>A partial is included in another version that differs in its patch part or pre-release only.</summary>
    IncludeChangedPatch,

    /// <summary>The front matter says the same in other words: a comment, spacing, another spelling of a value.</summary>
    LayoutChanged,
}
