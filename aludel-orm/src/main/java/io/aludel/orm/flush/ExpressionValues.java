package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.FlushRulesFact;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for what the SQL expressions of a row have made, where values always come back ({@code @EagerDefaults}) and where the version or
 * the key of a new row is made so. One row, one thread.
 */
final class ExpressionValues {
    private final FlushStep planned;
    private final List<BasicMapping> asked = new ArrayList<>();

    ExpressionValues(FlushStep planned) {
        this.planned = planned;
        InstanceState subject = planned.rows().get(0).subject();
        if (subject != null) {
            EntityMapping mapping = EntityMapping.of(subject);
            boolean always = FlushRulesFact.of(mapping.description()).defaults().equals("ALWAYS");
            for (BasicMapping basic : mapping.basics()) {
                boolean made = planned.rows().get(0).value(basic.column()) instanceof Expr;
                boolean needed =
                        basic.description().isVersion() || basic.description().isId();
                if (made && (always || needed)) {
                    asked.add(basic);
                }
            }
        }
    }

    /** The step with more columns to give back. */
    FlushStep asking() {
        if (asked.isEmpty()) {
            return planned;
        }
        StatementShape shape = planned.shape();
        List<Column<?>> returned = new ArrayList<>(shape.returned());
        asked.forEach(basic -> returned.add(basic.column()));
        return new FlushStep(
                new StatementShape(shape.kind(), shape.table(), shape.written(), shape.matched(), returned),
                planned.rows());
    }

    /** From now on the values stand in the row in place of the expressions. */
    void cameBack() {
        RowMutation row = planned.rows().get(0);
        InstanceState subject = row.subject();
        if (subject != null) {
            asked.forEach(basic -> row.values()[row.shape().position(basic.column())] = basic.value(subject.entity()));
        }
    }
}
