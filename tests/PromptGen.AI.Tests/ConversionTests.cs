using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.AI;
using PromptGen.Extensions.AI;
using Xunit;

namespace PromptGen.AI.Tests;

/// <summary>What a model gets of what was rendered.</summary>
public sealed class ConversionTests
{
    private const string Schema = """{"type":"object"}""";

    private static readonly PromptIdentity Identity = new("support-bot", "1.2.0", new string('a', 64));

    [Fact]
    public void Messages_keep_their_order_roles_and_texts()
    {
        RenderedChat chat = new(
            [new(MessageRole.System, "a"), new(MessageRole.Developer, "b"), new(MessageRole.User, "c"), new(MessageRole.Assistant, "d"), new(MessageRole.Tool, "e")],
            Identity);

        List<ChatMessage> messages = chat.ToChatMessages();

        Assert.Equal(
            [(ChatRole.System, "a"), (new ChatRole("developer"), "b"), (ChatRole.User, "c"), (ChatRole.Assistant, "d"), (ChatRole.Tool, "e")],
            messages.Select(m => (m.Role, m.Text)));
        Assert.All(messages, m => Assert.Same(Identity, MessageIdentity.Find(m)));
        Assert.All(messages, m => Assert.Null(m.AdditionalProperties));
    }

    [Fact]
    public void A_text_is_the_users_unless_said_otherwise()
    {
        RenderedPrompt prompt = new("Hello", Identity);

        Assert.Equal((ChatRole.User, "Hello"), (prompt.ToChatMessage().Role, prompt.ToChatMessage().Text));
        Assert.Equal(ChatRole.System, prompt.ToChatMessage(ChatRole.System).Role);
        Assert.Same(Identity, MessageIdentity.Find(prompt.ToChatMessage()));
    }

    [Fact]
    public void The_last_rendered_message_says_the_version_of_a_conversation()
    {
        PromptIdentity newer = new("support-bot", "1.3.0", new string('b', 64));
        ChatMessage[] messages = [new RenderedPrompt("a", Identity).ToChatMessage(), new RenderedPrompt("b", newer).ToChatMessage(), new(ChatRole.User, "typed")];

        Assert.Same(newer, MessageIdentity.FindLast(messages));
        Assert.Null(MessageIdentity.FindLast([new ChatMessage(ChatRole.User, "typed")]));
    }

    [Fact]
    public void Settings_become_options()
    {
        PromptSettings settings = new() { Temperature = 0.2, TopP = 0.9, MaxOutputTokens = 800, Stop = ["END"], Seed = 7, ResponseFormat = "json" };

        ChatOptions options = new RenderedChat([], new PromptIdentity("a", "1.0.0", "d", settings)).ToChatOptions();

        Assert.Equal((0.2f, 0.9f, 800, 7L), (options.Temperature, options.TopP, options.MaxOutputTokens, options.Seed));
        Assert.Equal(["END"], options.StopSequences);
        Assert.Same(ChatResponseFormat.Json, options.ResponseFormat);
    }

    [Fact]
    public void What_settings_leave_out_is_left_to_the_caller()
    {
        ChatOptions options = new RenderedPrompt("", Identity).ToChatOptions();

        Assert.Null(options.Temperature);
        Assert.Null(options.TopP);
        Assert.Null(options.MaxOutputTokens);
        Assert.Null(options.StopSequences);
        Assert.Null(options.Seed);
        Assert.Null(options.ResponseFormat);
    }

    [Fact]
    public void An_answer_by_a_schema_needs_the_schema()
    {
        PromptSettings settings = new() { ResponseFormat = "json_schema" };

        ChatResponseFormatJson format = Assert.IsType<ChatResponseFormatJson>(settings.ToChatOptions(Schema).ResponseFormat);
        Assert.Equal(Schema, format.Schema!.Value.GetRawText());
        Assert.Equal("outputSchema", Assert.Throws<ArgumentException>(() => settings.ToChatOptions()).ParamName);
        Assert.Equal("outputSchema", Assert.Throws<ArgumentException>(() => settings.ToChatOptions("{")).ParamName);
        Assert.Same(ChatResponseFormat.Text, new PromptSettings { ResponseFormat = "text" }.ToChatOptions().ResponseFormat);
    }
}
