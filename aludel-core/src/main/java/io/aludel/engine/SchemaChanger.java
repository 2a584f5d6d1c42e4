package io.aludel.engine;

import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.schema.DdlStatement;
import io.aludel.schema.SchemaChange;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlSink;
import io.aludel.schema.ddl.DdlText;
import io.aludel.schema.ddl.SchemaPlan;
import io.aludel.sql.Sql;
import java.util.List;

/** Executes definitions over one connection. Single use. */
final class SchemaChanger implements DdlSink {
    private final Connection connection;
    private final Dialect dialect;
    private final StatementRunner runner;
    private final DdlCompiler compiler;

    SchemaChanger(Connection connection, StatementRunner runner) {
        this.connection = connection;
        this.dialect = connection.dialect();
        this.runner = runner;
        this.compiler = dialect.definitions().with(connection.driverCatalog().version());
    }

    void create(SchemaChange change) {
        plan(change, false).create();
    }

    void drop(SchemaChange change) {
        plan(change, true).drop();
    }

    private SchemaPlan plan(SchemaChange change, boolean dropping) {
        return new SchemaPlan(change, dialect.abilities(), new DatabasePresence(connection, dropping), this);
    }

    @Override
    public void define(DdlStatement statement) {
        DdlElement element = (DdlElement) statement;
        if (element instanceof DdlText text && !text.appliesTo(dialect.name())) {
            return;
        }
        runner.executeDefinition(compiler.compile(element));
    }

    @Override
    public void uncut(List<Table> tables) {
        dialect.releaseCircle(tables).forEach(runner::executeDefinition);
    }

    void advanceNumbering(Table table) {
        Column<?> column = table.autoIncrementColumn();
        if (column == null) {
            return;
        }
        String numbered = compiler.context().table(table);
        String name = compiler.context().column(column);
        Long largest = connection.scalar(Sql.text("SELECT max(" + name + ") FROM " + numbered), Long.class);
        dialect.advanceNumbering(compiler.context(), table, column, largest == null ? 1 : largest + 1)
                .forEach(runner::executeDefinition);
    }
}
