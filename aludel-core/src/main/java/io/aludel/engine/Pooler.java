package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.PoolerSupport;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an engine's builder was told about a pooler between it and the server, and whether the rest fits to it. Stateless. */
final class Pooler {
    static final String URL_QUERY = "pooling";

    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.engine");

    private Pooler() {}

    /** What the URL says; null when it says nothing. */
    static @Nullable ServerPooling of(Url url) {
        String said = url.query().getOrDefault(URL_QUERY, List.of("")).get(0);
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "session" -> ServerPooling.SESSION;
            case "transaction" -> ServerPooling.TRANSACTION;
            default ->
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "pooling=" + said
                                + " is not known.\n  It is 'session' or 'transaction', as the pooler's pool_mode says.");
        };
    }

    /**
     * How transactions are told what they are; null where sessions are told.
     *
     * @throws ArgumentException where no such pooler is known
     */
    static @Nullable PoolerSupport support(@Nullable ServerPooling pooling, Dialect dialect) {
        if (pooling != ServerPooling.TRANSACTION) {
            return null;
        }
        PoolerSupport support = dialect.pooler();
        if (support == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "for " + dialect.name() + " no pooler is known that gives each transaction another connection."
                            + "\n  Leave out pooling=transaction.");
        }
        return support;
    }

    /** Completes what the driver is told, and warns of what a session would keep. */
    static void prepare(@Nullable ServerPooling pooling, Dialect dialect, Url url, Properties driver) {
        PoolerSupport known = dialect.pooler();
        if (known == null) {
            return;
        }
        if (pooling == null && url.port() == known.port()) {
            LOG.warn(
                    "port {} is usually that of a pooler. Say in the URL of the engine how it lends connections: {}=transaction"
                            + " or {}=session.",
                    url.port(),
                    URL_QUERY,
                    URL_QUERY);
        }
        if (pooling != ServerPooling.TRANSACTION) {
            return;
        }
        known.driver().forEach((name, value) -> {
            String said = driver.getProperty(name);
            if (said == null) {
                driver.setProperty(name, value);
            } else if (!said.equals(value)) {
                LOG.warn(
                        "{}={} leaves something on the server's connection, which the pooler gives to others. Leave it out, or set"
                                + " it to {}, unless the pooler is known to see to it.",
                        name,
                        said,
                        value);
            }
        });
        known.kept().stream()
                .filter(driver::containsKey)
                .sorted()
                .forEach(name -> LOG.warn(
                        "{} is a setting of a session, which the pooler does not keep. Give it to the database's user instead.",
                        name));
    }
}
