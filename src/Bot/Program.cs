using Bot.Chat;
using Bot.Commands;
using Bot.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
if (builder.Configuration["Telegram:Token"] is null)
{
    return 0;
}

builder.Services.AddChat(builder.Configuration).AddCommands().AddTelegram(builder.Configuration);
await builder.Build().RunAsync();
return Environment.ExitCode;
