using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <content>Statements.</content>
internal sealed partial class BodyEmitter
{
    private void EmitBlock(BoundBlock block)
    {
        IReadOnlyList<BoundStatement> statements = block.Statements;
        for (int i = 0; i < statements.Count; i++)
        {
            if (LiteralOf(statements, i) is null)
            {
                Emit(statements[i]);
                continue;
            }

            // Neighbouring texts are one text.
            var run = new StringBuilder();
            int first = i;
            while (i < statements.Count && LiteralOf(statements, i) is { } text && statements[i].Indent == statements[first].Indent)
            {
                run.Append(text);
                i++;
            }

            i--;
            if (run.Length > 0)
            {
                EmitText(run.ToString(), statements[first].Indent);
            }
        }
    }

    /// <summary>The text a statement always writes; null when it depends on data.</summary>
    private static string? LiteralOf(IReadOnlyList<BoundStatement> statements, int index) => statements[index] switch
    {
        // One line break directly behind a role tag belongs to the tag, not to the message.
        BoundText text when index > 0 && statements[index - 1] is BoundRole && text.Text.StartsWith("\n", StringComparison.Ordinal) => text.Text.Substring(1),
        BoundText text => text.Text,
        BoundWrite { Value: BoundLiteral { Value: string text } } => text,
        _ => null,
    };

    private void Emit(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundBlock block:
                EmitBlock(block);
                break;
            case BoundWrite write:
                EmitWrite(write);
                break;
            case BoundAssign assign:
                EmitAssign(assign.Target, Emit(assign.Value));
                break;
            case BoundCapture capture:
                EmitCapture(capture);
                break;
            case BoundIf choice:
                EmitIf(choice);
                break;
            case BoundFor loop:
                EmitFor(loop);
                break;
            case BoundBreak:
                _code.Line("break;");
                break;
            case BoundContinue:
                _code.Line("continue;");
                break;
            case BoundInclude include:
                EmitInclude(include);
                break;
            case BoundRole role:
                _code.Line(_writer + ".BeginMessage(global::PromptGen.MessageRole." + role.Role + ");");
                break;
            case BoundHistory:
                _code.Line(_writer + ".History(" + _history + ");");
                break;
            default:
                throw new InvalidOperationException(statement.GetType().Name + " is not known");
        }
    }

    private void EmitText(string text, string? indent)
    {
        _ = indent;
        _code.Line(_context.Literals.Statement(text, _writer));
    }

    private void EmitWrite(BoundWrite write)
    {
        BoundExpression value = write.Value;
        string code = Emit(value);
        if (value.Type.Kind == TypeKind.Null)
        {
            return;
        }

        if (value.Type.IsOptional && TypeTable.IsValueType(value.Type))
        {
            string present = _scope.Claim("present");
            _code.Open("if (" + code + " is { } " + present + ")");
            _code.Line(WriteOf(present, value.Type));
            _code.Close();
        }
        else
        {
            _code.Line(WriteOf(code, value.Type));
        }
    }

    /// <summary>The statement that writes a present value; a missing text or list writes nothing.</summary>
    private string WriteOf(string code, PromptType type) => type.Kind switch
    {
        TypeKind.Int => _writer + ".Int(" + code + ");",
        TypeKind.Number => _writer + ".Number(" + code + ");",
        TypeKind.Decimal => _writer + ".Decimal(" + code + ");",
        TypeKind.Date or TypeKind.DateTime => _writer + ".Date(" + code + ");",
        TypeKind.Bool => _writer + ".Text(" + code + " ? \"true\" : \"false\");",
        TypeKind.List => _writer + ".Text(" + TextOf(code, type) + ");",
        _ => _writer + ".Text(" + code + ");",
    };

    private void EmitAssign(LocalSymbol target, string value) =>
        _code.Line((_facts.IsRead(target) ? _locals[target] : "_") + " = " + value + ";");

    private void EmitCapture(BoundCapture capture)
    {
        string outer = _writer;
        _writer = _scope.Claim("captured");
        _code.Line("var " + _writer + " = " + Emitted + "GrowingWriter.Start();");
        EmitBlock(capture.Body);
        string text = _writer + ".Finish()";
        _writer = outer;
        EmitAssign(capture.Target, text);
    }

    private void EmitIf(BoundIf choice)
    {
        for (int i = 0; i < choice.Branches.Count; i++)
        {
            BoundBranch branch = choice.Branches[i];
            _code.Open((i == 0 ? "if (" : "else if (") + Emit(branch.Condition) + ")");
            EmitBlock(branch.Body);
            _code.Close();
        }

        if (choice.Else is not null)
        {
            _code.Open("else");
            EmitBlock(choice.Else);
            _code.Close();
        }
    }

    private void EmitFor(BoundFor loop)
    {
        string view = _scope.Claim("list");
        string position = _scope.Claim("i");
        string variable = CSharpName.Escape(_scope.Claim(CSharpName.Camel(loop.Variable.Name)));
        _code.Line(loop.Source is BoundRange range
            ? "var " + view + " = " + RangeOf(range) + ";"
            : "var " + view + " = " + Emitted + "ListView.Of(" + Emit(loop.Source) + ");");
        (string first, string last) = ("0", view + ".Count - 1");
        bool hasWindow = loop.Offset is not null || loop.Limit is not null;
        if (hasWindow)
        {
            string window = _scope.Claim("window");
            _code.Line("var " + window + " = new " + Emitted + "LoopWindow(" + view + ".Count, "
                + (loop.Offset is null ? "0L" : Emit(loop.Offset)) + ", " + (loop.Limit is null ? "null" : Emit(loop.Limit)) + ", " + PlaceOf(loop) + ");");
            (first, last) = (window + ".First", window + ".Last");
        }

        _loops[loop.Variable] = new LoopNames(variable, position, view, loop.Reversed ? first : last);
        bool hasElse = loop.Else is not null;
        if (hasElse)
        {
            _code.Open("if (" + (hasWindow ? last + " < " + first : view + ".Count == 0") + ")");
            EmitBlock(loop.Else!);
            _code.Close();
        }

        _code.Line(_steps + ".Enter();");
        string header = loop.Reversed ? position + " = " + last + "; " + position + " >= " + first + "; " + position + "--"
            : hasWindow ? position + " = " + first + "; " + position + " <= " + last + "; " + position + "++"
            : position + " = 0; " + position + " < " + view + ".Count; " + position + "++";
        _code.Open("for (int " + header + ")");
        _code.Line(_steps + ".Next(" + PositionOf(loop) + ");");
        _code.Line(Types.Inner(loop.Variable.Type) + " " + variable + " = " + ElementOf(loop, view + "[" + position + "]") + ";");
        EmitBlock(loop.Body);
        _code.Close();
        _code.Line(_steps + ".Leave();");
    }

    private static string ElementOf(BoundFor loop, string element)
    {
        _ = loop;
        return element;
    }

    private void EmitInclude(BoundInclude include)
    {
        BoundPartial partial = include.Partial;
        List<string> arguments = ["ref " + _writer];
        if (_context.HasLoops(partial))
        {
            arguments.Add("ref " + _steps);
        }

        if (partial.UsesHistory)
        {
            arguments.Add(_history);
        }

        arguments.AddRange(include.Arguments.Select(Emit));
        _code.Line(_context.MethodOf(partial) + "(" + string.Join(", ", arguments) + ");");
    }
}
