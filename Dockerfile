# Never built where this was written: see docs/operations/README.md.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl xz-utils \
 && curl -fsSL https://nodejs.org/dist/v20.19.5/node-v20.19.5-linux-x64.tar.xz | tar -xJ -C /usr/local --strip-components=1 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
# SqlClient's optional parts are left out of other builds; a deployment to SQL Server wants them.
RUN dotnet publish src/CareDecisions.Web -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /product/web -p:FullNuGetFeed=true \
 && dotnet publish src/CareDecisions.Cli -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /product/cli -p:FullNuGetFeed=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Makes the PDFs.
RUN apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation && rm -rf /var/lib/apt/lists/*
COPY --from=build /product /product
WORKDIR /product/web
RUN mkdir /data && chown "$APP_UID" /data
VOLUME /data
USER $APP_UID
ENV CareDecisions__Data=/data ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "CareDecisions.Web.dll"]
