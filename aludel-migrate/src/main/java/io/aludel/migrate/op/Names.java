package io.aludel.migrate.op;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts and reversals that all steps share. */
final class Names {
    private Names() {}

    static String full(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }

    /** For messages: the name between quotes. */
    static String quoted(@Nullable String schema, String name) {
        return "'" + full(schema, name) + "'";
    }

    static String column(@Nullable String schema, String table, String column) {
        return "'" + full(schema, table) + "." + column + "'";
    }

    static MigrationException irreversible(MigrationOp op, String remedy) {
        return new MigrationException(
                ErrorCode.IRREVERSIBLE_OPERATION,
                "\"" + op.describe() + "\" cannot be taken back: what was there before is not known.\n  " + remedy);
    }

    static List<MigrationOp> reversed(List<MigrationOp> ops) {
        List<MigrationOp> reversed = new ArrayList<>();
        for (MigrationOp op : ops) {
            DropIndex left = left(op);
            if (left != null) {
                reversed.add(left);
            }
            reversed.add(op.reverse());
        }
        Collections.reverse(reversed);
        return reversed;
    }

    /** What a step leaves behind when it is taken back. */
    private static @Nullable DropIndex left(MigrationOp op) {
        MigrationOp step = op instanceof Safely safely ? safely.step() : op;
        return step instanceof AddConstraint add ? add.left() : null;
    }
}
