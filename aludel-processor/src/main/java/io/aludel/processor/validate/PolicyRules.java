package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.BasicType;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import io.aludel.processor.report.TableMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code @TenantId} and {@code @SoftDelete}: one of each, on what can be compared, where a whole hierarchy has it. */
final class PolicyRules implements Rule {
    private static final Set<BasicType> MARKS = Set.of(
            BasicType.BOOLEAN,
            BasicType.STRING,
            BasicType.ENUM,
            BasicType.INSTANT,
            BasicType.TIMESTAMP,
            BasicType.TIMESTAMP_TZ);

    private final Problems problems;

    PolicyRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        tenant(entity);
        Annotation soft = entity.annotations().find("SoftDelete");
        if (soft != null) {
            softDelete(entity, soft);
        }
    }

    private void tenant(EntityModel entity) {
        List<AttributeModel> tenants = new ArrayList<>();
        for (AttributeModel attribute : entity.allAttributes()) {
            if (attribute.annotations().has("TenantId")) {
                tenants.add(attribute);
            }
        }
        for (AttributeModel attribute : entity.attributes()) {
            Annotation annotation = attribute.annotations().find("TenantId");
            if (annotation == null) {
                continue;
            }
            boolean computed = attribute.annotations().findAny("ColumnProperty", "QueryExpression", "Computed") != null;
            if (!(attribute instanceof BasicModel) || computed || entity.embeddable()) {
                problems.error(
                        annotation.place(), TableMessage.TENANT_WITHOUT_COLUMN, entity.simpleName(), attribute.name());
            } else if (tenants.size() > 1 && tenants.get(0) != attribute) {
                problems.error(
                        annotation.place(),
                        TableMessage.SECOND_TENANT,
                        entity.simpleName(),
                        attribute.name(),
                        tenants.get(0).name());
            } else if (belowEntity(entity)) {
                problems.error(annotation.place(), TableMessage.POLICY_BELOW_THE_TOP, "TenantId", entity.simpleName());
            }
        }
    }

    /** Whether rows of another entity stand in the same tables. */
    private static boolean belowEntity(EntityModel entity) {
        for (EntityModel above = entity.superclass(); above != null; above = above.superclass()) {
            if (above.entity()) {
                return true;
            }
        }
        return false;
    }

    private void softDelete(EntityModel entity, Annotation soft) {
        String name = soft.string("value", "");
        AttributeModel attribute = entity.attribute(name);
        if (attribute == null) {
            List<String> names =
                    entity.allAttributes().stream().map(AttributeModel::name).toList();
            problems.error(
                    soft.place("value"),
                    TableMessage.SOFT_DELETE_ATTRIBUTE,
                    entity.simpleName(),
                    name,
                    Suggestion.hint(name, names));
        } else if (!(attribute instanceof BasicModel basic) || !MARKS.contains(basic.basicType())) {
            problems.error(soft.place("value"), TableMessage.SOFT_DELETE_TYPE, entity.simpleName(), name);
        }
        if (belowEntity(entity)) {
            problems.error(soft.place(), TableMessage.POLICY_BELOW_THE_TOP, "SoftDelete", entity.simpleName());
        }
    }
}
