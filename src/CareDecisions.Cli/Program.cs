using CareDecisions.Cli.Commands;

return CommandLine.Run(args);
