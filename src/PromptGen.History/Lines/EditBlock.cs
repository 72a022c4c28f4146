namespace PromptGen.History.Lines;

/// <summary>A run of parts of one text that another run takes the place of; either may be empty.</summary>
internal readonly record struct EditBlock(int BeforeStart, int BeforeCount, int AfterStart, int AfterCount);
