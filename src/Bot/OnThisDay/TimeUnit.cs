namespace Bot.OnThisDay;

internal enum TimeUnit
{
    Day,
    Week,
    Month,
    Year,
}
