using System;
using System.IO;
using PromptGen.Build.Working;

// The order comes from the task that started this process, and the report goes back to it.
using Stream order = Console.OpenStandardInput();
using Stream report = Console.OpenStandardOutput();
Work.Do(order, report);
