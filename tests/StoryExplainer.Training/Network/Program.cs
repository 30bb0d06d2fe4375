return StoryExplainer.Training.Network.NetworkProgram.Run(args, Console.Out);
