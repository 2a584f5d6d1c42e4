package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database. Immutable, safe for use by many threads.
 *
 * <pre>{@code
 * sqlite:blog.db            sqlite::memory:            h2:mem:test
 * postgresql://ann:secret@localhost:5432/blog?ApplicationName=blog
 * mariadb://localhost/blog  mysql://localhost/blog     jdbc:hsqldb:res:chinook
 * postgresql://ann@first:5432,second:5433/blog?targetServerType=primary
 * }</pre>
 *
 * <p>What follows the question mark is for the driver. Hosts may stand there as well, as {@code host=first:5432&host=second:5433}.
 *
 * <p>In the forms with a host, odd characters of user, password, database and query are percent-encoded. {@link #toString()} shows
 * {@code ***} for the password; {@link #render()} reveals it.
 */
public final class Url {
    private static final String HOST = "host";
    private static final String HIDDEN = "***";

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

    /** The same address at another host; null is the local one. Several are separated by commas, each with its port. */
    public Url withHost(@Nullable String host) {
        return new Url(scheme, user, password, host, port, database, query);
    }

    /** The same address at another port; -1 is the database's usual one. */
    public Url withPort(int port) {
        return new Url(scheme, user, password, host, port, database, query);
    }

    /**
     * The same address for another kind of database.
     *
     * @throws ArgumentException when there is no such kind
     */
    public Url withScheme(String scheme) {
        UrlParser.requireKnown(scheme);
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

    /** The same address with query keys added or replaced, written as after a question mark: {@code a=b&c=d}. */
    public Url withQueryText(String pairs) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.putAll(UrlParser.queryOf(pairs));
        return new Url(scheme, user, password, host, port, database, changed);
    }

    /** The same address without some query keys; those that it does not have are left out quietly. */
    public Url withoutQuery(String... keys) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.keySet().removeAll(Set.of(keys));
        return new Url(scheme, user, password, host, port, database, changed);
    }

    /** Whether this is a SQLite database that lives in memory only. */
    boolean isSqliteMemory() {
        String jdbc = toJdbc();
        return dialectName().equals(Backend.SQLITE.scheme())
                && (jdbc.equals("jdbc:sqlite:")
                        || jdbc.startsWith("jdbc:sqlite::memory:")
                        || jdbc.startsWith("jdbc:sqlite:file::memory:")
                        || jdbc.contains("mode=memory"));
    }

    /** What the driver gets as properties: the query, but for the hosts in it. */
    Map<String, List<String>> driverQuery() {
        Map<String, List<String>> rest = new LinkedHashMap<>(query);
        if (isServer()) {
            rest.remove(HOST);
        }
        return rest;
    }

    private boolean isServer() {
        return !scheme.equals(UrlParser.JDBC)
                && !Backend.of(scheme).orElseThrow().isPath();
    }

    /** All hosts, each with its port where it has one of its own: from before the database, or the query's {@code host} keys. */
    public List<String> hosts() {
        List<String> named = query.getOrDefault(HOST, List.of());
        if (isServer() && !named.isEmpty()) {
            return named;
        }
        return host == null ? List.of() : List.of(host.split(","));
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
        return "jdbc:" + scheme + "://" + jdbcAuthority() + "/" + UrlEncoding.encodeDatabase(name);
    }

    private String jdbcAuthority() {
        List<String> named = query.getOrDefault(HOST, List.of());
        return named.isEmpty() ? authority() : String.join(",", named);
    }

    private String authority() {
        String name = host == null ? "localhost" : host;
        if (name.indexOf(',') >= 0) {
            return name;
        }
        String bracketed = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
        return port < 0 ? bracketed : bracketed + ":" + port;
    }

    /** The address with its password, in the form that {@link #parse} reads. */
    public String render() {
        return render(false);
    }

    /** The address with {@code ***} for the password and for whatever else is a secret by its name. */
    @Override
    public String toString() {
        return render(true);
    }

    private String render(boolean hidden) {
        String name = database == null ? "" : database;
        String shownName = hidden ? JdbcUrlMask.mask(name) : name;
        if (scheme.equals(UrlParser.JDBC)) {
            return shownName;
        }
        StringBuilder text = new StringBuilder(scheme).append(':');
        if (Backend.of(scheme).orElseThrow().isPath()) {
            return text.append(shownName).append(renderQuery(hidden)).toString();
        }
        text.append("//");
        if (user != null) {
            text.append(UrlEncoding.encode(user));
            if (password != null) {
                text.append(':').append(hidden ? HIDDEN : UrlEncoding.encode(password));
            }
            text.append('@');
        }
        return text.append(host == null ? "" : authority())
                .append(database == null ? "" : "/" + UrlEncoding.encodeDatabase(name))
                .append(renderQuery(hidden))
                .toString();
    }

    private String renderQuery(boolean hidden) {
        List<String> pairs = new ArrayList<>();
        query.forEach((key, values) -> values.forEach(value -> pairs.add(UrlEncoding.encode(key) + "="
                + (hidden && JdbcUrlMask.isSecret(key) ? HIDDEN : UrlEncoding.encode(value)))));
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
