using System;
using ReleaseDrill;

// The drill starts this program once more, as the application that it watches.
if (args is ["application", .. string[] settings])
{
    await Application.RunAsync(settings);
    return 0;
}

if (DrillOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(DrillOptions.Usage);
    return 2;
}

return await Story.TellAsync(options);
