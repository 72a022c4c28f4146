using System;
using PromptGen;
using SafeNamespace;

string question = args.Length > 0 ? args[0] : "Where is my invoice?";

// The prompt's inputs are parameters: leave one out, or misspell it, and this does not compile.
RenderedChat chat = Prompts.AnswerQuestion.Render("Ana", question, Prompts.AnswerQuestion.Plan.Pro);

// Exactly which text this is: the version that prompts.lock.json pins.
Console.WriteLine($"{chat.Id} {chat.Version} {chat.Digest}");

// What goes to the model.
foreach (PromptMessage message in chat.Messages)
{
    Console.WriteLine();
    Console.WriteLine($"[{message.Role}]");
    Console.WriteLine(message.Text);
}
