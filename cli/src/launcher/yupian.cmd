@echo off
rem Runs the yupian command of the distribution that this is bin\yupian.cmd of.
rem   JAVA_HOME              the Java to run on; without it, the first one on the PATH
rem   YUPIAN_JAVA_OPTIONS    options for Java
setlocal
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:+UseSerialGC %YUPIAN_JAVA_OPTIONS% -jar "%~dp0..\lib\yupian.jar" %*
