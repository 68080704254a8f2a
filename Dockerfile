FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Bot -c Release -o /app --self-contained false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# data/ holds the database and the saved index: mount a volume there. Not root: the aspnet image brings this user.
RUN mkdir data && chown $APP_UID data
USER $APP_UID
VOLUME /app/data
ENV Operations__HealthUrl=http://0.0.0.0:8081
EXPOSE 8081
# A stop finishes what was begun within Chat:ShutdownTimeout + Chat:ShutdownGrace: docker stop --time 30.
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "Bot.dll"]
