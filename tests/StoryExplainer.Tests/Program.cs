using System.Globalization;
using StoryExplainer.Tests.Readings;

// The test runner does not come this way. ReaderBitsTests starts this assembly as a program, with other instructions switched on.
Console.WriteLine(args is ["reader-hash", var step] ? ReaderHash.Describe(int.Parse(step, CultureInfo.InvariantCulture)) : "Run the tests with: dotnet test");
