package io.aludel.dialect.postgresql;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.schema.Table;
import java.util.List;

/** The sequence behind a column that numbers itself, whether it is a serial or an identity. Stateless. */
final class PostgresqlNumbering {
    private PostgresqlNumbering() {}

    /** The number given goes to the next row. */
    static List<String> advanced(DdlContext context, Table table, String column, String next) {
        return List.of("SELECT setval(" + sequence(context, table, column) + ", " + next + ", false)");
    }

    /** Neither an identity nor a serial any more; the sequence of a serial is called as it was when its table was made. */
    static List<String> stopped(DdlContext context, Table table, String column) {
        String alter = "ALTER TABLE " + context.table(table) + " ALTER COLUMN " + context.quote(column) + " ";
        return List.of(
                alter + "DROP IDENTITY IF EXISTS",
                alter + "DROP DEFAULT",
                "DO $$ DECLARE numbers text := " + sequence(context, table, column)
                        + "; BEGIN IF numbers IS NOT NULL THEN EXECUTE 'DROP SEQUENCE ' || numbers; END IF; END $$");
    }

    private static String sequence(DdlContext context, Table table, String column) {
        return "pg_get_serial_sequence(" + context.text(context.table(table)) + ", " + context.text(column) + ")";
    }
}
