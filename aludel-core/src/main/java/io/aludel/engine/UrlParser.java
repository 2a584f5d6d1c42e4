package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an address. Single use. */
final class UrlParser {
    static final String JDBC = "jdbc";
    private static final String EXAMPLES =
            "\n  Write sqlite:path/file.db, postgresql://user:password@host:5432/database, mariadb://…, mysql://…, h2:mem:name, or a jdbc: URL.";

    private final String text;

    UrlParser(String text) {
        this.text = text.strip();
    }

    Url parse() {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw malformed("it has no scheme." + EXAMPLES);
        }
        String scheme = text.substring(0, colon);
        String rest = text.substring(colon + 1);
        if (scheme.equals(JDBC)) {
            if (rest.indexOf(':') <= 0) {
                throw malformed("a jdbc URL is written jdbc:<database>:<address>.");
            }
            return new Url(JDBC, null, null, null, -1, text, Map.of());
        }
        Backend backend = requireKnown(scheme);
        return backend.isPath() ? path(scheme, rest) : server(scheme, rest);
    }

    static Backend requireKnown(String scheme) {
        return Backend.of(scheme).orElseThrow(() -> unknown(scheme));
    }

    static String subprotocol(String jdbcUrl) {
        String rest = jdbcUrl.substring(JDBC.length() + 1);
        int colon = rest.indexOf(':');
        return colon < 0 ? rest : rest.substring(0, colon);
    }

    /** SQLAlchemy's {@code sqlite://}, {@code sqlite:///relative} and {@code sqlite:////absolute} are understood as well. */
    private Url path(String scheme, String rest) {
        String path = rest;
        if (scheme.equals(Backend.SQLITE.scheme()) && rest.startsWith("//")) {
            path = rest.length() > 3 ? rest.substring(3) : ":memory:";
        }
        Map<String, List<String>> query = Map.of();
        int question = path.indexOf('?');
        if (path.startsWith("file:")) {
            path = withoutUriFlag(path);
        } else if (question >= 0) {
            query = query(path.substring(question + 1));
            path = path.substring(0, question);
        }
        if (path.isEmpty()) {
            throw malformed("it names no database; " + scheme
                    + (scheme.equals(Backend.SQLITE.scheme())
                            ? ":file.db or sqlite::memory:"
                            : ":mem:name or h2:./file")
                    + " is meant, perhaps.");
        }
        return new Url(scheme, null, null, null, -1, path, query);
    }

    /** SQLAlchemy's sign that the path is a URI: {@code file:} says so already, and SQLite would not know it. */
    private static String withoutUriFlag(String path) {
        String cut = path.replaceAll("(?<=[?&])uri=true(&|$)", "");
        return cut.endsWith("?") || cut.endsWith("&") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** Pairs as they stand after a question mark. */
    static Map<String, List<String>> queryOf(String pairs) {
        return new UrlParser(pairs).query(pairs);
    }

    private Url server(String scheme, String rest) {
        if (!rest.startsWith("//")) {
            throw malformed("'//' is missing after '" + scheme + ":'." + EXAMPLES);
        }
        String remaining = rest.substring(2);
        Map<String, List<String>> query = Map.of();
        int question = remaining.indexOf('?');
        if (question >= 0) {
            query = query(remaining.substring(question + 1));
            remaining = remaining.substring(0, question);
        }
        String database = null;
        int slash = remaining.indexOf('/');
        if (slash >= 0) {
            database = remaining.length() == slash + 1 ? null : decode(remaining.substring(slash + 1));
            remaining = remaining.substring(0, slash);
        }
        String user = null;
        String password = null;
        int at = remaining.lastIndexOf('@');
        if (at >= 0) {
            String credentials = remaining.substring(0, at);
            remaining = remaining.substring(at + 1);
            int colon = credentials.indexOf(':');
            user = decode(colon < 0 ? credentials : credentials.substring(0, colon));
            password = colon < 0 ? null : decode(credentials.substring(colon + 1));
        }
        if (remaining.indexOf(',') >= 0) {
            return new Url(scheme, user, password, remaining, -1, database, query);
        }
        int portColon =
                remaining.startsWith("[") ? remaining.indexOf(':', remaining.indexOf(']')) : remaining.indexOf(':');
        String host = portColon < 0 ? remaining : remaining.substring(0, portColon);
        int port = portColon < 0 ? -1 : port(remaining.substring(portColon + 1));
        return new Url(scheme, user, password, unbracketed(host), port, database, query);
    }

    private static @Nullable String unbracketed(String host) {
        if (host.isEmpty()) {
            return null;
        }
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private int port(String digits) {
        try {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same message as a number that is out of range.
        }
        String shown = text.indexOf('@') < 0 ? " is '" + digits + "', but" : "";
        throw malformed("the port" + shown + " has to be a number from 1 to 65535."
                + "\n  A ':' or '@' or '/' within a password is written %3A, %40 or %2F.");
    }

    private Map<String, List<String>> query(String pairs) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : pairs.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = decode(equals < 0 ? pair : pair.substring(0, equals));
            found.computeIfAbsent(key, absent -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return found;
    }

    private String decode(String part) {
        try {
            return UrlEncoding.decode(part);
        } catch (IllegalArgumentException e) {
            throw malformed(
                    "a '%' is not followed by two hexadecimal digits.\n  A percent sign itself is written %25.");
        }
    }

    private ArgumentException malformed(String why) {
        return new ArgumentException(
                ErrorCode.INVALID_URL, "the URL '" + JdbcUrlMask.mask(text) + "' is malformed: " + why);
    }

    private static ArgumentException unknown(String scheme) {
        int plus = scheme.indexOf('+');
        if (plus > 0 && Backend.of(scheme.substring(0, plus)).isPresent()) {
            return new ArgumentException(
                    ErrorCode.INVALID_URL,
                    "the URL has the scheme '" + scheme + "', but each database has one JDBC driver here."
                            + "\n  Leave '" + scheme.substring(plus) + "' out.");
        }
        List<String> known = new ArrayList<>(Backend.schemes());
        known.add(JDBC);
        return new ArgumentException(
                ErrorCode.INVALID_URL,
                "the URL has the unknown scheme '" + scheme + "'." + Suggestions.didYouMean(scheme, known)
                        + "\n  Known are " + String.join(", ", known) + "." + EXAMPLES);
    }
}
