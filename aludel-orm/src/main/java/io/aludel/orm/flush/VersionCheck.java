package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the rows that a statement matched with the one that it was meant for. */
final class VersionCheck {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.flush");

    /** What drivers say when they do not count. */
    private static final long NOT_COUNTED = -2;

    private VersionCheck() {}

    /** Whether an UPDATE found no row where an object may have none. */
    static boolean isMissing(RowMutation row, long matched) {
        return matched == 0 && row.check() == RowMutation.Check.MISSING;
    }

    static void verify(RowMutation row, long matched) {
        verify(row, matched, LOG::warn);
    }

    /** The same with the place to which warnings go. */
    static void verify(RowMutation row, long matched, Consumer<String> warnings) {
        if (matched == 1 || matched == NOT_COUNTED || row.check() == RowMutation.Check.ANY) {
            return;
        }
        if (matched > 1 && row.check() == RowMutation.Check.GONE) {
            return;
        }
        if (row.check() == RowMutation.Check.WARN) {
            warnings.accept("DELETE of " + row.subject() + " matched " + matched
                    + " rows, expected 1; somebody else has deleted it");
            return;
        }
        throw new StaleDataException(ErrorCode.STALE_DATA, message(row, matched));
    }

    private static String message(RowMutation row, long matched) {
        InstanceState subject = row.subject();
        String what = subject == null ? "a link in " + row.shape().table() : subject.toString();
        return row.kind() + " of " + what + " matched " + matched + " rows, expected 1." + "\n  " + sql(row)
                + "\n  Usually another transaction changed or deleted the row after it was loaded."
                + remedy(subject);
    }

    private static String remedy(@Nullable InstanceState subject) {
        if (subject == null) {
            return "\n  Refresh the object that has the collection, and try again.";
        }
        EntityMapping mapping = EntityMapping.of(subject);
        String variable =
                Character.toLowerCase(mapping.name().charAt(0)) + mapping.name().substring(1);
        return "\n  Reload with session.refresh(" + variable + ") and try again"
                + (mapping.version() == null ? "." : ", or map the class without @Version to accept the last write.");
    }

    /** The statement with keys and versions; other values stay hidden. */
    private static String sql(RowMutation row) {
        StatementShape shape = row.shape();
        StringBuilder text = new StringBuilder();
        if (shape.kind() == MutationKind.DELETE) {
            text.append("DELETE FROM ").append(shape.table());
        } else {
            text.append("UPDATE ").append(shape.table());
            for (int position = 0; position < shape.written().size(); position++) {
                Column<?> column = shape.column(position);
                text.append(position == 0 ? " SET " : ", ")
                        .append(column.name())
                        .append(" = ");
                text.append(isVersion(row, column) ? String.valueOf(row.values()[position]) : "?");
            }
        }
        for (int position = shape.written().size(); position < shape.width(); position++) {
            text.append(position == shape.written().size() ? " WHERE " : " AND ")
                    .append(shape.column(position).name())
                    .append(" = ")
                    .append(row.sent(position));
        }
        return text.toString();
    }

    private static boolean isVersion(RowMutation row, Column<?> column) {
        InstanceState subject = row.subject();
        BasicMapping version =
                subject == null ? null : EntityMapping.of(subject).version();
        return version != null && version.column().name().equals(column.name());
    }
}
