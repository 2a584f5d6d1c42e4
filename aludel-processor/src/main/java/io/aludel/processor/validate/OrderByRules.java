package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import io.aludel.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code @OrderBy} names attributes of the elements. */
final class OrderByRules {

    private static final Pattern ITEM =
            Pattern.compile("([A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*)(\\s+(?i:asc|desc))?");

    private final Problems problems;

    OrderByRules(Problems problems) {
        this.problems = problems;
    }

    void check(RelationModel relation, EntityModel target) {
        Annotation orderBy = relation.annotations().find("OrderBy");
        if (orderBy == null || relation.kind().toOne()) {
            return;
        }
        String order = orderBy.string("value", "");
        if (order.isBlank()) {
            return;
        }
        for (String item : order.split(",", -1)) {
            Matcher matcher = ITEM.matcher(item.strip());
            if (!matcher.matches()) {
                problems.error(orderBy.place("value"), RelationshipMessage.ORDER_BY_SYNTAX, item.strip());
            } else if (!hasColumn(target, matcher.group(1))) {
                unknown(orderBy, target, matcher.group(1));
            }
        }
    }

    /** Whether a path leads to a value with a column, also within embedded values. */
    private static boolean hasColumn(EntityModel target, String path) {
        int dot = path.indexOf('.');
        AttributeModel first = target.attribute(dot < 0 ? path : path.substring(0, dot));
        return dot < 0
                ? first instanceof BasicModel
                : first instanceof EmbeddedModel embedded
                        && embedded.component(path.substring(dot + 1)) instanceof BasicModel;
    }

    private void unknown(Annotation orderBy, EntityModel target, String name) {
        List<String> values = new ArrayList<>();
        for (AttributeModel attribute : target.allAttributes()) {
            if (attribute instanceof EmbeddedModel embedded) {
                embedded.embeddable().allAttributes().stream()
                        .filter(component -> component instanceof BasicModel)
                        .forEach(component -> values.add(embedded.name() + "." + component.name()));
            } else if (attribute instanceof BasicModel) {
                values.add(attribute.name());
            }
        }
        problems.error(
                orderBy.place("value"),
                RelationshipMessage.ORDER_BY_UNKNOWN,
                name,
                target.simpleName(),
                Suggestion.hint(name, values));
    }

    void checkValue(EntityModel entity, AttributeModel attribute) {
        Annotation orderBy = attribute.annotations().find("OrderBy");
        if (orderBy != null) {
            problems.error(orderBy.place(), RelationshipMessage.ORDER_BY_TYPE, entity.simpleName(), attribute.name());
        }
    }
}
