package io.aludel.orm.flush;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.List;

/**
 * What rows have to have in common to be written by one statement. Immutable; compared by content, so that it can be the key of a
 * compiled statement.
 *
 * @param kind what is done
 * @param table the table
 * @param written the columns that get values
 * @param matched the columns that find the row; empty for INSERT
 * @param returned the columns that the database fills in and gives back
 */
record StatementShape(
        MutationKind kind, Table table, List<Column<?>> written, List<Column<?>> matched, List<Column<?>> returned) {
    StatementShape {
        written = List.copyOf(written);
        matched = List.copyOf(matched);
        returned = List.copyOf(returned);
    }

    /** How many values a row has. */
    int width() {
        return written.size() + matched.size();
    }

    /** The column of a value: those written come first. */
    Column<?> column(int position) {
        return position < written.size() ? written.get(position) : matched.get(position - written.size());
    }

    /** The place of a written column, or -1. */
    int position(Column<?> column) {
        return written.indexOf(column);
    }

    /** {@code INSERT albums (title, artist_id)}, {@code UPDATE albums (title) WHERE (id)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(kind).append(' ').append(table);
        if (!written.isEmpty()) {
            names(text.append(' '), written);
        }
        if (!matched.isEmpty()) {
            names(text.append(" WHERE "), matched);
        }
        return text.toString();
    }

    private static void names(StringBuilder text, List<Column<?>> columns) {
        text.append('(');
        for (int index = 0; index < columns.size(); index++) {
            text.append(index == 0 ? "" : ", ").append(columns.get(index).name());
        }
        text.append(')');
    }
}
