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
        var seen = new HashSet<(string Id, string Version)>();
        return OpensMessages(syntax.Body, null, HasHistoryInput(inputs), partials, seen, 0) ? PromptKind.Chat : PromptKind.Text;
    }

    private static bool OpensMessages(BlockSyntax? block, PartialSource? includer, bool historyIsInput, IPartialResolver partials, HashSet<(string Id, string Version)> seen, int depth)
    {
        if (block is null || depth > BindingLimits.BlockDepth)
        {
            return false;
        }

        bool Inside(BlockSyntax? inner) => OpensMessages(inner, includer, historyIsInput, partials, seen, depth + 1);

        foreach (StatementSyntax statement in block.Statements)
        {
            bool found = statement switch
            {
                RoleSyntax => true,
                HistorySyntax => !historyIsInput,
                IfSyntax condition => AnyClause(condition, Inside) || Inside(condition.Else),
                CaseSyntax choice => AnyClause(choice, Inside) || Inside(choice.Else),
                ForSyntax loop => Inside(loop.Body) || Inside(loop.Else),
                IncludeSyntax include => PartialOpensMessages(include, includer, partials, seen, depth),
                _ => false,
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyClause(IfSyntax condition, Func<BlockSyntax?, bool> inside)
    {
        foreach (IfClauseSyntax clause in condition.Clauses)
        {
            if (inside(clause.Body))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyClause(CaseSyntax choice, Func<BlockSyntax?, bool> inside)
    {
        foreach (WhenClauseSyntax clause in choice.Clauses)
        {
            if (inside(clause.Body))
            {
                return true;
            }
        }

        return false;
    }

    // A partial that was looked at before, or is being looked at, adds nothing new.
    private static bool PartialOpensMessages(IncludeSyntax include, PartialSource? includer, IPartialResolver partials, HashSet<(string Id, string Version)> seen, int depth)
    {
        if (partials.Find(include.Id, includer) is not { } source || !seen.Add((source.Id, source.Version)))
        {
            return false;
        }

        TemplateSyntax parsed = TemplateParser.Parse(source.Source, source.BodyStart, new DiagnosticBag());
        return OpensMessages(parsed.Body, source, HasHistoryInput(source.Contract.Inputs), partials, seen, depth + 1);
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
}
