namespace PromptGen.Templates.Parsing;

/// <summary>What a block needs to know of the statement it belongs to.</summary>
/// <param name="Kind">How it may end.</param>
/// <param name="Opener">The keyword that opened the statement, for messages.</param>
/// <param name="Indent">The automatic indentation at that keyword; it holds in the block where no code block sets another.</param>
internal readonly record struct BlockContext(BlockKind Kind, Token Opener, string? Indent);
