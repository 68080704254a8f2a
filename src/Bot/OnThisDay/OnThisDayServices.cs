using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Quartz;

namespace Bot.OnThisDay;

/// <summary>Registers the dated events and their daily post. Needs the knowledge, the chat, and a storage for its two stores.</summary>
public static class OnThisDayServices
{
    public static IServiceCollection AddOnThisDay(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OnThisDayOptions>().Bind(configuration.GetSection(OnThisDayOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.Zone) is not null, "OnThisDay:Zone is no zone of the IANA database.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<EventCalendars>().AddSingleton<PostLines>().AddSingleton<PostMetrics>().AddSingleton<DailyPoster>();
    }

    /// <summary>Runs the poster by the clock; for the service only.</summary>
    public static IServiceCollection AddDailyPosts(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.ScheduleJob<PostJob>(trigger => trigger.WithSchedule(CronScheduleBuilder.Create(PostJob.EveryMinute))));
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
