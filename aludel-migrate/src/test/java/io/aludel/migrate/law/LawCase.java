package io.aludel.migrate.law;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.util.Random;

/**
 * Two models of an application.
 *
 * @param seed what they were made of
 * @param yesterday the model of the database as it is
 * @param today the model as it was changed since
 * @param rows whether the tables have rows
 */
record LawCase(long seed, Draft yesterday, Draft today, boolean rows) {
    /** Small seeds, by their last digits, make small models. */
    static LawCase of(long seed, Dialect dialect, TestDatabase.Kind database) {
        Random random = new Random(seed * 7919);
        boolean rows = seed % 3 == 1;
        RandomTables make = new RandomTables(random, dialect, database, rows);
        Draft yesterday = new Draft();
        long tables = 1 + seed % 4;
        for (int table = 0; table < tables; table++) {
            yesterday.tables().add(make.table(yesterday));
        }
        Draft today = yesterday.copy();
        RandomEdits edits = new RandomEdits(make, random, dialect, database, rows, today);
        long changes = 1 + seed / 4 % 6;
        for (int change = 0; change < changes; change++) {
            edits.edit();
        }
        if (database == TestDatabase.Kind.MARIADB) {
            keepIdentifiers(yesterday, today);
        }
        return new LawCase(seed, yesterday, today, rows);
    }

    /** MariaDB casts identifiers to texts and bytes alone, and refuses the rest even without rows; so they keep their type. */
    private static void keepIdentifiers(Draft yesterday, Draft today) {
        for (Draft.DraftTable table : today.tables()) {
            for (Draft.DraftTable old : yesterday.tables()) {
                if (old.name().equals(table.name())) {
                    old.columns().forEach(column -> keepIdentifier(table, column));
                }
            }
        }
    }

    private static void keepIdentifier(Draft.DraftTable table, Column<?> old) {
        for (Column<?> column : table.columns()) {
            boolean changes = column.type().equals(SqlTypes.UUID) != old.type().equals(SqlTypes.UUID);
            if (changes && column.name().equals(old.name())) {
                table.change(column.name(), before -> before.typed(old.type()).serverDefault(old.serverDefault()));
            }
        }
    }
}
