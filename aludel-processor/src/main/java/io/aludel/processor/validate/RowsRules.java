package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.TableMessage;
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
                        TableMessage.ROWS_METHOD,
                        entity.simpleName(),
                        method.name(),
                        method == queries.get(0) ? "which generated code cannot call for a query" : "a second one");
            }
        }
        given(entity, view != null || !queries.isEmpty());
        if (!queries.isEmpty() || view != null) {
            Place place = view == null ? queries.get(0).place() : view.place();
            readOnly(entity, place);
        }
    }

    /** A table that is declared elsewhere is the only thing that an entity's rows come from. */
    private void given(EntityModel entity, boolean rows) {
        List<MethodModel> methods = entity.methodsWith("FromTable");
        for (MethodModel method : methods) {
            boolean callable = method.isStatic()
                    && method.isCallable()
                    && method.parameters().isEmpty()
                    && method.returns().equals("Table");
            boolean extendsEntity = false;
            for (EntityModel above = entity.superclass(); above != null; above = above.superclass()) {
                extendsEntity |= above.entity();
            }
            String wrong = !callable || !entity.entity()
                    ? "which generated code cannot call for a table"
                    : method != methods.get(0)
                            ? "a second one"
                            : rows || entity.annotations().has("Table")
                                    ? "but rows come from elsewhere, too"
                                    : extendsEntity ? "which is not the root of its hierarchy" : null;
            if (wrong != null) {
                problems.error(method.place(), TableMessage.GIVEN_TABLE, entity.simpleName(), method.name(), wrong);
            }
        }
    }

    private void readOnly(EntityModel entity, Place place) {
        for (EntityModel above = entity.superclass(); above != null; above = above.superclass()) {
            if (above.entity()) {
                problems.error(place, TableMessage.ROWS_OF_HIERARCHY, entity.simpleName(), above.simpleName());
            }
        }
        Annotation wrong =
                entity.annotations().findAny("Inheritance", "DiscriminatorColumn", "SecondaryTable", "SecondaryTables");
        if (wrong != null) {
            problems.error(wrong.place(), TableMessage.ROWS_NEVER_WRITTEN, entity.simpleName(), wrong.simpleName());
        }
        for (AttributeModel attribute : entity.attributes()) {
            Annotation written = attribute.annotations().findAny("GeneratedValue", "Version");
            if (written != null) {
                problems.error(
                        written.place(),
                        TableMessage.ROWS_NEVER_WRITTEN,
                        entity.simpleName() + "." + attribute.name(),
                        written.simpleName());
            }
        }
    }
}
