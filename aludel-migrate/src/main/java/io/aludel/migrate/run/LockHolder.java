package io.aludel.migrate.run;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is migrating a database, as far as it can be known: nothing but the session when another program holds the lock. Immutable.
 *
 * @param host the machine of the process
 * @param process the number of the process there
 * @param user who started the process
 * @param since when it took the lock, or where the database knows no better when its session began
 * @param session the number of its session in the database
 * @param databaseUser the user of that session
 * @param address where that session comes from
 */
public record LockHolder(
        @Nullable String host,
        @Nullable String process,
        @Nullable String user,
        @Nullable String since,
        @Nullable String session,
        @Nullable String databaseUser,
        @Nullable String address) {
    private static final Pattern PART = Pattern.compile("(\\w+)=(\\S+)");

    /** Whoever it was, it has ended between two questions. */
    static final LockHolder ENDED = new LockHolder(null, null, null, null, null, null, null);

    /** This process, in few letters: databases keep 63 of them. */
    static String self() {
        return "aludel pid=" + ProcessHandle.current().pid() + " user="
                + System.getProperty("user.name", "unknown").replaceAll("\\s", "_") + " host=" + machine();
    }

    /** This process since now, with its session where that has a number. */
    static String selfSinceNow(@Nullable String session) {
        return self() + " since=" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + (session == null ? "" : " session=" + session);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /** What a process has written of itself. */
    static LockHolder of(String note) {
        Map<String, String> parts = new HashMap<>();
        Matcher part = PART.matcher(requireNonNull(note, "note"));
        while (part.find()) {
            parts.put(part.group(1), part.group(2));
        }
        return new LockHolder(
                parts.get("host"),
                parts.get("pid"),
                parts.get("user"),
                parts.get("since"),
                parts.get("session"),
                null,
                null);
    }

    /** The same, as the database knows its session. */
    LockHolder inSession(
            String number, @Nullable String sessionUser, @Nullable String from, @Nullable String knownSince) {
        return new LockHolder(host, process, user, knownSince == null ? since : knownSince, number, sessionUser, from);
    }

    /** A sentence without its end. */
    @Override
    public String toString() {
        if (process == null && session == null) {
            return "a process that has just ended";
        }
        StringBuilder text = new StringBuilder(
                process == null ? "an unknown process" : "process " + process + " on " + host + " of user " + user);
        if (session != null) {
            text.append(", session ").append(session);
        }
        if (databaseUser != null) {
            text.append(" of database user ").append(databaseUser);
        }
        if (address != null) {
            text.append(" from ").append(address);
        }
        if (since != null) {
            text.append(", since ").append(since);
        }
        return text.toString();
    }
}
