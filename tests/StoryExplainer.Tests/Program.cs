using StoryExplainer.Tests.Readings;

// The test runner does not come this way. ReaderBitsTests starts this assembly as a program, with other instructions switched on.
Console.WriteLine(args is ["reader-hash"] ? ReaderHash.Describe() : "Run the tests with: dotnet test");
