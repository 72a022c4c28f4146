namespace PromptGen.Catalog.Catalogues;

/// <summary>What a file of the catalogue is for, by its place.</summary>
public enum FileRole
{
    /// <summary>Nothing the catalogue reads; other files may lie beside prompts.</summary>
    Other,

    /// <summary><c>ID/NAME.prompt</c>.</summary>
    Draft,

    /// <summary><c>ID/versions/X.Y.Z.prompt</c>.</summary>
    Version,

    /// <summary><c>ID/manifest.yaml</c>.</summary>
    Manifest,

    /// <summary><c>promptgen.yaml</c> at the top.</summary>
    Settings,

    /// <summary><c>ID/tests.yaml</c>.</summary>
    Tests,
}
