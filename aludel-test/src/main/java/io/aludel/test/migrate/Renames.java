package io.aludel.test.migrate;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The new names that the upgrade of a revision gives to tables and columns, by its operations and its SQL. One thread.
 *
 * <p>A revision that asks the database is known as far as it comes without one; what it renames behind that counts as dropped and added.
 */
final class Renames {
    /** Nothing has another name. */
    static final Renames NONE = new Renames();

    private static final String NAME = "((?:\"[^\"]+\"|`[^`]+`|[\\w$]+)(?:\\.(?:\"[^\"]+\"|`[^`]+`|[\\w$]+))?)";
    private static final String ALTER = "\\bALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?" + NAME;
    private static final Pattern SQL = Pattern.compile(
            ALTER + "\\s+(?:RENAME\\s+(?:COLUMN\\s+)?(?!TO\\b)|ALTER\\s+COLUMN\\s+(?=\\S+\\s+RENAME\\b))" + NAME
                    + "(?:\\s+RENAME)?\\s+TO\\s+" + NAME + "|" + ALTER + "\\s+RENAME\\s+TO\\s+" + NAME,
            Pattern.CASE_INSENSITIVE);

    private final List<Renamed> steps = new ArrayList<>();

    /** A table, or a column of it, as they are called when the step comes. */
    private record Renamed(String table, @Nullable String column, String newName) {}

    private Renames() {}

    static Renames of(RevisionScript script, Dialect dialect, Arguments arguments) {
        Renames renames = new Renames();
        try {
            script.upgrade().accept(renames.new Reader(dialect, arguments));
        } catch (AludelException e) {
            // It asks the database, which the test of its script says; the names up to there are known.
            return renames;
        }
        return renames;
    }

    /** What a table is called afterwards. */
    String table(String name) {
        String now = name;
        for (Renamed step : steps) {
            if (step.column() == null && step.table().equalsIgnoreCase(now)) {
                now = step.newName();
            }
        }
        return now;
    }

    /** What a column is called afterwards. */
    String column(String table, String name) {
        String there = table;
        String now = name;
        for (Renamed step : steps) {
            if (step.table().equalsIgnoreCase(there)) {
                if (step.column() == null) {
                    there = step.newName();
                } else if (step.column().equalsIgnoreCase(now)) {
                    now = step.newName();
                }
            }
        }
        return now;
    }

    private void add(MigrationOp op) {
        if (op instanceof OpContainer container) {
            container.ops().forEach(this::add);
        } else if (op instanceof RenameTable rename) {
            steps.add(
                    new Renamed(full(rename.schema(), rename.table()), null, full(rename.schema(), rename.newName())));
        } else if (op instanceof AlterColumn alter) {
            String name = alter.change().name();
            if (name != null) {
                steps.add(new Renamed(full(alter.schema(), alter.table()), alter.column(), name));
            }
        } else if (op instanceof ExecuteSql execute) {
            add(execute.sql());
        }
    }

    private void add(String sql) {
        Matcher matcher = SQL.matcher(sql);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                steps.add(new Renamed(plain(matcher.group(1)), plain(matcher.group(2)), plain(matcher.group(3))));
            } else {
                String table = plain(matcher.group(4));
                String schema = table.contains(".") ? table.substring(0, table.indexOf('.')) : null;
                String name = plain(matcher.group(5));
                steps.add(new Renamed(table, null, name.contains(".") ? name : full(schema, name)));
            }
        }
    }

    private static String full(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }

    private static String plain(String name) {
        return name.contains("\"") || name.contains("`") ? name.replaceAll("[\"`]", "") : name.toLowerCase(Locale.ROOT);
    }

    /** Hears what a revision is going to do, and does nothing of it. */
    private final class Reader implements OperationTarget {
        private final Dialect dialect;
        private final Arguments arguments;

        Reader(Dialect dialect, Arguments arguments) {
            this.dialect = dialect;
            this.arguments = arguments;
        }

        @Override
        public void step(MigrationOp op, Runnable statements) {
            add(op);
        }

        @Override
        public void execute(String sql) {
            add(sql);
        }

        @Override
        public Dialect dialect() {
            return dialect;
        }

        @Override
        public Arguments arguments() {
            return arguments;
        }

        @Override
        public Optional<Connection> connection() {
            return Optional.empty();
        }

        @Override
        public void define(DdlElement definition) {}

        @Override
        public void execute(Executable statement) {}

        @Override
        public void comment(String text) {}

        @Override
        public void outsideTransaction(Runnable work) {
            work.run();
        }
    }
}
