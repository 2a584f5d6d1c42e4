package io.aludel.orm;

import io.aludel.compile.Shape;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an execution asks; two that are equal get the same rows from the same database. Immutable.
 *
 * @param statement the statement without its values
 * @param values its values
 * @param options what else was said about it, by the statement and by the session, with the values in it
 * @param tenant whose rows are seen; null where there are no tenants, or the session has none
 * @param isCrossTenant whether those of all tenants are
 */
record Question(
        Shape.Key statement,
        List<@Nullable Object> values,
        List<Object> options,
        @Nullable Object tenant,
        boolean isCrossTenant) {
    static Question of(
            SessionContext session, Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        Shape shape = Shape.of(statement, parameters);
        List<StatementOption> said = new ArrayList<>(session.options().loading());
        if (statement instanceof SelectNode select) {
            said.addAll(select.options());
        }
        List<Object> options = new ArrayList<>();
        for (StatementOption option : said) {
            options.add(option.shape());
            if (!option.expressions().isEmpty()) {
                Shape part = Shape.of(SelectNode.of(option.expressions()), parameters);
                options.add(part.key());
                options.add(values(part, parameters));
            }
        }
        TenantScope tenants = session.tenants();
        return new Question(
                shape.key(),
                values(shape, parameters),
                options,
                tenants.policies().haveTenants() ? tenants.known() : null,
                tenants.isCrossing());
    }

    private static List<@Nullable Object> values(Shape shape, Map<String, ? extends @Nullable Object> parameters) {
        return Collections.unmodifiableList(Arrays.asList(shape.values(parameters)));
    }
}
