using Bot.Evaluation;

return await TrainCommand.Create().Parse(args).InvokeAsync();
