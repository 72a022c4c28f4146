using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Calls of built-in functions: their types, conversions of arguments, and what is said of wrong ones.</summary>
public sealed class CallTests : BindingTests
{
    [Theory]
    [InlineData("name | string.upcase", "string")]
    [InlineData("string.upcase name", "string")]
    [InlineData("plan | string.upcase", "string")]
    [InlineData("count | string.append \"x\"", "string")]
    [InlineData("note | string.upcase", "string?")]
    [InlineData("tags | array.size", "int")]
    [InlineData("array.size tags", "int")]
    [InlineData("tags | array.first", "string?")]
    [InlineData("tags | array.join \", \"", "string")]
    [InlineData("items | array.map \"qty\"", "list of int")]
    [InlineData("items | array.map \"memo\"", "list of string?")]
    [InlineData("count | math.plus price", "number")]
    [InlineData("price | math.round 2", "number")]
    [InlineData("count | math.ceil", "number")]
    [InlineData("day | date.add_days 1", "datetime")]
    [InlineData("day | date.to_string \"%Y\"", "string")]
    [InlineData("name | string.truncate length: 5", "string")]
    [InlineData("name | string.split \" \" | array.size", "int")]
    public void Has_the_type(string expression, string type) => Assert.Equal(type, TypeOf(expression));

    [Theory]
    [InlineData("name | string.uppercase", "string.uppercase", "string.upcase")]
    [InlineData("name | string.upcsae", "string.upcsae", "string.upcase")]
    [InlineData("name | upcase", "upcase", "string.upcase")]
    [InlineData("name | strnig.upcase", "strnig.upcase", "`string`")]
    [InlineData("date.now", "date.now", "left out")]
    [InlineData("math.random 1 2", "math.random", "left out")]
    [InlineData("name | user.first", "user.first", "no function")]
    public void An_unknown_function_is_explained(string expression, string at, string says) =>
        Assert.Contains(says, Refuse("{{ " + expression + " }}", TemplateCodes.UnknownFunction, at).Message);

    [Theory]
    [InlineData("name | string.replace \"a\"", "name | string.replace \"a\"", "`replace`")]
    [InlineData("name | string.upcase 1", "1", "1 argument")]
    [InlineData("name | string.truncate lenght: 3", "lenght", "did you mean `length`")]
    [InlineData("name | string.truncate 3 length: 4", "length: 4", "twice")]
    [InlineData("string.upcase", "string.upcase", "`text`")]
    public void Wrong_arguments_are_explained(string expression, string at, string says) =>
        Assert.Contains(says, Refuse("{{ " + expression + " }}", TemplateCodes.WrongArguments, at).Message);

    [Theory]
    [InlineData("name | array.size", "name")]
    [InlineData("tags | string.upcase", "tags")]
    [InlineData("name | math.round", "name")]
    [InlineData("name | date.add_days 1", "name")]
    [InlineData("name | string.truncate name", "name")]
    [InlineData("items | array.map \"titel\"", "\"titel\"")]
    [InlineData("items | array.map name", "name")]
    [InlineData("scores | array.add name", "name")]
    public void Wrong_types_are_located(string expression, string at) => Refuse("{{ " + expression + " }}", TemplateCodes.TypeMismatch, at);

    [Theory]
    [InlineData("extras | array.size", "extras")]
    [InlineData("limit | math.plus 1", "limit")]
    [InlineData("due | date.add_days 1", "due")]
    public void What_may_be_missing_is_located(string expression, string at) => Refuse("{{ " + expression + " }}", TemplateCodes.MayBeMissing, at);

    [Fact]
    public void A_field_by_name_becomes_its_position()
    {
        var operation = Assert.IsType<BoundFieldOperation>(Expression("items | array.sort \"qty\""));
        Assert.Equal((FieldOperation.Sort, 1), (operation.Operation, operation.Field));
    }

    [Fact]
    public void There_is_one_argument_for_each_parameter()
    {
        var call = Assert.IsType<BoundCall>(Expression("name | string.truncate 5"));
        Assert.Equal(3, call.Arguments.Count);
        Assert.Null(Assert.IsType<BoundLiteral>(call.Arguments[2]).Value);
    }
}
