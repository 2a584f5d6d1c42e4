package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import io.aludel.processor.report.Suggestion;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code @OrderBy} names attributes of the elements. */
final class OrderByRules {

    private static final Pattern ITEM = Pattern.compile("([A-Za-z_$][\\w$]*)(\\s+(?i:asc|desc))?");

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
            } else if (!(target.attribute(matcher.group(1)) instanceof BasicModel)) {
                unknown(orderBy, target, matcher.group(1));
            }
        }
    }

    private void unknown(Annotation orderBy, EntityModel target, String name) {
        List<String> values = target.allAttributes().stream()
                .filter(attribute -> attribute instanceof BasicModel)
                .map(AttributeModel::name)
                .toList();
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
