package io.aludel.dialect;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.schema.DdlStatement;
import io.aludel.schema.SchemaChange;
import io.aludel.schema.SchemaTarget;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlSink;
import io.aludel.schema.ddl.DdlText;
import io.aludel.schema.ddl.Presence;
import io.aludel.schema.ddl.SchemaPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes definitions down rather than executing them. Not thread-safe.
 *
 * <pre>{@code
 * DdlScript script = new DdlScript(Dialects.POSTGRESQL);
 * metadata.createAll(script);
 * Files.writeString(path, script.text());
 * }</pre>
 *
 * <p>There is no database to look into, so that nothing is left alone, whatever was to be checked first.
 */
public final class DdlScript implements SchemaTarget {
    private final Dialect dialect;
    private final DdlCompiler compiler;
    private final List<String> statements = new ArrayList<>();

    /** An empty script for a dialect. */
    public DdlScript(Dialect dialect) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.compiler = dialect.definitions();
    }

    /** The statements so far, without semicolons. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** The statements so far, each ended by a semicolon and an empty line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        statements.forEach(statement -> text.append(statement).append(";\n\n"));
        return text.toString();
    }

    @Override
    public void create(SchemaChange change) {
        new SchemaPlan(change, dialect.abilities(), Presence.unknown(false), new Sink()).create();
    }

    @Override
    public void drop(SchemaChange change) {
        new SchemaPlan(change, dialect.abilities(), Presence.unknown(true), new Sink()).drop();
    }

    @Override
    public void define(DdlStatement statement) {
        DdlElement element = (DdlElement) statement;
        if (!(element instanceof DdlText text) || text.appliesTo(dialect.name())) {
            statements.add(compiler.compile(element));
        }
    }

    private final class Sink implements DdlSink {
        @Override
        public void define(DdlStatement statement) {
            DdlScript.this.define(statement);
        }

        /** Whether rows are in the way is not known here. */
        @Override
        public void uncut(List<Table> tables) {}
    }
}
