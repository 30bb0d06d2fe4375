return StoryExplainer.Training.TrainingProgram.Run(args, Console.Out);
