// The signature of an init accessor names IsExternalInit. A netstandard2.0 assembly compiled against the netstandard2.0 build
// of ours finds it there (Polyfills.cs); run with a newer build of ours, this forward leads it to the platform's own, and
// without it every such accessor would be a MissingMethodException.
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Runtime.CompilerServices.IsExternalInit))]
