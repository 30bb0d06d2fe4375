using Xunit.Sdk;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>A test that is skipped, with the reason, where the server that its class <see cref="NeedsServerAttribute">needs</see> is not installed.</summary>
[XunitTestCaseDiscoverer("StoryExplainer.Tests.Publishing.Support.PlaceFactDiscoverer", "StoryExplainer.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaceFactAttribute : FactAttribute;
