package io.aludel.migrate.team;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.DatabaseSupport;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.Url;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An empty database to try revisions in, which is gone when it is closed: in memory where the dialect has such, and else beside the
 * other databases of the server. One thread.
 *
 * <pre>{@code
 * try (ScratchDatabase scratch = ScratchDatabase.like(engine)) {
 *     Migrations.of(scratch.engine()).from(revisions).upgrade("heads");
 * }
 * }</pre>
 */
public final class ScratchDatabase implements AutoCloseable {
    private final Engine engine;
    private final @Nullable Engine server;
    private final @Nullable String drop;
    private final boolean given;
    private final @Nullable Connection keeper;

    private ScratchDatabase(
            Engine engine, @Nullable Engine server, @Nullable String drop, boolean given, @Nullable Connection keeper) {
        this.engine = engine;
        this.server = server;
        this.drop = drop;
        this.given = given;
        this.keeper = keeper;
    }

    /**
     * An empty database of the same kind, on the same server.
     *
     * @throws MigrationException when the user may not create databases there, or the dialect does not know how
     */
    public static ScratchDatabase like(Engine other) {
        DatabaseSupport support = other.dialect().databases();
        String name = "aludel_scratch_" + UUID.randomUUID().toString().replace("-", "");
        String memory = support.memory();
        if (memory != null) {
            Engine opened = Engine.create(memory.replace("%s", name));
            // A named database in memory ends with its last connection.
            return new ScratchDatabase(opened, null, null, false, memory.contains("%s") ? opened.connect() : null);
        }
        if (support.create() == null || support.drop() == null) {
            throw unavailable(other, "its dialect does not know how to create databases", null);
        }
        try {
            onServer(other, support.create().replace("%s", name));
        } catch (AludelException e) {
            throw unavailable(other, "creating " + name + " failed", e);
        }
        Url url = other.url().withDatabase(name);
        return new ScratchDatabase(
                Engine.create(url.render()), other, support.drop().replace("%s", name), false, null);
    }

    /**
     * A database that somebody has prepared; it stays open, and keeps what was tried in it.
     *
     * @throws MigrationException when it is not empty
     */
    public static ScratchDatabase of(Engine empty) {
        if (!Inspector.of(requireNonNull(empty, "empty")).tableNames().isEmpty()) {
            throw new MigrationException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "the database " + empty.url() + " has tables, and revisions are tried in an empty one."
                            + "\n  Name another, or empty it.");
        }
        return new ScratchDatabase(empty, null, null, true, null);
    }

    /** What connects to it. */
    public Engine engine() {
        return engine;
    }

    private static void onServer(Engine server, String statement) {
        try (Connection connection = server.connect()) {
            connection.option(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.AUTOCOMMIT);
            connection.define(DdlText.of(statement));
        }
    }

    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
        if (!given) {
            engine.close();
        }
        if (server != null && drop != null) {
            onServer(server, drop);
        }
    }

    private static MigrationException unavailable(Engine engine, String why, @Nullable Throwable cause) {
        return new MigrationException(
                ErrorCode.INVALID_CONFIGURATION,
                "there is no empty database to try revisions in: " + why + "."
                        + (cause == null ? "" : "\n  " + cause.getMessage())
                        + "\n  Let somebody create an empty database on a server like " + engine.url()
                        + ", and name it with --scratch.",
                cause);
    }
}
