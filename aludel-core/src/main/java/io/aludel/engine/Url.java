package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database. Immutable, safe for use by many threads.
 *
 * <pre>{@code
 * sqlite:blog.db            sqlite::memory:            h2:mem:test
 * postgresql://ann:secret@localhost:5432/blog?ApplicationName=blog
 * mariadb://localhost/blog  mysql://localhost/blog     jdbc:hsqldb:res:chinook
 * }</pre>
 *
 * <p>In the forms with a host, odd characters of user, password, database and query are percent-encoded. {@link #toString()} shows
 * {@code ***} for the password; {@link #render()} reveals it.
 */
public final class Url {
    private final String scheme;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable String host;
    private final int port;
    private final @Nullable String database;
    private final Map<String, List<String>> query;

    Url(
            String scheme,
            @Nullable String user,
            @Nullable String password,
            @Nullable String host,
            int port,
            @Nullable String database,
            Map<String, List<String>> query) {
        this.scheme = requireNonNull(scheme, "scheme");
        this.user = user;
        this.password = password;
        this.host = host;
        this.port = port;
        this.database = database;
        Map<String, List<String>> copy = new LinkedHashMap<>();
        query.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        this.query = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads an address.
     *
     * @throws ArgumentException when the scheme is unknown or the address is malformed; the message never shows a password
     */
    public static Url parse(String text) {
        return new UrlParser(requireNonNull(text, "text")).parse();
    }

    /**
     * An address from parts that are not encoded.
     *
     * @param scheme such as {@code postgresql}
     * @param host the host, or null for the local one
     * @param port the port, or -1 for the database's usual one
     * @param database the name of the database, or null
     */
    public static Url of(String scheme, @Nullable String host, int port, @Nullable String database) {
        UrlParser.requireKnown(scheme);
        return new Url(scheme, null, null, host, port, database, Map.of());
    }

    /** {@code postgresql}, {@code sqlite} and so on; {@code jdbc} for an address in JDBC's own form. */
    public String scheme() {
        return scheme;
    }

    /** The name by which the dialect is found: the scheme, or what follows {@code jdbc:}. */
    public String dialectName() {
        return scheme.equals(UrlParser.JDBC) ? UrlParser.subprotocol(requireNonNull(database)) : scheme;
    }

    /** The user, or null. */
    public @Nullable String user() {
        return user;
    }

    /** The password, or null. */
    public @Nullable String password() {
        return password;
    }

    /** The host, or null. */
    public @Nullable String host() {
        return host;
    }

    /** The port, or -1 when none was given. */
    public int port() {
        return port;
    }

    /** The name of the database, its path, or for a {@code jdbc} address all of it; null when none was given. */
    public @Nullable String database() {
        return database;
    }

    /** What follows the question mark, for the driver; a key may repeat. */
    public Map<String, List<String>> query() {
        return query;
    }

    /** The same address for another user. */
    public Url withUser(@Nullable String user) {
        return new Url(scheme, user, password, host, port, database, query);
    }

    /** The same address with another password. */
    public Url withPassword(@Nullable String password) {
        return new Url(scheme, user, password, host, port, database, query);
    }

    /** The same address with another database. */
    public Url withDatabase(@Nullable String database) {
        return new Url(scheme, user, password, host, port, database, query);
    }

    /** The same address with a query key added or replaced. */
    public Url withQuery(String key, String... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.put(key, List.of(values));
        return new Url(scheme, user, password, host, port, database, changed);
    }

    /** Whether this is a SQLite database that lives in memory only. */
    boolean isSqliteMemory() {
        return dialectName().equals(Backend.SQLITE.scheme()) && toJdbc().equals("jdbc:sqlite::memory:");
    }

    /** The address for JDBC, without credentials and query: they travel as properties. */
    public String toJdbc() {
        String name = database == null ? "" : database;
        if (scheme.equals(UrlParser.JDBC)) {
            return name;
        }
        if (Backend.of(scheme).orElseThrow().isPath()) {
            return "jdbc:" + scheme + ":" + name;
        }
        return "jdbc:" + scheme + "://" + authority() + "/" + UrlEncoding.encodeDatabase(name);
    }

    private String authority() {
        String name = host == null ? "localhost" : host;
        String bracketed = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
        return port < 0 ? bracketed : bracketed + ":" + port;
    }

    /** The address with its password, in the form that {@link #parse} reads. */
    public String render() {
        return render(password == null ? null : UrlEncoding.encode(password));
    }

    /** The address with {@code ***} for the password. */
    @Override
    public String toString() {
        return render(password == null ? null : "***");
    }

    private String render(@Nullable String shownPassword) {
        String name = database == null ? "" : database;
        if (scheme.equals(UrlParser.JDBC)) {
            return Objects.equals(shownPassword, "***") || password == null ? JdbcUrlMask.mask(name) : name;
        }
        StringBuilder text = new StringBuilder(scheme).append(':');
        if (Backend.of(scheme).orElseThrow().isPath()) {
            return text.append(name).append(renderQuery()).toString();
        }
        text.append("//");
        if (user != null) {
            text.append(UrlEncoding.encode(user));
            if (shownPassword != null) {
                text.append(':').append(shownPassword);
            }
            text.append('@');
        }
        return text.append(host == null ? "" : authority())
                .append(database == null ? "" : "/" + UrlEncoding.encodeDatabase(name))
                .append(renderQuery())
                .toString();
    }

    private String renderQuery() {
        List<String> pairs = new ArrayList<>();
        query.forEach((key, values) ->
                values.forEach(value -> pairs.add(UrlEncoding.encode(key) + "=" + UrlEncoding.encode(value))));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Url that
                && scheme.equals(that.scheme)
                && Objects.equals(user, that.user)
                && Objects.equals(password, that.password)
                && Objects.equals(host, that.host)
                && port == that.port
                && Objects.equals(database, that.database)
                && query.equals(that.query);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, user, host, port, database, query);
    }
}
