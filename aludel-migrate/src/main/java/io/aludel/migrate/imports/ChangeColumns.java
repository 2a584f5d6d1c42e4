package io.aludel.migrate.imports;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TextLiteral;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of Liquibase's changes. */
final class ChangeColumns {
    private static final Pattern REFERENCE = Pattern.compile("\\s*([^(\\s]+)\\s*\\(\\s*([^)]+?)\\s*\\)\\s*");

    private final ChangeTypes types;

    ChangeColumns(ChangeTypes types) {
        this.types = types;
    }

    /** A column without the constraints that concern other columns too. */
    Column<?> column(ChangeNode node) {
        boolean numbered = node.is("autoIncrement", false);
        Column<?> column = Column.of(node.required("name"), types.of(node.required("type")))
                .autoIncrement(numbered ? Column.AutoIncrement.ALWAYS : Column.AutoIncrement.NEVER)
                .identity(numbered ? Identity.byDefault() : null);
        SqlFragment value = value(node, "defaultValue");
        if (value != null) {
            column = column.serverDefault(value);
        }
        if (node.get("remarks") != null) {
            column = column.comment(node.get("remarks"));
        }
        for (ChangeNode constraints : node.all("constraints")) {
            if (!constraints.is("nullable", true) || constraints.is("primaryKey", false)) {
                column = column.notNull();
            }
        }
        return column;
    }

    /** A value that is said in one of several attributes, such as {@code defaultValueNumeric}; null when none is. */
    static @Nullable SqlFragment value(ChangeNode node, String attribute) {
        String text = node.get(attribute);
        if (text != null) {
            return new TextLiteral(text);
        }
        String flag = node.get(attribute + "Boolean");
        if (flag != null) {
            return new RawSql(flag.equals("1") || flag.equalsIgnoreCase("true") ? "TRUE" : "FALSE");
        }
        String date = node.get(attribute + "Date");
        if (date != null) {
            boolean computed = !date.isEmpty() && !Character.isDigit(date.charAt(0));
            return computed ? new RawSql(date) : new TextLiteral(date.replace('T', ' '));
        }
        String raw = node.first(attribute + "Numeric", attribute + "Computed");
        return raw.isEmpty() ? null : new RawSql(raw);
    }

    /** The reference of a column that its constraints say; null when they say none. */
    static @Nullable ForeignKey reference(ChangeNode column, ChangeNode constraints) {
        String said = constraints.get("references");
        String table = constraints.get("referencedTableName");
        List<String> columns = names(constraints.first("referencedColumnNames"));
        if (said != null) {
            Matcher reference = REFERENCE.matcher(said);
            if (!reference.matches()) {
                throw ForeignErrors.script(said, "is no reference of the form table(column).");
            }
            table = reference.group(1);
            columns = names(reference.group(2));
        }
        if (table == null) {
            return null;
        }
        ForeignKey key = ForeignKey.of(List.of(column.required("name")), table, columns)
                .named(constraints.get("foreignKeyName"));
        return constraints.is("deleteCascade", false) ? key.onDelete(ReferentialAction.CASCADE) : key;
    }

    static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
