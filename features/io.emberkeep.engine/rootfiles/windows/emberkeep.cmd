@echo off
rem Starts Emberkeep: "emberkeep console" opens the window, any other words are a command.
setlocal
set "home=%~dp0"
set "state=%LOCALAPPDATA%\Emberkeep"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1 || (
    echo emberkeep: found no Java in JAVA_HOME or on the PATH: install Java 21 or newer, or set JAVA_HOME to it. 1>&2
    exit /b 1
)

for %%J in ("%home%plugins\io.emberkeep.cli_*.jar") do set "cli=%%J" & set "build=%%~nJ"
for %%J in ("%home%plugins\org.eclipse.osgi_*.jar") do set "framework=%%J"
set "area=%state%\framework\%build%"
if not exist "%area%" mkdir "%area%"

set "application=io.emberkeep.cli.application"
set "data=@none"
set "words=%*"
if /i "%~1"=="console" (
    set "application=io.emberkeep.app.application"
    set "data=%state%\console"
    set "words="
)

:start
"%java%" -XX:SharedArchiveFile="%area%\classes.jsa" -XX:+AutoCreateSharedArchive -Xlog:disable ^
    --enable-native-access=ALL-UNNAMED -Djdk.http.auth.tunneling.disabledSchemes= %EMBERKEEP_JAVA_OPTIONS% ^
    "-Dosgi.install.area=%home%." "-Dosgi.sharedConfiguration.area=%home%configuration" ^
    -cp "%cli%;%framework%" io.emberkeep.cli.internal.Launch ^
    -configuration "%area%" -data "%data%" -application %application% %words%
if %errorlevel%==23 goto start
exit /b %errorlevel%
