package io.aludel.dialect.postgresql;

import io.aludel.compile.Identifiers;
import io.aludel.compile.Syntax;
import io.aludel.dialect.Dialects;
import io.aludel.schema.Column;
import io.aludel.schema.DialectOption;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import java.util.List;

/**
 * Policies of row level security by a setting of the transaction. Stateless.
 *
 * <pre>{@code
 * metadata.add(PostgresqlPolicies.bySetting(accounts, accounts.column("tenant"), "aludel.tenant"));
 * }</pre>
 */
public final class PostgresqlPolicies {
    private static final String NAME = "of_tenant";

    private PostgresqlPolicies() {}

    /** The option of a table whose owner obeys its policies, too. */
    public static DialectOption forced() {
        return new DialectOption("postgresql", RowSecurity.OPTION, RowSecurity.FORCED.name());
    }

    /** Rows are seen and written when a column has the value of a setting; none when it is not set. */
    public static TextObject bySetting(Table table, Column<?> column, String setting) {
        Syntax syntax = Dialects.POSTGRESQL.syntax();
        String value = "NULLIF(current_setting('" + setting.replace("'", "''") + "', true), '')";
        boolean text = column.type().javaType() == String.class;
        String cast = text ? value : "CAST(" + value + " AS " + syntax.types().cast(syntax, column.type()) + ")";
        return policy(table, syntax.identifiers().quote(column.name()) + " = " + cast);
    }

    /** Rows are seen and written when the row of another table to which they belong is seen. */
    public static TextObject byOwner(Table table, List<Column<?>> columns, Table owner, List<Column<?>> key) {
        Identifiers identifiers = Dialects.POSTGRESQL.syntax().identifiers();
        String own = identifiers.qualified(table.schema(), table.name());
        StringBuilder condition = new StringBuilder("EXISTS (SELECT 1 FROM ")
                .append(identifiers.qualified(owner.schema(), owner.name()))
                .append(" AS o WHERE ");
        for (int index = 0; index < columns.size(); index++) {
            condition
                    .append(index == 0 ? "o." : " AND o.")
                    .append(identifiers.quote(key.get(index).name()))
                    .append(" = ")
                    .append(own)
                    .append('.')
                    .append(identifiers.quote(columns.get(index).name()));
        }
        return policy(table, condition.append(')').toString());
    }

    private static TextObject policy(Table table, String condition) {
        Identifiers identifiers = Dialects.POSTGRESQL.syntax().identifiers();
        String on = " ON " + identifiers.qualified(table.schema(), table.name());
        String name = identifiers.quote(table.name() + "_" + NAME);
        return TextObject.of(
                        TextObject.Kind.POLICY,
                        table.name() + "_" + NAME,
                        table.name(),
                        "CREATE POLICY " + name + on + " USING (" + condition + ") WITH CHECK (" + condition + ")",
                        "DROP POLICY " + name + on)
                .inSchema(table.schema())
                .onlyFor("postgresql");
    }
}
