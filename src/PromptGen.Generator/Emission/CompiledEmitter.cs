using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>Emits who a compiled prompt is: identity, settings, contract.</summary>
internal static class CompiledEmitter
{
    private const string Contracts = "global::PromptGen.Templates.Contracts.";

    /// <summary>Emits the constant and properties that callers see.</summary>
    public static void EmitMembers(PromptContext context, CSharpWriter code)
    {
        PromptEmissionModel model = context.Model;
        DocEmitter.Summary(code, "The prompt's id.");
        code.Line(context.Visibility + " const string Id = " + CSharpText.Literal(model.Id) + ";");
        code.Line();
        DocEmitter.Summary(code, "The compiled version.");
        code.Line(context.Visibility + " static string Version => " + context.CompiledClass + ".Identity.Version;");
        code.Line();
        DocEmitter.Summary(code, "The digest of the compiled version.");
        code.Line(context.Visibility + " static string Digest => " + context.CompiledClass + ".Identity.Digest;");
        code.Line();
        if (context.Template.Contract.OutputSchema is not null)
        {
            DocEmitter.Summary(code, "JSON Schema of the answer that the compiled version asks for.");
            code.Line(context.Visibility + " static string OutputSchema => " + context.DescriptorProperty + ".Contract.OutputSchema!;");
            code.Line();
        }
    }

    /// <summary>Emits the private parts.</summary>
    public static void EmitPrivate(PromptContext context, CSharpWriter code)
    {
        PromptEmissionModel model = context.Model;
        code.Line();
        code.Line("internal static global::PromptGen.PromptDescriptor " + context.DescriptorProperty + " { get; } = new global::PromptGen.PromptDescriptor(" + context.CompiledClass + ".Identity, " + context.ContractMethod + (model.IsDraft ? "" : ", " + context.CompiledClass + ".Slot") + ");");
        code.Line();
        code.Open("private static global::PromptGen.Templates.Contracts.PromptContract " + context.ContractMethod + "()");
        EmitContract(context.Template.Contract, code);
        code.Close();
        code.Line();
        code.Open("private static class " + context.CompiledClass);
        code.Line("internal static readonly global::PromptGen.Emitted.PromptSlot Slot = new global::PromptGen.Emitted.PromptSlot();");
        code.Line("internal static " + (model.IsDraft ? "" : "readonly ") + "global::PromptGen.PromptIdentity Identity =" + (model.IsDraft ? ">" : "") + " new global::PromptGen.PromptIdentity(");
        code.Indent();
        code.Line(context.ClassName + ".Id,");
        code.Line(CSharpText.Literal(model.Version) + ",");
        code.Line(Decode(model.Digest) + ",");
        code.Line(SettingsOf(context.Template.Contract.Settings) + ");");
        code.Outdent();
        code.Close();
    }

    private static void EmitContract(PromptContract contract, CSharpWriter code)
    {
        code.Line("return new " + Contracts + "PromptContract(");
        code.Indent();
        code.Line(Contracts + "PromptKind." + contract.Kind + ",");
        if (contract.Inputs.Count == 0)
        {
            code.Line("global::System.Array.Empty<" + Contracts + "FieldDeclaration>(),");
        }
        else
        {
            code.Line("new " + Contracts + "FieldDeclaration[]");
            code.Open();
            foreach (FieldDeclaration input in contract.Inputs)
            {
                code.Line(FieldOf(input) + ",");
            }

            code.Close(",");
        }

        code.Line(SettingsOf(contract.Settings) + ",");
        code.Line((contract.OutputSchema is { } schema ? Decode(schema) : "null") + ");");
        code.Outdent();
    }

    /// <summary>Text that is needed seldom: data, so that it takes no place among the assembly's string literals.</summary>
    private static string Decode(string text) => CSharpText.HasLoneSurrogate(text)
        ? CSharpText.Literal(text)
        : "global::PromptGen.Emitted.LiteralText.Decode(" + CSharpText.Utf8Literal(text) + ")";

    private static string FieldOf(FieldDeclaration field)
    {
        List<string> arguments = [CSharpText.Literal(field.Name), TypeOf(field.Type)];
        if (field.Trust == Trust.Untrusted)
        {
            arguments.Add("trust: " + Contracts + "Trust.Untrusted");
        }

        if (field.MaxLength is { } limit)
        {
            arguments.Add("maxLength: " + ConstantEmitter.Number(limit));
        }

        if (field.Default is { } value)
        {
            arguments.Add("defaultValue: new " + Contracts + "ConstantValue(" + Contracts + "TypeKind." + value.Kind + ", " + Decode(value.Text) + ")");
        }

        return "new " + Contracts + "FieldDeclaration(" + string.Join(", ", arguments) + ")";
    }

    private static string TypeOf(PromptType type)
    {
        const string name = Contracts + "PromptType.";
        string code = type.Kind switch
        {
            TypeKind.List => name + "ListOf(" + TypeOf(type.Element!) + ")",
            TypeKind.Enum => name + "EnumOf(new string[] { " + string.Join(", ", type.Values.Select(CSharpText.Literal)) + " })",
            TypeKind.Object => name + "ObjectOf(new " + Contracts + "FieldDeclaration[] { " + string.Join(", ", type.Fields.Select(FieldOf)) + " })",
            _ => name + type.Kind,
        };
        return type.IsOptional ? code + ".WithOptional()" : code;
    }

    private static string SettingsOf(PromptSettings settings)
    {
        if (settings.Equals(PromptSettings.Empty))
        {
            return "null";
        }

        List<string> members = [];
        if (settings.Temperature is { } temperature)
        {
            members.Add("Temperature = " + CSharpText.Double(temperature));
        }

        if (settings.TopP is { } topP)
        {
            members.Add("TopP = " + CSharpText.Double(topP));
        }

        if (settings.MaxOutputTokens is { } tokens)
        {
            members.Add("MaxOutputTokens = " + tokens.ToString(CultureInfo.InvariantCulture));
        }

        if (settings.Stop.Count > 0)
        {
            members.Add("Stop = new string[] { " + string.Join(", ", settings.Stop.Select(Decode)) + " }");
        }

        if (settings.Seed is { } seed)
        {
            members.Add("Seed = " + CSharpText.Int64(seed));
        }

        if (settings.ResponseFormat is { } format)
        {
            members.Add("ResponseFormat = " + CSharpText.Literal(format));
        }

        return "new global::PromptGen.PromptSettings { " + string.Join(", ", members) + " }";
    }
}
