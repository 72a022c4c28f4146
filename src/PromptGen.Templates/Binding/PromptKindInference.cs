using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;

namespace PromptGen.Templates.Binding;

/// <summary>Finds out whether a prompt that does not say its kind is a chat: it is when a role tag or <c>history</c> stands in it or in a partial it includes.</summary>
public static class PromptKindInference
{
    /// <summary>Text or chat.</summary>
    /// <param name="syntax">The parsed body.</param>
    /// <param name="partials">Finds what it includes; partials that are missing or have errors are passed over.</param>
    /// <param name="inputs">The declared inputs: where one is called <c>history</c>, that word means the input.</param>
    public static PromptKind Infer(TemplateSyntax syntax, IPartialResolver partials, IReadOnlyList<FieldDeclaration>? inputs = null)
    {
        _ = syntax ?? throw new ArgumentNullException(nameof(syntax));
        _ = partials ?? throw new ArgumentNullException(nameof(partials));
        return new Search(partials).OpensMessages(syntax.Body, null, HasHistoryInput(inputs), 0) ? PromptKind.Chat : PromptKind.Text;
    }

    private static bool HasHistoryInput(IReadOnlyList<FieldDeclaration>? inputs)
    {
        for (int i = 0; i < inputs?.Count; i++)
        {
            if (inputs![i].Name == "history")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One look for what opens a message. A prompt that opens one in its first line, as most do, is told by that line alone.</summary>
    private sealed class Search(IPartialResolver partials)
    {
        private HashSet<(string Id, string Version)>? _seen;

        public bool OpensMessages(BlockSyntax? block, PartialSource? includer, bool historyIsInput, int depth)
        {
            if (block is null || depth > BindingLimits.BlockDepth)
            {
                return false;
            }

            for (int i = 0; i < block.Statements.Count; i++)
            {
                if (OpensMessages(block.Statements[i], includer, historyIsInput, depth))
                {
                    return true;
                }
            }

            return false;
        }

        private bool OpensMessages(StatementSyntax statement, PartialSource? includer, bool historyIsInput, int depth)
        {
            switch (statement)
            {
                case RoleSyntax:
                    return true;
                case HistorySyntax:
                    return !historyIsInput;
                case IfSyntax condition:
                    for (int i = 0; i < condition.Clauses.Count; i++)
                    {
                        if (OpensMessages(condition.Clauses[i].Body, includer, historyIsInput, depth + 1))
                        {
                            return true;
                        }
                    }

                    return OpensMessages(condition.Else, includer, historyIsInput, depth + 1);
                case CaseSyntax choice:
                    for (int i = 0; i < choice.Clauses.Count; i++)
                    {
                        if (OpensMessages(choice.Clauses[i].Body, includer, historyIsInput, depth + 1))
                        {
                            return true;
                        }
                    }

                    return OpensMessages(choice.Else, includer, historyIsInput, depth + 1);
                case ForSyntax loop:
                    return OpensMessages(loop.Body, includer, historyIsInput, depth + 1) || OpensMessages(loop.Else, includer, historyIsInput, depth + 1);
                case IncludeSyntax include:
                    return PartialOpensMessages(include, includer, depth);
                default:
                    return false;
            }
        }

        // A partial that was looked at before, or is being looked at, adds nothing new.
        private bool PartialOpensMessages(IncludeSyntax include, PartialSource? includer, int depth)
        {
            if (partials.Find(include.Id, includer) is not { } source || !(_seen ??= []).Add((source.Id, source.Version)))
            {
                return false;
            }

            TemplateSyntax parsed = TemplateParser.Parse(source.Source, source.BodyStart, new DiagnosticBag());
            return OpensMessages(parsed.Body, source, HasHistoryInput(source.Contract.Inputs), depth + 1);
        }
    }
}
