namespace PromptGen.Channels.Admission;

/// <summary>Why an override may not serve: one name for each rule, in the order in which they are asked.</summary>
internal enum RefusalKind
{
    /// <summary>The compiled version itself under another digest: a released version never changes.</summary>
    VersionReused,

    /// <summary>The artefact is larger than any that is read.</summary>
    TooLarge,

    /// <summary>The bytes are fewer or more than the channel names.</summary>
    OtherLength,

    /// <summary>The bytes are others than the channel names.</summary>
    OtherBytes,

    /// <summary>The bytes are no artefact that this runtime reads.</summary>
    Unreadable,

    /// <summary>The artefact is of another prompt.</summary>
    OtherPrompt,

    /// <summary>The artefact is of another version than the channel names.</summary>
    OtherVersion,

    /// <summary>The artefact was made of another source than the channel names.</summary>
    OtherSource,

    /// <summary>It gives messages where the application takes a text, or the other way round.</summary>
    OtherKind,

    /// <summary>The model's answer has another schema.</summary>
    OtherOutput,

    /// <summary>It needs an input that the application does not supply.</summary>
    InputMissing,

    /// <summary>It needs a value that the application may leave out.</summary>
    InputMayBeMissing,

    /// <summary>It takes a value of another type.</summary>
    OtherType,

    /// <summary>It does not know an enum's value that the application may pass.</summary>
    UnknownEnumValue,

    /// <summary>It takes shorter texts than the application may pass.</summary>
    NarrowerLimit,

    /// <summary>Its template, or a partial in it, has an error.</summary>
    TemplateError,

    /// <summary>An input that was compiled as untrusted, or that it declares so, reaches a system or developer message.</summary>
    UntrustedInstruction,
}
