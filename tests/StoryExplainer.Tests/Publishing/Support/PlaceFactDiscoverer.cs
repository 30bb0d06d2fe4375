using Xunit.Abstractions;
using Xunit.Sdk;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>Makes the tests of <see cref="PlaceFactAttribute"/>. An inherited test belongs to each class that inherits it, so it is the class that is asked what it needs.</summary>
public sealed class PlaceFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new PlaceTest(messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];

    /// <summary>A test that knows whether its class can run here.</summary>
    public sealed class PlaceTest : XunitTestCase
    {
        [Obsolete("For the test runner, which makes the test again from its description.", error: true)]
        public PlaceTest()
        {
        }

        public PlaceTest(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
            : base(messages, display, options, method)
        {
        }

        protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
            TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsServerAttribute)).Any() ? NeedsServerAttribute.ReasonToSkip : base.GetSkipReason(factAttribute);
    }
}
