package io.aludel.migrate.team;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;

/**
 * How revisions are tried. Immutable; each method that takes something gives a changed copy.
 *
 * <pre>{@code
 * VerifyOptions.DEFAULT.data((revision, connection) -> {
 *     if (revision.equals("27c6a30d7c24")) {
 *         connection.execute(insert(users).set(name, "ada"));
 *     }
 * });
 * }</pre>
 */
public final class VerifyOptions {
    /** Each table gets a row of made-up values, as soon as it is there. */
    public static final VerifyOptions DEFAULT = new VerifyOptions((revision, connection) -> {}, true);

    private final Data data;
    private final boolean filling;

    private VerifyOptions(Data data, boolean filling) {
        this.data = data;
        this.filling = filling;
    }

    /** Rows that the revisions that follow have to cope with. */
    @FunctionalInterface
    public interface Data {
        /**
         * A revision was applied.
         *
         * @param revision its id
         * @param connection the database it was applied to; what is done here is committed
         */
        void filled(String revision, Connection connection);
    }

    /** What puts rows into the tables. */
    public Data data() {
        return data;
    }

    /** The same with rows of the application's own. */
    public VerifyOptions data(Data changed) {
        return new VerifyOptions(requireNonNull(changed, "changed"), filling);
    }

    /** Whether tables without a row get one. */
    public boolean isFilling() {
        return filling;
    }

    /** The same, with or without made-up rows. */
    public VerifyOptions filling(boolean changed) {
        return new VerifyOptions(data, changed);
    }
}
