using System;
using System.Globalization;
using System.IO;
using PromptGen.Build.Worker;
using PromptGen.Build.Working;

WorkMemory memory = new();
try
{
    // The first order comes from the task that started this process, and the report goes back to it.
    using Stream order = Console.OpenStandardInput();
    using Stream report = Console.OpenStandardOutput();
    Work.Do(order, report, memory);
}
catch (IOException e)
{
    // The build has ended without waiting, or what the work needs cannot be read.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

if (args is [string address, string idleSeconds])
{
    await Reception.StayAsync(address, TimeSpan.FromSeconds(int.Parse(idleSeconds, CultureInfo.InvariantCulture)), memory);
}

return 0;
