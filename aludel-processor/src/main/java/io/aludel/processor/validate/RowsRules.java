package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.report.Message;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import java.util.List;
import java.util.regex.Pattern;

/** Entities over views and queries: what generated code calls, and what such an entity cannot have. */
final class RowsRules implements Rule {

    private static final Pattern QUERY = Pattern.compile("Query|Select\\d?|CompoundSelect");

    private final Problems problems;

    RowsRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        List<MethodModel> queries = entity.methodsWith("FromSelect");
        Annotation view = entity.annotations().find("View");
        for (MethodModel method : queries) {
            boolean query = method.isStatic()
                    && method.isCallable()
                    && method.parameters().isEmpty()
                    && QUERY.matcher(method.returns()).matches();
            if (!entity.entity() || !query || method != queries.get(0)) {
                problems.error(
                        method.place(),
                        Message.ROWS_METHOD,
                        entity.simpleName(),
                        method.name(),
                        method == queries.get(0) ? "which generated code cannot call for a query" : "a second one");
            }
        }
        if (!queries.isEmpty() || view != null) {
            Place place = view == null ? queries.get(0).place() : view.place();
            readOnly(entity, place);
        }
    }

    private void readOnly(EntityModel entity, Place place) {
        for (EntityModel above = entity.superclass(); above != null; above = above.superclass()) {
            if (above.entity()) {
                problems.error(place, Message.ROWS_OF_HIERARCHY, entity.simpleName(), above.simpleName());
            }
        }
        Annotation wrong =
                entity.annotations().findAny("Inheritance", "DiscriminatorColumn", "SecondaryTable", "SecondaryTables");
        if (wrong != null) {
            problems.error(wrong.place(), Message.ROWS_NEVER_WRITTEN, entity.simpleName(), wrong.simpleName());
        }
        for (AttributeModel attribute : entity.attributes()) {
            Annotation written = attribute.annotations().findAny("GeneratedValue", "Version");
            if (written != null) {
                problems.error(
                        written.place(),
                        Message.ROWS_NEVER_WRITTEN,
                        entity.simpleName() + "." + attribute.name(),
                        written.simpleName());
            }
        }
    }
}
