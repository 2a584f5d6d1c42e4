package io.aludel.testkit.server;

import java.time.Instant;
import java.util.Optional;

/**
 * The process whose end is the end of the build: Maven, or the development environment.
 *
 * <p>A process number alone may be given again, so the moment of its start belongs to it.
 *
 * @param pid the process number
 * @param startMillis when it started, or 0 where the system does not tell
 */
record BuildProcess(long pid, long startMillis) {

    /** What Maven's main class is called, on every command line that starts it. */
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    /** The nearest Maven above this process, else the outermost Java above it, else this process. */
    static BuildProcess current() {
        ProcessHandle found = ProcessHandle.current();
        Optional<ProcessHandle> next = found.parent();
        while (next.isPresent()) {
            ProcessHandle process = next.get();
            if (isMaven(process)) {
                return of(process);
            }
            if (isJava(process)) {
                found = process;
            }
            next = process.parent();
        }
        return of(found);
    }

    static BuildProcess of(ProcessHandle process) {
        return new BuildProcess(process.pid(), startOf(process));
    }

    /** The build of a folder name made by {@link #key()}, or empty if it is no such name. */
    static Optional<BuildProcess> parse(String key) {
        String[] parts = key.split("-");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BuildProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A name for the build's folder. */
    String key() {
        return pid + "-" + startMillis;
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && startOf(process) == startMillis)
                .isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static boolean isJava(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return command.endsWith("/java") || command.endsWith("\\java.exe") || command.endsWith("\\javaw.exe");
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(MAVEN);
    }
}
